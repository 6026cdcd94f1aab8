"""Columns that are refused even where someone maps them by hand."""

from __future__ import annotations

from collections.abc import Iterable

from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.intake.choices import NOT_USED, Choices
from mainstay.intake.declaring import CANNOT_BE_MAPPED, SourceKind, never_kept
from mainstay.intake.headings import tidy
from mainstay.intake.reading.tables import FoundTable

CANNOT_MAP = ProblemKind(
    "MS-FIL-103", Severity.ERROR, "A column that may not be used was mapped by hand",
    "No mapping for a union subscription, a diagnosis, a National Insurance number or bank details.",
    "Holding it would be unlawful or unkind, and no figure needs it; the mapping was ignored.",
    "Remove the line from mapping.toml, and the column from the file.",
    on_pages="Take the answer away among the remembered answers, and leave the column out of the file.",
)  # fmt: skip


def refused(heading: str) -> str | None:
    """What may not be mapped even by hand that a heading names, or None."""
    what = never_kept(tidy(heading))
    return what if what in CANNOT_BE_MAPPED else None


def mapped_against_the_rules(found: FoundTable, kind: SourceKind, choices: Choices) -> Iterable[Problem]:
    """A problem for each such column that mapping.toml gives a meaning to."""
    for heading in found.headings:
        what = refused(heading)
        if what is not None and choices.get(("columns", kind.kind), heading) not in (None, NOT_USED):
            yield Problem(CANNOT_MAP, Place(found.file, found.sheet, None, heading), f"a column of {what}")
