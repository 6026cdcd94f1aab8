"""The council's own figures as numbers: vacancies and cover by agency workers, for rules that set them side by side."""

from __future__ import annotations

from typing import NamedTuple

from mainstay.returns.workforce_census.whole import Whole

MILLION = 1_000_000
FIGURES = ("NumberOfVacancies", "NoAgencyFTE", "NoAgencyHeadcount")
"""The items that every year has; from 2025 the block has allowances besides."""


class CouncilFigures(NamedTuple):
    """Vacancies and agency cover in millionths of a full-time equivalent, and a headcount; None where not read."""

    vacancies: int | None
    cover_fte: int | None
    cover_headcount: int | None


NONE = CouncilFigures(None, None, None)


def council_figures(whole: Whole | None) -> CouncilFigures:
    """The figures of a return's one council-level block; all None where there is no such return or block."""
    if whole is None or whole.council is None:
        return NONE
    values = (whole.council.readings[element].value for element in FIGURES)
    return CouncilFigures(*(value if isinstance(value, int) else None for value in values))


def line_of(whole: Whole, element: str) -> int:
    """The line of an item of the council-level block, or of the block."""
    return whole.council.line(element) if whole.council is not None else 0


def number(millionths: int) -> str:
    """Full-time equivalents for a message, without noughts at the end: 2.5, 12, 0.333333."""
    whole, rest = divmod(millionths, MILLION)
    return f"{whole}.{rest:06d}".rstrip("0").rstrip(".")
