"""Budget monitoring: a sheet for each financial year, a row for each account of a team, a column for each month."""

from __future__ import annotations

from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spending import ACCOUNTS, Spent, spending_of
from mainstay.inventing.writing.columns import Row, sheet_of, told
from mainstay.inventing.writing.sheets import Cell, Files, OutFile, Writer

KIND = "finance_ledger"


def make(council: InventedCouncil) -> Files:
    """One workbook with its day in its name; actual and budget stand in rows of their own."""
    years: dict[int, list[Spent]] = {}
    for each in spending_of(council):
        years.setdefault(each.month.year - (each.month.month < 4), []).append(each)
    sheets = [
        sheet_of(council, KIND, _rows(money), name=f"{year}-{(year + 1) % 100:02}", leave_out=told(KIND))
        for year, money in sorted(years.items())
    ]
    name = f"Budget monitoring {council.last_day:%d-%m-%Y}.xlsx"
    about = "What each team spent on staff and agency workers, month by month, and what was budgeted."
    return {KIND: OutFile(name, "xlsx", sheets, about=about)}


def _rows(money: list[Spent]) -> list[Row]:
    found: dict[tuple[str, str, str], dict[str, Cell]] = {}
    for each in money:
        for measure, pence in (("Actual", each.actual), ("Budget", each.budget)):
            opening: dict[str, Cell] = {
                "cost_centre": each.centre, "cost_centre_name": each.team, "account": each.account,
                "account_name": ACCOUNTS[each.account], "measure": measure,
            }  # fmt: skip
            row = found.setdefault((each.centre, each.account, measure), opening)
            row[f"month_{each.month.month:02}"] = None if pence is None else pence / 100
    return list(found.values())


WRITER = Writer("Budget monitoring", 17, make)
