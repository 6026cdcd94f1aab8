"""What must be given in production: the secret that signs sessions, and by which names the application is reached."""

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


def hosts(given: str, *, production: bool) -> list[str]:
    """The names that the application answers to. In production they must be given, and '*' is refused."""
    named = given.split()
    if not production:
        return named or ["localhost", "127.0.0.1", "[::1]"]
    if not named or "*" in named:
        raise CannotGoOn(
            "It was not said by which name people reach Mainstay." if not named else "Every name would be answered to.",
            where="MAINSTAY_HOSTS",
            why="A request that names another host may be a trap.",
            do="Set MAINSTAY_HOSTS to the name in the address, such as workforce.council.example (several: with spaces).",
        )
    return named


def seconds(given: str, *, usual: int) -> int:
    """A number of seconds from a setting, or the usual one."""
    if given and not given.isdigit():
        raise CannotGoOn(
            "This is not a number of seconds.", where="MAINSTAY_HSTS", do="Write digits alone; 0 switches it off."
        )
    return int(given) if given else usual
