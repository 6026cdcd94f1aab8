"""Small invented records, made of rows a practitioner could write on paper. Everyone in them is made up.

Days are written 2024-09-30, FTE as 0.6, days lost as 3.5; the record's own units are worked out here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.intake.declaring import source_kinds
from mainstay.measures.answering import answers as answered
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.record.assembling import workforce_rows
from mainstay.record.declaring import Kind, tables
from mainstay.record.frames import frame_of
from mainstay.record.record import Shape, Source, WorkforceRecord
from mainstay.record.subjects import Covered

COUNCIL = "893"
Row = dict[str, Any]


def day(text: str) -> date:
    """A day written 2024-09-30."""
    return date.fromisoformat(text)


def statement(year: int = 2024, **changes: Any) -> Row:
    """A worker in post all year, as a return gives one; a change names a field of the census statement table."""
    usual = {
        "year": year,
        "council": COUNCIL,
        "agency": 0,
        "fte": "1.0",
        "fte_year_before": "1.0",
        "date_of_birth": "1985-03-04",
        "sex": "female",
        "ethnicity": "white_british",
        "role": "case_holder",
        "role_start": "2019-06-03",
        "days_lost": "0",
    }
    return usual | changes


def agency_statement(year: int = 2024, **changes: Any) -> Row:
    """A worker engaged through an agency, as a return gives one."""
    usual = {"year": year, "council": COUNCIL, "agency": 1, "fte": "1.0", "role": "case_holder"}
    return usual | changes


def spell(person: str, start: str | None = "2019-06-03", end: str | None = None, **changes: Any) -> Row:
    """A stretch of one person in one permanent case holder's post."""
    usual = {
        "person": person, "start": start, "end": end, "role": "case_holder", "contract": "permanent", "fte": "1.0",
        "source": 0, "post": changes.get("post", f"post of {person}"),
    }  # fmt: skip
    return usual | changes


def held(child: str, person: str | None, start: str = "2024-01-10", end: str | None = None, **changes: Any) -> Row:
    """A child allocated to a person, or to a tray where there is none."""
    tray = None if person else "Duty tray"
    return {"child": child, "person": person, "tray": tray, "start": start, "end": end, "role": "allocated"} | changes


def source(number: int, kind: str, shape: Shape, as_at: str, covers_from: str | None = None) -> Source:
    """A file of a kind, with its day."""
    first = day(covers_from) if covers_from else None
    year = day(as_at).year if shape is Shape.RETURN else None
    return Source(number, f"{kind}_{number}.csv", "", kind, kind, shape, day(as_at), covered(kind, first), 0, year)


def covered(kind: str, first: date | None = None) -> tuple[Covered, ...]:
    """What a file of a kind tells of, from a day; a census return speaks through its statements."""
    told = source_kinds()[kind].tells if kind in source_kinds() else ()
    return tuple(Covered(subject, first) for subject in told)


def staff_history(as_at: str = "2025-03-31", covers_from: str = "2015-01-31", number: int = 0) -> Source:
    """A staff list that keeps those who left."""
    return source(number, "hr_extract", Shape.HISTORY, as_at, covers_from)


def record_of(sources: Sequence[Source] = (), **rows: Sequence[Row]) -> WorkforceRecord:
    """A record of rows by table name; a return's source is added for each year that has statements."""
    years = sorted({row["year"] for row in rows.get("census_statement", ())})
    numbered = {year: 100 + year for year in years}
    returns = [source(numbered[year], "workforce_census", Shape.RETURN, f"{year}-09-30") for year in years]
    frames = {name: _frame(name, [dict(row) for row in given]) for name, given in rows.items()}
    for name in ("census_statement", "council_total"):
        if name in frames:
            of_year = pl.col("year").replace_strict(numbered, default=None, return_dtype=pl.Int32)
            frames[name] = frames[name].with_columns(source=of_year)
    return WorkforceRecord(COUNCIL, (*sources, *returns), frames)


def rows_of(record: WorkforceRecord, *days: str) -> pl.DataFrame:
    """The workforce rows of some days."""
    return workforce_rows(record, [day(each) for each in days]).frame


def answers(record: WorkforceRecord, as_at: str, by: Sequence[str] = ()) -> dict[str, list[Answer]]:
    """Every measure's answers on a day by the measure's name."""
    found: dict[str, list[Answer]] = {}
    for answer in answered(record, [day(as_at)], list(measures().values()), by):
        found.setdefault(answer.measure.name, []).append(answer)
    return found


def answer_of(record: WorkforceRecord, as_at: str, measure: str) -> Answer:
    """One measure's answer for the whole council on a day."""
    return answered(record, [day(as_at)], [measures()[measure]])[0]


def shown(answer: Answer) -> tuple[str, str, str | None]:
    """An answer's value, numerator and denominator as they would be written, the value by its reason where there is
    none.
    """
    value = str(answer.value) if answer.value is not None else f"because {answer.reason}"
    return value, plain(answer.numerator), plain(answer.denominator) if answer.denominator is not None else None


def plain(number: Decimal | None) -> str:
    """A number without noughts after it: 2.40 gives 2.4, 100 stays 100."""
    if number is None:
        return "none"
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _frame(name: str, rows: list[Row]) -> pl.DataFrame:
    table = tables()[name]
    for number, row in enumerate(rows):
        for key in table.key:
            row.setdefault(key, f"{name}-{number}")
        row.setdefault("person", f"person {number}") if name == "census_statement" else None
        row.setdefault("position", number + 1) if name == "census_statement" else None
        row.setdefault("row", number + 2)
    held_as = {field.name: field.kind for field in table.fields}
    columns = sorted({column for row in rows for column in row})
    given = {column: [_held(held_as.get(column), row.get(column)) for row in rows] for column in columns}
    return frame_of(name, given)


def _held(kind: Kind | None, value: Any) -> Any:
    if value is None:
        return None
    if kind is Kind.DAY:
        return day_number(day(value))
    if kind in (Kind.FTE, Kind.DAYS):
        return int(Decimal(str(value)) * (1_000_000 if kind is Kind.FTE else 100))
    return value
