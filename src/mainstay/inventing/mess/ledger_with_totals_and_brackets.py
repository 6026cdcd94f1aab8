"""Money as finance shows it: pound signs, brackets for what came back, a dash for nought, and totals among the rows."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.ledger import KIND
from mainstay.inventing.writing.sheets import Cell, Files, Sheet


def _write(files: Files, _council: InventedCouncil, _chance: Chance) -> str:
    for sheet in files[KIND].sheets:
        _with_totals(sheet)
        sheet.rows = [[_shown(cell) for cell in row] for row in sheet.rows]
    return f"every amount of '{files[KIND].name}', and a total under each team"


def _with_totals(sheet: Sheet) -> None:
    """Under each team's rows its sums of what was spent, with everything for finance's own eye."""
    centre, name = (sheet.place(heading(KIND, column)) for column in ("cost_centre", "cost_centre_name"))
    account, measure = (sheet.place(heading(KIND, column)) for column in ("account_name", "measure"))
    rows: list[list[Cell]] = []
    for code in dict.fromkeys(row[centre] for row in sheet.rows):
        own = [row for row in sheet.rows if row[centre] == code]
        spent = [row for row in own if row[measure] == "Actual"]
        total: list[Cell] = [
            sum(cell for row in spent if isinstance(cell := row[place], float)) if place > measure else None
            for place in range(len(sheet.headings))
        ]
        total[centre], total[name], total[account], total[measure] = code, own[0][name], "Total", "Actual"
        rows += [*own, total]
    sheet.rows = rows


def _shown(cell: Cell) -> Cell:
    if not isinstance(cell, int | float):
        return cell
    return "-" if not cell else f"£{cell:,.2f}" if cell > 0 else f"({-cell:,.2f})"


MESS = Mess(
    title="£1,234.50, (1,234.50), a dash and totals",
    does="In budget monitoring amounts have pound signs, nought is a dash, and each team's rows end in their total.",
    outcome="Amounts are read as what they are, and totals are left out and told.",
    place=43,
    problems=("MS-LED-002",),
    write=_write,
)
