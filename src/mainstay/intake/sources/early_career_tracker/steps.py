"""The steps that wide trackers have columns for, in order, with the month after the start in which each is due."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.intake.declaring import Column

_DONE = "The day on which it was done; a cell may hold both days ('due 3/2 - done 17/2')."


@dataclass(frozen=True)
class Step:
    """One step: its column, the words of the record, and after how many months of the programme it is due by its name."""

    name: str
    step: str
    headings: tuple[str, ...]
    months: int | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The column of the day it was done, and where it is a review that of the day it is due."""
        done = Column(self.name, "milestone.done", (*self.headings, *self._with("Held", "Done", "Date", "Completed")),
                      f"{self.step}: {_DONE[0].lower()}{_DONE[1:]}", "05/12/2023")  # fmt: skip
        due = Column(f"{self.name}_due", "milestone.due", self._with("Due", "Due Date"),
                     f"{self.step}: the day by which it is due.", "01/12/2023")  # fmt: skip
        return (done, due) if self.months is not None else (done,)

    def _with(self, *words: str) -> tuple[str, ...]:
        return tuple(f"{heading} {word}" for heading in self.headings for word in words)


def _review(number: int, word: str) -> Step:
    forms = (f"{number} Month Review", f"{number} Month", f"{number}M Review", f"{word} Month Review")
    more = ("12 Month/Final", "Final Review", "12 Month Final Review") if number == 12 else ()
    return Step(f"month_{number}", f"{word}-month review", (*forms, *more), number)


STEPS = (
    Step("agreement", "Support and assessment agreement",
         ("Support and Assessment Agreement", "Learning Agreement", "SAA")),
    Step("weeks_6", "Six-week review", ("6 Week Review", "Six Week Review")),
    _review(3, "Three"),
    _review(6, "Six"),
    _review(9, "Nine"),
    _review(12, "Twelve"),
    _review(18, "Eighteen"),
    _review(24, "Twenty-four"),
    *(Step(f"observation_{number}", f"Direct observation {number}", (f"Direct Observation {number}", f"Observation {number}"))
      for number in (1, 2, 3)),
    *(Step(f"reflection_{number}", f"Critical reflection {number}", (f"Critical Reflection {number}", f"Reflection {number}"))
      for number in (1, 2, 3)),
    Step("portfolio", "Portfolio handed in", ("Portfolio Submitted", "Portfolio", "Portfolio Handed In")),
    Step("panel", "Panel", ("Panel Date", "Panel", "ASYE Panel", "Assessment Panel")),
)  # fmt: skip
"""Every step, in the words that the pages of reviews propose as well, so that typed and imported ones are the same."""

LAST = ("panel", "portfolio", "month_12")
"""The steps on which the outcome of the programme stands: the first of them that a list has."""
