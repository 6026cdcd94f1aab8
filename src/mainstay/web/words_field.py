"""Words that somebody types: without the characters that nobody sees, so that every page and file can hold them."""

from __future__ import annotations

import unicodedata
from typing import Any

from django import forms

_KEPT = "\n\t"
_UNSEEN = ("Cc", "Cs", "Co", "Cn")
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff\u2028\u2029"
"""Marks that turn the direction of what follows: in somebody's sentence they could make a page say another thing."""


class WordsField(forms.CharField):
    """Text of at most so many characters; what is unseen is left out, line ends are those of one line each.

    `needed` is what an empty box is answered with; without it the box may stay empty.
    """

    def __init__(self, *, needed: str = "", longest: int = 200, **options: Any) -> None:
        """`longest` counts characters."""
        options.setdefault("error_messages", {"required": needed} if needed else {})
        super().__init__(required=bool(needed), **options)
        self.longest = longest

    def to_python(self, value: Any) -> str:
        """The text without what is unseen."""
        return super().to_python(as_seen(str(value))) if value is not None else ""

    def validate(self, value: Any) -> None:
        """Says how much is too much."""
        super().validate(value)
        if len(value) > self.longest:
            raise forms.ValidationError(
                f"Use at most {self.longest:,} characters: there are {len(value):,}. Nothing that you typed is lost."
            )


def as_seen(text: str) -> str:
    """A text without control characters, halves of characters, and marks that turn its direction."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        each for each in lines if each in _KEPT or (unicodedata.category(each) not in _UNSEEN and each not in _TURNS)
    )
