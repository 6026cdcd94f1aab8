"""Numbers that only a council or its region can give: what a post costs beyond pay, hours of a step, caps on prices.

`local_figures.csv` beside this file has every one of them, with its grade and where it comes from. Two are assumed until a
council gives its own, and every measure that uses them says so. The others are blank: what stands beside them is a
placeholder that no figure ever uses. Versions have dates, so that a figure of an earlier year keeps what then held.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path

from mainstay.foundations.dates import day_number, read_exact_day
from mainstay.foundations.quantities import in_units
from mainstay.vocabulary.agency import CORE_JOB_TYPES
from mainstay.vocabulary.code_lists import Code, CodeList

STEPS = {
    "contact": "hours_contact", "assessment": "hours_assessment", "section_47": "hours_section_47",
    "conference": "hours_conference",
}  # fmt: skip
"""The steps of a front door, with the figure that gives their hours of social work."""

LOCAL_FIGURES = CodeList(
    "local figure",
    "A number that only a council or its region can give.",
    (
        Code("on_costs_percent", "On-costs", "What a post costs beyond pay, as a percentage of pay."),
        Code("hours_delivered", "Hours delivered", "Hours that a full-time worker works in a year, away time taken off."),
        Code("hours_contact", "Hours of a contact", "Hours of social work for a contact, with what follows up to a referral."),
        Code("hours_assessment", "Hours of an assessment", "Hours of social work for an assessment."),
        Code("hours_section_47", "Hours of an enquiry", "Hours of social work for a section 47 enquiry with its discussions."),
        Code("hours_conference", "Hours of a conference", "Hours of social work to prepare and hold a first conference."),
        *(
            Code(f"cap_{kind.slug}", f"Cap: {kind.label}", "The most that an hour may cost the agency's pay side, in pounds.")
            for kind in CORE_JOB_TYPES
        ),
    ),
)  # fmt: skip

STARTER = "starter"
"""The version that stands where a council has given none: assumed, and shown as such."""
_FILE = Path(__file__).with_name("local_figures.csv")


@dataclass(frozen=True)
class LocalFigures:
    """The figures of one day in hundredths, by item; those that nobody gave are not in it. `assumed` are ours."""

    version: str
    hundredths: Mapping[str, int]
    assumed: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class GivenFigure:
    """One number: its version, the days it holds (half-open day numbers, None where it is open), and hundredths."""

    version: str
    first: int | None
    last: int | None
    item: str
    hundredths: int | None
    placeholder: str = ""
    grade: str = ""
    source: str = ""


@cache
def starter_figures() -> tuple[GivenFigure, ...]:
    """Every figure as the file beside this one has it; blank ones have None."""
    with _FILE.open(encoding="utf-8", newline="") as text:
        return tuple(
            GivenFigure(
                row["version"], _day(row["from"]), _day(row["to"]), row["item"],
                in_units(Decimal(row["value"]), 100) if row["value"] else None,
                row["placeholder"], row["grade"], row["source"],
            )
            for row in csv.DictReader(text)
        )  # fmt: skip


def figures_on(day: int, given: Iterable[GivenFigure] = ()) -> LocalFigures:
    """The figures that hold on a day number: a council's own before what is assumed, item by item.

    Of two of the council's versions that hold at once, the one that began later stands.
    """
    running = [each for each in given if _holds(each, day) and each.hundredths is not None]
    ordered = sorted(running, key=lambda each: (each.first is not None, each.first or 0, each.version))
    own = {each.item: each.hundredths for each in ordered if each.hundredths is not None}
    assumed = {each.item: each.hundredths for each in starter_figures() if _holds(each, day) and each.hundredths}
    return LocalFigures(
        ordered[-1].version if ordered else STARTER, assumed | own, frozenset(assumed.keys() - own.keys())
    )


def _holds(each: GivenFigure, day: int) -> bool:
    return (each.first is None or each.first <= day) and (each.last is None or day < each.last)


def _day(text: str) -> int | None:
    return day_number(read_exact_day(text)) if text else None
