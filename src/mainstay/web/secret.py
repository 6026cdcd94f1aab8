"""The secret that signs sessions: given in production, else made once and kept where only its owner can read it."""

from __future__ import annotations

import secrets
from pathlib import Path

from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn

_LENGTH = 50


def secret_key(given: str, folder: Path, *, production: bool) -> str:
    """The key in use. In production it must be given; nothing is made up that somebody could know."""
    if given:
        return given
    if production:
        raise CannotGoOn(
            "No secret key was given.",
            where="MAINSTAY_SECRET_KEY",
            why="Sessions are signed with it, and one that is made up would end them all at each start.",
            do=f"Set MAINSTAY_SECRET_KEY to a random text of {_LENGTH} letters or more, kept as a secret.",
        )
    path = folder / "secret.key"
    if not path.is_file():
        write_text(path, secrets.token_urlsafe(_LENGTH), private=True)
    return path.read_text(encoding="ascii").strip()
