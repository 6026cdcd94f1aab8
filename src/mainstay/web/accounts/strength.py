"""A password that is one pattern: the same few letters over and over, or a row of the keyboard."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

_ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_DIFFERENT = 6
_ADVICE = "Three or four words that do not belong together make a good password."


class NotOnePattern:
    """Django's form of a check on passwords."""

    def validate(self, password: str, user: Any = None) -> None:
        """Refuses with a sentence what is long and easily guessed all the same."""
        said = password.casefold()
        if len(said) >= 2 * _DIFFERENT and len(set(said)) < _DIFFERENT:
            raise ValidationError(f"This password repeats the same few letters. {_ADVICE}", code="repeats")
        if said.isdigit():
            raise ValidationError(f"This password is digits alone. {_ADVICE}", code="digits")
        if any(_in_a_row(said, row) for row in _ROWS):
            raise ValidationError(f"This password follows the keyboard or the alphabet. {_ADVICE}", code="row")

    def get_help_text(self) -> str:
        """What a good one is."""
        return _ADVICE


def _in_a_row(said: str, row: str) -> bool:
    """Whether half of it or more follows one row, forwards or backwards."""
    pairs = {row[at : at + 2] for at in range(len(row) - 1)}
    pairs |= {pair[::-1] for pair in pairs}
    return sum(said[at : at + 2] in pairs for at in range(len(said) - 1)) * 2 >= len(said)
