"""What an invented council is like: its size and its strains, by default or as published of a real one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mainstay.foundations.problems import CannotGoOn
from mainstay.published.figures import PublishedTable


@dataclass(frozen=True)
class Likeness:
    """Targets that the invented life is steered to: people in post, and shares and ratios as the Department defines
    them.

    `turnover`, `agency` and `vacancy` are shares between 0 and 1; `children_each` is children for each FTE that holds
    any; `days_lost_each` is working days lost to sickness a year for each FTE.
    """

    workers: int = 60
    turnover: float = 0.15
    agency: float = 0.13
    vacancy: float = 0.13
    children_each: float = 15.0
    days_lost_each: float = 9.0


_NEEDED = {
    "turnover_rate_fte": ("turnover", 100),
    "agency_rate_fte": ("agency", 100),
    "vacancy_rate_fte": ("vacancy", 100),
    "caseload_fte": ("children_each", 1),
}


def likeness_of(table: PublishedTable, council: str) -> tuple[Likeness, str]:
    """The latest published figures of a council as a likeness, and a sentence that says which they were.

    A figure that was not published keeps the default. Raises `CannotGoOn` where the table has no such council, or no
    headcount of it.
    """
    years = [year for year in reversed(table.years) if _value(table, council, year, "inpost_headcount") is not None]
    if not years:
        raise CannotGoOn(
            "The published table has no figures of that council.",
            where="--like",
            do="Give the number of a council in the Department's file, such as 893, and the file with --published.",
        )
    year = years[0]
    found = {
        name: float(value) / per
        for measure, (name, per) in _NEEDED.items()
        if (value := _value(table, council, year, measure)) is not None
    }
    people = int(_value(table, council, year, "inpost_headcount") or 0)
    days = _days_lost_each(table, council, year)
    if days is not None:
        found["days_lost_each"] = days
    return Likeness(people, **found), f"Sized like council {council} as published for {year}: {people} people in post."


def _days_lost_each(table: PublishedTable, council: str, year: int) -> float | None:
    lost, fte = (_value(table, council, year, measure) for measure in ("working_days_lost_fte", "inpost_fte"))
    return float(lost / fte) if lost is not None and fte else None


def _value(table: PublishedTable, council: str, year: int, measure: str) -> Decimal | None:
    figure = table.lookup(council, year, measure)
    return figure.value if figure else None
