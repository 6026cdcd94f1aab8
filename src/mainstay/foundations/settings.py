"""What a council may set: each setting declared once, with its type, default, unit, where it comes from and why.

A setting says what is true of a council where councils differ. What the law or the Department's method fixes is never
one, and no setting makes a figure look better.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum

_SHOWN = 40


class SettingKind(Enum):
    """What can be written as a setting."""

    NUMBER = "a number"
    WHOLE = "a whole number"
    CODE = "a code"
    TEXT = "words"
    YES_NO = "yes or no"


@dataclass(frozen=True)
class Setting:
    """One setting. `default` is what holds where nothing is set; '' means that it is then taken from somewhere else,
    which `source` says.

    `least` and `most` bound a number; `form` is the pattern of a code, and `like` the code in words.
    """

    name: str
    kind: SettingKind
    default: str
    unit: str
    meaning: str
    source: str
    why: str
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)
    form: str = ""
    like: str = ""

    def trouble_with(self, answer: str) -> str | None:
        """What is wrong with an answer, in a sentence; None for a good one."""
        if self.kind in (SettingKind.NUMBER, SettingKind.WHOLE):
            return self._trouble_with_number(answer)
        if self.kind is SettingKind.YES_NO and answer.lower() not in ("yes", "no"):
            return "This is answered with yes or no."
        if self.kind is SettingKind.CODE and not re.fullmatch(self.form, answer):
            return f"'{answer[:_SHOWN]}' is not {self.like}."
        return None

    def _trouble_with_number(self, answer: str) -> str | None:
        try:
            number = Decimal(answer)
        except InvalidOperation:
            return f"'{answer[:_SHOWN]}' is not a number."
        if not number.is_finite() or not self.least <= number <= self.most:
            return f"The number is not between {self.least} and {self.most}."
        if self.kind is SettingKind.WHOLE and number != number.to_integral_value():
            return f"'{answer[:_SHOWN]}' is not a whole number of {self.unit}."
        return None
