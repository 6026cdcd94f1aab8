"""The rows behind a measure's example: a record small enough to be written on paper, and what is to come of it.

A row says only what matters to the example; everything else about it is usual. A worker of a return is a case holder in
post all year at an FTE of 1.0, with no children and no day lost; a stay is one person's, in a permanent case holder's
post since 3 June 2019; a child is held since 10 January 2024.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from mainstay.record.declaring import tables

Said = str | int | None


class What(Enum):
    """What a row is of. The first three are of a census return, the others of a council's own lists."""

    WORKER = "worker in a return"
    AGENCY_WORKER = "agency worker in a return"
    TOTALS = "council totals in a return"
    STAY = "stay in a post"
    QUALIFYING = "person with a date of qualifying"
    HELD = "child held by a person or a tray"
    LISTED = "row of a list"


@dataclass(frozen=True)
class Row:
    """One row, or as many alike as `times`, told apart by a number after the name. `said` names fields of the record."""

    what: What
    said: tuple[tuple[str, Said], ...]
    times: int = 1
    table: str = ""

    def __str__(self) -> str:
        """'24 × worker in a return: fte 0, role end 2024-04-30'."""
        told = ", ".join(f"{name.replace('_', ' ')} {'none' if value is None else value}" for name, value in self.said)
        what = tables()[self.table].plain.casefold() if self.table else self.what.value
        return f"{self.times} × {what}{': ' if told else ''}{told}"


@dataclass(frozen=True)
class Worked:
    """Rows, and the value, numerator and denominator on a day, as they would be written down."""

    rows: tuple[Row, ...]
    value: str
    numerator: str
    denominator: str | None = None
    day: str = "2024-09-30"


def worker(times: int = 1, **said: Said) -> Row:
    """A worker whom the council employs, in a return."""
    return _row(What.WORKER, times, said)


def leaver(fte_before: str, times: int = 1, **said: Said) -> Row:
    """A worker who left in the year, with their FTE a year before the day."""
    return _row(What.WORKER, times, {"role_end": "2024-04-30", "fte": "0", "fte_year_before": fte_before, **said})


def agency_worker(times: int = 1, **said: Said) -> Row:
    """A worker engaged through an agency, in a return."""
    return _row(What.AGENCY_WORKER, times, said)


def totals(**said: Said) -> Row:
    """What a return gives for the whole council: vacancies_fte, agency_cover_fte."""
    return _row(What.TOTALS, 1, said)


def stay(person: str, times: int = 1, **said: Said) -> Row:
    """A stretch of one person in one post, from a staff list that keeps those who left."""
    return _row(What.STAY, times, {"person": person, **said})


def qualified(person: str, on: str, times: int = 1) -> Row:
    """When someone qualified."""
    return _row(What.QUALIFYING, times, {"person": person, "qualified_on": on})


def held(child: str, person: str | None, times: int = 1, **said: Said) -> Row:
    """A child held by a person, or by a tray where there is none, from a list that keeps what ended."""
    return _row(What.HELD, times, {"child": child, "person": person, **said})


def listed(table: str, times: int = 1, **said: Said) -> Row:
    """A row of any other table of the record, such as 'supervision', with its fields as they would be written.

    Days are written 2024-09-30, FTE 0.6, money in pence. A list is taken to cover all the years of the example.
    """
    return Row(What.LISTED, tuple(said.items()), times, table)


def _row(what: What, times: int, said: dict[str, Said]) -> Row:
    return Row(what, tuple(said.items()), times)
