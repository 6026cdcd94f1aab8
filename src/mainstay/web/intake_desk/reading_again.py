"""When somebody is erased, or let back, every import that waits is read again: what was read holds them, or leaves them out."""

from __future__ import annotations

from mainstay.web.intake_desk.standing import ask_for_reading
from mainstay.web.intake_desk.uploads import open_imports
from mainstay.web.when_erased import WhenErased


def _read_again() -> None:
    for one in open_imports():
        ask_for_reading(one.number)


WHEN_ERASED = WhenErased(_read_again)
