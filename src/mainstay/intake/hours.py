"""How much of a full week someone works, from a column of FTE, or of hours over the full week."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

from mainstay.foundations.problems import Mender, ProblemKind, Severity, Unreadable
from mainstay.foundations.quantities import read_decimal
from mainstay.intake.identifying import whole
from mainstay.intake.typed import TypedTable, Value
from mainstay.vocabulary.full_time_equivalent import FULL_WEEK_HOURS, read_fte

HOURS_DISAGREE = ProblemKind(
    "MS-STF-004", Severity.QUERY, "Hours and FTE disagree",
    "Hours that make the FTE given, in a full week of the council's length.",
    "One of the two is wrong; the FTE was used, unless it is nought beside hours that are not.",
    "Check which is right, and whether the full week set in mapping.toml is the council's own.", Mender.HR,
)  # fmt: skip
NO_SHARE = ProblemKind(
    "MS-STF-013", Severity.ERROR, "A list of staff without FTE or hours",
    "A column of FTE, or of hours a week.",
    "People are counted, but every figure in FTE leaves them out.",
    "Ask for the list again with FTE or contracted hours.", Mender.HR,
)  # fmt: skip

_CLOSE_ENOUGH = 20_000
"""Hours and FTE may differ by two hundredths of an FTE before they are said to disagree: hours are often rounded."""


def full_week(table: TypedTable) -> Decimal:
    """How many hours are one FTE in this council: `full_time_hours` in mapping.toml, or 37."""
    return table.choices.decimal("full_time_hours", str(FULL_WEEK_HOURS))


def fte_of(table: TypedTable) -> list[int | None]:
    """FTE in millionths from an FTE column, or from hours over the full week; a disagreement is listed."""
    given = [whole(value) for value in table.shares("fte", full_week(table))]
    by_hours = [whole(value) for value in _from_hours(table)]
    both = list(zip(given, by_hours, strict=True))
    apart = [
        row
        for row, (share, worked) in enumerate(both)
        if share is not None and worked is not None and abs(share - worked) > _CLOSE_ENOUGH
    ]
    table.list_rows(HOURS_DISAGREE, "hours", apart, lambda row: "hours that do not make the FTE")
    return [share or worked if worked is not None else share for share, worked in both]


def _from_hours(table: TypedTable) -> list[Value]:
    """Hours over the full week: each row's own where a column says how long a full week of that post is."""
    week = full_week(table)
    found, hours = table.shares("hours", week), table.texts("hours")
    for row, text in enumerate(table.known_texts("full_hours")):
        with suppress(Unreadable):
            own = read_decimal(text) if text else week
            if found[row] is not None and own > 0 and own != week:
                found[row] = read_fte(hours[row], own, "hours")
    return found
