"""The day on which a table was true: as someone said, or as its title, sheet or file name says; where these differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mainstay.foundations.dates import find_day, in_words
from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.intake.choices import Choices, Question, Section
from mainstay.intake.reading.day_said import day_said
from mainstay.intake.reading.tables import FoundTable, as_at

OTHER_DAY = ProblemKind(
    "MS-FIL-105", Severity.QUERY, "A list that gives two days for itself",
    "The same day in the title, the name of the sheet and the name of the file.",
    "A list taken for another day puts people in post, or leaving, in the wrong month or year.",
    "Check which is right. If it is not the one used, write as_at = \"2024-09-30\" under the file in mapping.toml.",
    on_pages="Check which is right. If it is not the one used, mend the title or the name of the file, and give it again.",
)  # fmt: skip


def day_of(found: FoundTable, choices: Choices, section: Section) -> tuple[date | None, str]:
    """The as-at day of a table and where it was said; (None, '') where nothing says it."""
    said = choices.day(section, "as_at")
    if said is not None:
        return said, "as you said"
    seen = as_at(found)
    return seen if seen is not None else (None, "")


def day_question(section: Section) -> Question:
    """The question to ask where nothing says the day."""
    return Question(section, "as_at", "On what day was it true? (written like 2024-09-30)")


def contradiction(found: FoundTable, used: date | None, where: str) -> Problem | None:
    """A problem where title, sheet and file name give days that cannot be one; None where someone has said the day.

    A month alone agrees with any day in it. The day on which a report was run is not compared: it is often later.
    """
    if used is None or where == "as you said":
        return None
    others = [(day, place) for day, exact, place in _said_in_turn(found) if _differs(day, exact, used)]
    if not others:
        return None
    listed = "; ".join(f"the {place} says {in_words(day)}" for day, place in others)
    return Problem(OTHER_DAY, Place(found.file, found.sheet), f"{in_words(used)} was used, from the {where}; {listed}")


def _said_in_turn(found: FoundTable) -> Iterator[tuple[date, bool, str]]:
    for title, sheet, file, place in (
        (found.title, "", "", "title"), ("", found.sheet, "", "sheet name"), ("", "", found.file, "file name"),
    ):  # fmt: skip
        said = day_said(title, sheet, file)
        if said is not None and "run" not in said[1].split():
            yield said[0], find_day(title or sheet or file) is not None, place


def _differs(day: date, exact: bool, used: date) -> bool:
    if exact:
        return day != used
    return (day.year, day.month) != (used.year, used.month)
