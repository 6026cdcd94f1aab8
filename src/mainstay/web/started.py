"""The application made ready on this machine: settings, tables, and for a demonstration an account for each role."""

from __future__ import annotations

import os
import secrets
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mainstay.tasks.home import home_folder

_SEED, _WORKERS, _YEARS, _LAST_DAY = 1, 60, 5, date(2025, 9, 30)


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


def demo_council() -> bool:
    """The example council as the first edition, where there is none yet; whether it was made."""
    from mainstay.stores.database.editions import accept, current  # noqa: PLC0415 - only once Django is set up
    from mainstay.tasks.inventing_a_council import invent_into  # noqa: PLC0415
    from mainstay.tasks.reading_a_folder import read_folder  # noqa: PLC0415

    if current() is not None:
        return False
    home_folder().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home_folder(), prefix=".demo") as place:
        folder = Path(place) / "council"
        invent_into(folder, _SEED, _WORKERS, _YEARS, _LAST_DAY, messy=True)
        read = read_folder(folder)
        accept(read.record, base=None, made_by=None, council_name=read.council_name)
    return True
