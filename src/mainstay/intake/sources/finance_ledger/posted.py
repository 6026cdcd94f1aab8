"""The month of each row of a ledger that has a column for it: a day, a name, or a period counted from April."""

from __future__ import annotations

import re
from datetime import date

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.months_named import first_year_of, month_named, year_in
from mainstay.intake.typed import TypedTable

FROM_APRIL = ProblemKind(
    "MS-LED-004", Severity.NOTE, "Periods counted from April",
    "A month by its name or a day in it; or periods, of which the first is April.",
    "202401 was taken for April 2024, the first period of the year, and not for January.",
    "Nothing, if that is how the ledger counts; else send the months by name.", Mender.FINANCE,
)  # fmt: skip

_PERIOD_HEADING = re.compile(r"\bperiod\b", re.IGNORECASE)
_YEAR_AND_NUMBER = re.compile(r"^20\d{2}[-/. ]?\d{2}$")


def months_posted(table: TypedTable) -> list[date | None]:
    """The first day of each row's month, or None where it cannot be told.

    A month goes before the day of posting, which may fall a few days after the month was closed. Under a heading that
    speaks of periods, 202401 and 2024/01 are the first period of the year from April, which is told.
    """
    heading = table.columns.get("month", "")
    texts, years, days = (table.known_texts(name) for name in ("month", "year", "posting_date"))
    numbered = sum(bool(_YEAR_AND_NUMBER.match(text)) for text in texts)
    from_april = bool(numbered and _PERIOD_HEADING.search(heading))
    if from_april:
        place = Place(table.found.file, table.found.sheet, None, heading)
        table.problems.append(Problem(FROM_APRIL, place, f"{numbered:,} rows", numbered))
    whole = first_year_of(table)
    known: dict[tuple[str, str, str], date | None] = {}
    for key in set(zip(texts, years, days, strict=True)):
        text, year, day = key
        said = year_in(year) or year_in(text) or whole
        named = month_named(text, said, from_april=from_april) if text else None
        known[key] = named or (month_named(day, None) if day else None)
    return [known[key] for key in zip(texts, years, days, strict=True)]
