"""The rows behind one figure, as someone entitled to see people reads them: who was counted, and what each adds.

They add up to the figure exactly. Children are never listed: they are counted by who holds them. Days lost to sickness
are not told apart by worker here, as absence is shown to HR alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_number, day_of, year_before
from mainstay.measures.answering import counted_rows, reasons_of
from mainstay.measures.declaring import Measure, Total, Unit
from mainstay.measures.rows.declaring import WORKFORCE, RowsKind
from mainstay.presentation.rows_in_words import MIDDLE, CountedRow, FigurePart
from mainstay.presentation.words import NOT_KNOWN
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN, agency_spells, stretches
from mainstay.tasks.rows_of_a_figure import VALUE, chosen_rows, summed_in_words
from mainstay.tasks.who_someone_is import staff_numbers
from mainstay.vocabulary.census_year import working_days
from mainstay.vocabulary.contracts import CONTRACTS
from mainstay.vocabulary.roles import ROLES

SICKNESS = (
    "Sickness is not shown worker by worker on this page: it is for the HR desk, one worker at a time, with a reason."
)
_NO_ONE = {"vacancies": "a vacant post", "council totals": "the return's own total"}
_DAYS_IN_A_YEAR = Decimal("365.25")


def parts_of_a_figure(measure: Measure, record: WorkforceRecord, day: date) -> list[FigurePart]:
    """The parts of a measure on a day, the part above the line first; none where it cannot be computed."""
    if any(part in reasons_of(record, [day])[day] for part in measure.needs):
        return []
    frame = counted_rows(record, [day], [measure.rows])[measure.rows]
    if measure.middle is not None:
        total = Total(measure.middle.column, measure.middle.where)
        return [_part(MIDDLE, total, frame.filter(pl.col(total.column or "").is_not_null()),
                      record, day, measure.kind, in_years=measure.unit is Unit.YEARS)]  # fmt: skip
    above = (
        []
        if measure.numerator is None
        else [_part("Above the line", measure.numerator, frame, record, day, measure.kind)]
    )
    return above + [_part("Below the line", each, frame, record, day, measure.kind) for each in measure.denominator]


def _part(
    name: str, total: Total, frame: pl.DataFrame, record: WorkforceRecord, day: date, kind: RowsKind,
    *, in_years: bool | None = None,
) -> FigurePart:  # fmt: skip
    chosen = chosen_rows(total, frame)
    times = working_days(day) if total.times == "working days" else int(total.times)
    scale = _DAYS_IN_A_YEAR if in_years else Decimal(total.units)
    is_middle = in_years is not None
    summed = Decimal(len(chosen)) if is_middle else Decimal(int(chosen[VALUE].sum() or 0)) / scale
    what, unit = summed_in_words(total, kind), "years" if in_years else _unit(total, kind)
    if total.column == "days_lost":
        return FigurePart(name, what, unit, (), summed * times, times, 0, SICKNESS)
    rows = _of_children(chosen, record) if _is_of(chosen, "children") else chosen
    shown = rows if is_middle else rows.filter(pl.col(VALUE).is_null() | (pl.col(VALUE) != 0))
    made = tuple(_counted(shown, record, day, scale))
    return FigurePart(name, what, unit, made, summed * times, times, len(rows) - len(shown))


def _unit(total: Total, kind: RowsKind) -> str:
    if kind.name != WORKFORCE and total.units == 1:
        return kind.one_row_is[:1].upper() + kind.one_row_is[1:]
    if total.column is None or total.column in kind.flags:
        flag = total.where[0] if total.where else total.column or ""
        return "Children" if flag.startswith("child_") else "Teams" if flag.startswith("team_") else "People"
    return {"cases": "Children", "days_in_council": "Days", "days_in_post": "Days"}.get(
        total.column, "FTE" if total.units > 1 else "People"
    )


def _is_of(rows: pl.DataFrame, basis: str) -> bool:
    return not rows.is_empty() and bool((rows["basis"] == basis).all())


def _of_children(rows: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Children as one row for each worker or tray that holds them, with how many."""
    held = record.table("involvement").select("source", "row", "person", "tray", "team")
    held = held.unique(["source", "row"], keep="first", maintain_order=True)
    found = rows.select("source", "row", "basis", VALUE).join(held, on=["source", "row"], how="left", nulls_equal=True)
    counted = found.group_by("person", "tray", "team", "basis", maintain_order=True).agg(pl.col(VALUE).sum())
    return counted.sort(VALUE, "team", "person", descending=[True, False, False], nulls_last=True)


