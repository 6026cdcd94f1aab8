"""Where the database is, from one address: SQLite beside the keys unless DATABASE_URL names a PostgreSQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from mainstay.foundations.problems import CannotGoOn

_SECONDS_TO_WAIT = 20


def database(address: str, file: Path) -> dict[str, Any]:
    """Django's settings of the database. `file` is the SQLite database where no address is given."""
    if not address:
        file.parent.mkdir(parents=True, exist_ok=True)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(file),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": _SECONDS_TO_WAIT,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    parts = urlsplit(address)
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        raise CannotGoOn(
            "This is not the address of a PostgreSQL database.",
            where="DATABASE_URL",
            do="Write it as postgresql://user:password@host:5432/name, or leave it out for SQLite.",
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
