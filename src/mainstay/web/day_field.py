"""A day typed in one box, as people write it: 30/9/2025, 30 September 2025. What was typed is kept where it is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from mainstay.foundations.dates import in_words, read_day
from mainstay.foundations.problems import Unreadable
from mainstay.web.words_field import WordsField


class DayField(WordsField):
    """A day in one box, between two days where they are given. `needed` is what an empty box is answered with."""

    def __init__(
        self, *, earliest: date | None = None, latest: date | None = None, latest_said: str = "", **options: Any
    ) -> None:
        """`latest_said` is what a day after `latest` is answered with, where 'must not be after' is too little."""
        self.earliest, self.latest, self.latest_said = earliest, latest, latest_said
        super().__init__(longest=40, **options)

    def clean(self, value: Any) -> Any:
        """The date, or None where nothing was typed and nothing is needed."""
        text = super().clean(value)
        if not text:
            return None
        try:
            day = read_day(text)
        except Unreadable:
            day = None
        if day is None:
            raise forms.ValidationError("Write a day like 30/9/2025, day before month.")
        if self.earliest and day < self.earliest:
            raise forms.ValidationError(f"The day must not be before {in_words(self.earliest)}.")
        if self.latest and day > self.latest:
            raise forms.ValidationError(self.latest_said or f"The day must not be after {in_words(self.latest)}.")
        return day
