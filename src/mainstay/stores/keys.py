"""The secret key behind a council's pseudonyms: made on first use, in a folder apart from the data, its owner's alone."""

from __future__ import annotations

import secrets
from pathlib import Path

from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.record.pseudonyms import KEY_BYTES, fingerprint


def secret_for(home: Path, council: str, used_before: str = "") -> tuple[bytes, str, bool]:
    """The council's secret, its fingerprint, and whether it was made just now.

    `home` is Mainstay's own folder, never the data's. `used_before` is the fingerprint that was written beside the data:
    if the key that made it is gone, work stops, because every person's key would change without anyone noticing.
    """
    path = home / "keys" / f"{council or 'own'}.key"
    if path.exists():
        secret = _read(path)
        if used_before and fingerprint(secret) != used_before:
            raise _lost(path, "is not the one that was used with these files before")
        return secret, fingerprint(secret), False
    if used_before:
        raise _lost(path, "is missing, though these files were used with one before")
    secret = secrets.token_bytes(KEY_BYTES)
    write_text(path, secret.hex() + "\n", private=True)
    return secret, fingerprint(secret), True


def _read(path: Path) -> bytes:
    try:
        secret = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        secret = b""
    if len(secret) < KEY_BYTES:
        raise CannotGoOn(
            "The key file cannot be read as a key.",
            where=str(path),
            why="Without it people's keys cannot be made, and nothing runs without them.",
            do="Put back a copy of it; if there is none, move it away and remove the [key] lines from mapping.toml to "
            "start with a new key.",
        )
    return secret


def _lost(path: Path, how: str) -> CannotGoOn:
    return CannotGoOn(
        f"The key for these files {how}.",
        where=str(path),
        why="With another key every person would get another pseudonym, and earlier results could not be compared.",
        do="Put back a copy of the key. If it is lost for good, start afresh: remove the [key] lines from mapping.toml, and "
        "move the earlier report away.",
    )
