"""How one-time codes are kept: encrypted with the application's secret, which is not in the database."""

from __future__ import annotations

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


class CodesKept(DefaultMFAAdapter):
    """Where django-allauth asks how secrets are kept."""

    def encrypt(self, text: str) -> str:
        """As it stands in the database."""
        return str(_box().encrypt(text.encode()).decode())

    def decrypt(self, encrypted_text: str) -> str:
        """As it was. Also what was kept with an earlier secret, while that is still named."""
        return str(_box().decrypt(encrypted_text.encode()).decode())


def _box() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    keys = [hashlib.sha256(b"mainstay codes" + secret.encode()).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in keys])
