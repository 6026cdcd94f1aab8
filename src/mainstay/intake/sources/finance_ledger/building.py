"""A ledger taken apart: its amounts added up by month, cost centre and account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity, Unreadable
from mainstay.intake.gathering import Gathering
from mainstay.intake.group_rows import filled
from mainstay.intake.sources.finance_ledger.amounts import is_total, read_amount
from mainstay.intake.sources.finance_ledger.months import MEASURES, MonthColumn, measure_in, months_of
from mainstay.intake.sources.finance_ledger.posted import months_posted
from mainstay.intake.typed import LISTED_EACH, UNREADABLE, TypedTable
from mainstay.intake.what_was_found import what_was_found

NO_ACCOUNT = ProblemKind(
    "MS-LED-001", Severity.ERROR, "Money without a cost centre or an account",
    "A cost centre and an account on every row.",
    "Nobody can say what it was spent on, so the row was left out.",
    "Repeat the cost centre and the account on every row, and send the ledger again.", Mender.FINANCE,
)  # fmt: skip
TOTALS = ProblemKind(
    "MS-LED-002", Severity.NOTE, "Totals among the rows of a ledger",
    "Rows of one account each.",
    "They add up other rows, and would count these twice; they were left out.",
    "Nothing, unless one of these is a cost centre or an account that is called so.", Mender.FINANCE,
)  # fmt: skip
NO_MONTH = ProblemKind(
    "MS-LED-003", Severity.ERROR, "Money of no month",
    "A day, a month with its year, or a period with its year.",
    "It cannot be counted in any year, so it was left out.",
    "Add the year: in a column, in the heading of the month, or in the name of the sheet or file.", Mender.FINANCE,
)  # fmt: skip
TAKEN_FOR_ACTUAL = ProblemKind(
    "MS-LED-005", Severity.NOTE, "A ledger that does not say whether its amounts are actual",
    "A word such as actual, budget or forecast over the amounts, on the rows, or in the name of the sheet.",
    "They were taken for what was spent.",
    "Nothing, if that is what they are; else put the word over the amounts.", Mender.FINANCE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Amount:
    row: int
    month: date
    measure: str
    pence: int


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds money by month. Rows of one month, cost centre and account are added up, accruals and their return with them."""
    centres, accounts = _named(table, "cost_centre"), _named(table, "account")
    totals = {row for row in range(table.rows) if _is_total(table, row)}
    if totals:
        table.problems.append(Problem(TOTALS, table.whole, f"{len(totals):,} rows", len(totals)))
    rows = [row for row in range(table.rows) if row not in totals]
    amounts = [*_of_months(table, rows), *_of_rows(table, rows)]
    with_money = sorted({each.row for each in amounts})
    lost = {row for row in with_money if not (centres[row] and accounts[row])}
    table.list_rows(NO_ACCOUNT, "account", sorted(lost), lambda row: "a blank")
    kept: dict[tuple[date, str, str], dict[str, int]] = defaultdict(dict)
    first_row: dict[tuple[date, str, str], int] = {}
    for each in amounts:
        if each.row in lost:
            continue
        key = (each.month, centres[each.row], accounts[each.row])
        kept[key][each.measure] = kept[key].get(each.measure, 0) + each.pence
        first_row[key] = min(first_row.get(key, each.row), each.row)
    columns: dict[str, list[object]] = {
        "month": [day_number(month) for month, _centre, _account in kept],
        "cost_centre": [centre for _month, centre, _account in kept],
        "account": [account for _month, _centre, account in kept],
        "source": [table.number] * len(kept),
        "row": [table.found.row_numbers[first_row[key]] for key in kept],
    }
    for measure in MEASURES:
        columns[measure] = [found.get(measure) for found in kept.values()]
    gathering.add("cost_total", columns)


def _named(table: TypedTable, name: str) -> list[str]:
    """Cost centres by code, else by name; accounts by both, as the words say what was paid for."""
    codes, names = filled(table, name), filled(table, f"{name}_name")
    if name == "cost_centre":
        return [code or called for code, called in zip(codes, names, strict=True)]
    return [" ".join(filter(None, (code, called))) for code, called in zip(codes, names, strict=True)]


def _is_total(table: TypedTable, row: int) -> bool:
    names = ("cost_centre", "cost_centre_name", "account", "account_name", "month")
    return any(is_total(table.texts(name)[row]) for name in names if table.has(name))


def _of_months(table: TypedTable, rows: list[int]) -> Iterator[_Amount]:
    """The amounts of a sheet with a column for each month. Nought in a month after the day of the list says nothing."""
    columns = months_of(table)
    said = [measure_in(text) for text in table.known_texts("measure")]
    named = measure_in(f"{table.found.sheet} {table.found.title}") or measure_in(table.found.file)
    if columns and not named and not table.has("measure") and not all(column.measure for column in columns):
        table.problems.append(Problem(TAKEN_FOR_ACTUAL, table.whole, f"{len(columns):,} columns of months"))
    if not columns and any(name.startswith("month_") for name in table.columns):
        table.problems.append(Problem(NO_MONTH, table.whole, "columns of months, and no year", table.rows))
    for column in columns:
        for row, pence in _read(table, column.heading, rows):
            if pence or not _is_to_come(table, column):
                yield _Amount(row, column.month, column.measure or said[row] or named or "actual", pence)


def _is_to_come(table: TypedTable, column: MonthColumn) -> bool:
    return table.as_at is not None and column.month > table.as_at


def _of_rows(table: TypedTable, rows: list[int]) -> Iterator[_Amount]:
    """The amounts of rows that give their own month. A row's own word says what a column called amount holds."""
    given = [name for name in MEASURES if table.has(name)]
    if not given or not (table.has("month") or table.has("posting_date")):
        return
    months = months_posted(table)
    said = [measure_in(text) for text in table.known_texts("measure")]
    money = [
        (row, name if name != "actual" else said[row] or "actual", pence)
        for name in given
        for row, pence in _read(table, table.columns[name], rows)
    ]
    lost = sorted({row for row, _measure, _pence in money if months[row] is None})
    table.list_rows(NO_MONTH, "month", lost, lambda row: "no month that could be told")
    for row, measure, pence in money:
        if (month := months[row]) is not None:
            yield _Amount(row, month, measure, pence)


def _read(table: TypedTable, heading: str, rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rows with their pence under a heading; what is no amount is listed and left out."""
    texts = table.found.columns[heading]
    found, bad = [], {}
    for row in rows:
        try:
            pence = read_amount(texts[row])
        except Unreadable as trouble:
            bad[row] = what_was_found(texts[row], f"an amount of money: {trouble.reason}")
            continue
        if pence is not None:
            found.append((row, pence))
    for row in list(bad)[:LISTED_EACH]:
        place = table.place(row)
        table.problems.append(Problem(UNREADABLE, type(place)(place.file, place.sheet, place.row, heading), bad[row]))
    if (more := len(bad) - LISTED_EACH) > 0:
        table.problems.append(Problem(UNREADABLE, table.whole, f"{more:,} more rows like these", more))
    return found


BUILD = build
