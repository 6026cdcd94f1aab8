"""The twin of a year before any file is written: what is asked for, the numbers chosen, and what they leave unmet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from mainstay.foundations.problems import CannotGoOn
from mainstay.inventing.england.figures import Came, Exact, Given, Outcome, of_area, of_council, outcomes, rounded
from mainstay.inventing.england.left_out import left_out
from mainstay.inventing.england.people_of import heads_of
from mainstay.inventing.england.programme import chosen
from mainstay.inventing.england.rows import England, rows_of
from mainstay.inventing.england.units import Totals, exact
from mainstay.published.figures import PublishedTable
from mainstay.vocabulary.workforce_census.layouts import supported_years


@dataclass(frozen=True)
class Twin:
    """The numbers of every council by its number, and the first registration number of each.

    `outcomes` are those that the numbers themselves would have: what a return read back may not differ from.
    """

    england: England
    totals: Mapping[str, Totals]
    first_numbers: Mapping[str, int]
    outcomes: tuple[Outcome, ...]

    @property
    def year(self) -> int:
        """The census year."""
        return self.england.year

    @property
    def foretold(self) -> frozenset[tuple[str, str]]:
        """The area and measure of every figure that no numbers were found for."""
        return frozenset((each.area, each.measure) for each in self.outcomes if each.came is Came.OFF)


def twin_of(table: PublishedTable, year: int | None = None) -> Twin:
    """The twin of a year, or of the latest of the table. `CannotGoOn` for a year without councils or without a layout."""
    wanted = year if year is not None else max(table.years)
    if wanted not in supported_years():
        first, *_, last = supported_years()
        raise CannotGoOn(
            f"The layout of the census return of {wanted} is not known.",
            where="--year",
            do=f"Choose a year from {first} to {last} that the published file holds.",
        )
    plain_rows = rows_of(table, wanted)
    england = replace(plain_rows, left_out=left_out(wanted, plain_rows.councils, plain_rows.areas))
    try:
        totals = chosen(england)
    except ValueError as trouble:
        raise CannotGoOn(
            f"For the councils of {wanted} {trouble}.",
            where="--published",
            do="Check that the file is the Department's own, not edited, or choose another year.",
            exit_code=1,
        ) from None
    numbers, following = {}, 1
    for row in england.councils:
        numbers[row.code] = following
        following += heads_of(totals[row.code])
    parts = {code: {part: exact(part, number, wanted) for part, number in of.items()} for code, of in totals.items()}
    own = {row.code: rounded(of_council(parts[row.code], wanted)) for row in england.councils}
    return Twin(england, totals, numbers, all_outcomes(england, own, parts))


def all_outcomes(
    england: England, councils: Mapping[str, Mapping[str, Given]], parts: Mapping[str, Exact]
) -> tuple[Outcome, ...]:
    """Every council's figures as they are given, and every area's from the councils' parts: one without adds nothing."""
    nothing: dict[str, Fraction] = {part: Fraction(0) for of in parts.values() for part in of}
    filled = {row.code: parts.get(row.code, nothing) for row in england.councils}
    own = [each for row in england.councils if row.code in councils for each in outcomes(row, councils[row.code])]
    wider = [each for row in england.areas for each in outcomes(row, rounded(of_area(row.code, england, filled)))]
    return (*own, *wider)
