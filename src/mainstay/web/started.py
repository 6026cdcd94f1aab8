"""The application made ready on this machine: settings, tables, and for a demonstration an account for each role."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass


@dataclass(frozen=True)
class DemoAccount:
    """One account of a demonstration, to be shown once."""

    role: str
    email: str
    password: str


def made_ready() -> None:
    """Loads the application and brings its tables up to date."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.web.settings")
    import django  # noqa: PLC0415 - loaded only to serve
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def demo_accounts() -> list[DemoAccount]:
    """An account for each role, with passwords made up now; those that are there already get new ones."""
    from mainstay.web.accounts.models import Account  # noqa: PLC0415 - models can be loaded only once Django is set up
    from mainstay.web.roles import Role  # noqa: PLC0415

    made = []
    for role in Role:
        email, password = f"{role.name.lower().replace('_', '.')}@example.invalid", secrets.token_urlsafe(9)
        account = Account.objects.filter(email=email).first() or Account.objects.make(email, None, [role])
        account.set_password(password)
        account.save()
        made.append(DemoAccount(role.value, email, password))
    return made