def _counted(rows: pl.DataFrame, record: WorkforceRecord, day: date, scale: Decimal) -> Iterator[CountedRow]:
    keys = [key for key in rows["person"].to_list() if key]
    known = staff_numbers(record, keys)
    dates = _Dates(record, keys, day)
    for row in rows.iter_rows(named=True):
        person = row["person"] if row["person"] in known else ""
        joined, left = dates.of(row) if person else (None, None)
        yield CountedRow(
            person=person,
            who=known.get(row["person"] or "", "") or _no_worker(row),
            role=ROLES[row["role"]].label if row.get("role") in ROLES else NOT_KNOWN if person else "",
            team=row.get("team") or (NOT_KNOWN if person else ""),
            contract=CONTRACTS[row["contract"]].label if row.get("contract") in CONTRACTS else "",
            joined=joined,
            left=left,
            adds=None if row[VALUE] is None else Decimal(row[VALUE]) / scale,
        )


def _no_worker(row: Mapping[str, Any]) -> str:
    """What a row that is of no worker of the record is called: a tray, a team, a vacant post."""
    if row["basis"] == "teams":
        return str(row["team"])
    if row.get("tray"):
        return f"tray: {row['tray']}"
    if row["basis"] == "children":
        return "nobody matched" if row["person"] else "no worker or tray named"
    return _NO_ONE.get(row["basis"], "a worker whose number is not known")


def _by_person(stays: pl.DataFrame) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for person, start, stop in stays.iter_rows():
        found.setdefault(person, []).append((start, stop))
    return found


class _Dates:
    """When each counted worker joined and left, by the unbroken time that the figure counts them in."""

    def __init__(self, record: WorkforceRecord, keys: Sequence[str], day: date) -> None:
        self._day, self._since = day_number(day), day_number(year_before(day))
        self._before = day_number(year_before(year_before(day)))
        spells = record.table("spell").filter(pl.col("person").is_in(set(keys)))
        self._own = _by_person(stretches(spells).select("person", "stretch_start", "stretch_stop"))
        self._agency = _by_person(agency_spells(spells).select("person", "start", "stop"))

    def of(self, row: Mapping[str, Any]) -> tuple[date | None, date | None]:
        """Joined, and the first day gone; None where it is not known or not yet."""
        if row.get("agency"):
            return next((_days(start, stop) for start, stop in self._agency.get(row["person"], ()) if self._is_on(start, stop)),
                        (None, None))  # fmt: skip
        service = row.get("days_in_council")
        if row.get("in_post") and service is not None:
            return day_of(self._day - service), None
        stays = (each for each in self._own.get(row["person"], ()) if self._fits(row, *each))
        start, stop = next(stays, (None, None))
        if row.get("leaver") and stop is not None and service is not None:
            start = stop - service
        return (None, None) if start is None or stop is None else _days(start, stop)

    def _is_on(self, start: int, stop: int) -> bool:
        return start <= self._day < stop

    def _fits(self, row: Mapping[str, Any], start: int, stop: int) -> bool:
        if row.get("leaver"):
            return start <= self._since < stop <= self._day
        if row.get("started_and_left"):
            return self._since < start and stop <= self._day
        if row.get("joined_year_before"):
            return self._before < start <= self._since
        return self._is_on(start, stop)


def _days(start: int, stop: int) -> tuple[date, date | None]:
    return day_of(start), None if stop >= OPEN else day_of(stop)
