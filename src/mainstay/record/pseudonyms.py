"""Pseudonyms: keyed hashes of what identifies a person or a child, with a key made for each council and kept elsewhere.

Without the key nobody can get back to a number, not even by hashing every registration number there is; and without the
key nothing runs. The key itself is made and found by a store, never here.
"""

from __future__ import annotations

import hashlib
import hmac
from functools import lru_cache

KEY_BYTES = 32
_LENGTH = 12


class Pseudonyms:
    """Makes the keys of people and children from what identifies them; the same in, the same out, for one secret."""

    def __init__(self, secret: bytes) -> None:
        """Refuses a secret that is too short to be one."""
        if len(secret) < KEY_BYTES:
            raise ValueError("a pseudonym needs a secret key of at least 32 bytes")
        self._secret = secret
        self._make = lru_cache(maxsize=None)(self._hash)

    def person(self, identity: str) -> str:
        """A person's key, such as 'P-3f9a0c11d2e4'."""
        return f"P-{self._make('person', identity)}"

    def child(self, identity: str) -> str:
        """A child's key, such as 'C-91d2e43f9a0c'."""
        return f"C-{self._make('child', identity)}"

    def other(self, kind: str, identity: str) -> str:
        """A key for another thing that has an identifier of its own, such as a post."""
        return f"{kind[:1].upper()}-{self._make(kind, identity)}"

    def _hash(self, kind: str, identity: str) -> str:
        return hmac.digest(self._secret, f"{kind}:{identity}".encode(), "sha256").hex()[:_LENGTH]


def fingerprint(secret: bytes) -> str:
    """Eight letters that say which key was used without saying the key: kept beside the data to notice a lost key."""
    return hashlib.sha256(b"mainstay fingerprint" + secret).hexdigest()[:8]
