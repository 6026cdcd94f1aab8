"""How much of a full week someone works, from a column of FTE, or of hours over the full week."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity, Unreadable
from mainstay.foundations.quantities import read_decimal
from mainstay.intake.identifying import whole
from mainstay.intake.typed import TypedTable, Value
from mainstay.vocabulary.full_time_equivalent import FULL_WEEK_HOURS, Unit, read_fte, unit_of_column

HOURS_DISAGREE = ProblemKind(
    "MS-STF-004", Severity.QUERY, "Hours and FTE disagree",
    "Hours that make the FTE given, in a full week of the council's length.",
    "One of the two is wrong; the FTE was used, unless it is nought beside hours that are not.",
    "Check which is right, and whether the full week set in mapping.toml is the council's own.", Mender.HR,
    "Check which is right, and whether the full week among the remembered answers is the council's own.",
)  # fmt: skip
NO_SHARE = ProblemKind(
    "MS-STF-013", Severity.ERROR, "A list of staff without FTE or hours",
    "A column of FTE, or of hours a week.",
    "People are counted, but every figure in FTE leaves them out.",
    "Ask for the list again with FTE or contracted hours.", Mender.HR,
)  # fmt: skip
FROM_HOURS = ProblemKind(
    "MS-STF-018", Severity.NOTE, "FTE worked out from weekly hours",
    "An FTE for everyone, or weekly hours with the full week they are part of.",
    "Every figure in FTE stands on the full week: an hour more or less in it moves them all by about one part in 37.",
    "Check the full week; if it is not yours, put full_time_hours under [settings] in mapping.toml.",
    on_pages="Check the full week; if it is not yours, set the hours of a full week among the remembered answers.",
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
    _tell_of_hours(table, [not share and bool(worked) for share, worked in both])
    return [share or worked if worked is not None else share for share, worked in both]


def _tell_of_hours(table: TypedTable, by_hours: list[bool]) -> None:
    """One line for a table in which a full week decided the FTE: on how many rows, and where each week came from.

    `by_hours` says of which rows the column of hours gave it. A column of FTE may hold hours too, in all cells or some.
    """
    weeks, shares = table.known_texts("full_hours"), table.texts("fte")
    heading, own = table.columns.get("fte", ""), {text: _is_own(text, full_week(table)) for text in set(weeks)}
    with_own = sum(used and own[text] for used, text in zip(by_hours, weeks, strict=True))
    unit = unit_of_column(heading, set(shares))
    hours = {text: _is_hours(text, unit) for text in set(shares)}
    in_fte = [not used and hours[text] for used, text in zip(by_hours, shares, strict=True)]
    plain = sum(by_hours) - with_own + sum(in_fte)
    if not (plain or with_own):
        return
    said = table.choices.get(("settings",), "full_time_hours") is not None
    whose = "full_time_hours in mapping.toml" if said else "the national agreement's, as mapping.toml does not say"
    parts = [f"{_rows(plain)} by a full week of {full_week(table)} hours ({whose})"] if plain else []
    if with_own:
        parts.append(f"{_rows(with_own)} by the full week in the column '{table.columns['full_hours']}'")
    column = table.columns.get("hours", "") if any(by_hours) else heading
    place = Place(table.found.file, table.found.sheet, None, column)
    table.problems.append(Problem(FROM_HOURS, place, "; ".join(parts), plain + with_own))


def _is_own(text: str, week: Decimal) -> bool:
    """Whether a row gives a full week of its own that is not the council's."""
    with suppress(Unreadable):
        return bool(text) and read_decimal(text) > 0 and read_decimal(text) != week
    return False


def _is_hours(text: str, unit: Unit) -> bool:
    """Whether a cell of FTE holds hours: then another full week would make another FTE of it."""
    with suppress(Unreadable):
        return bool(text) and read_fte(text, Decimal(48), unit) != read_fte(text, Decimal(60), unit)
    return False


def _rows(number: int) -> str:
    return f"{number:,} row{'' if number == 1 else 's'}"


def _from_hours(table: TypedTable) -> list[Value]:
    """Hours over the full week: each row's own where a column says how long a full week of that post is."""
    week = full_week(table)
    found, hours = table.shares("hours", week), table.texts("hours")
    for row, text in enumerate(table.known_texts("full_hours")):
        with suppress(Unreadable):
            if found[row] is not None and _is_own(text, week):
                found[row] = read_fte(hours[row], read_decimal(text), "hours")
    return found
