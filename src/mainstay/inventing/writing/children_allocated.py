"""The case system's list of who holds which child, with allocations that ended since a day."""

from __future__ import annotations

from mainstay.inventing.life import Allocation, InventedCouncil
from mainstay.inventing.writing.columns import Row, sheet_of
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.children import INVOLVEMENT_ROLES, KINDS_OF_HELP, REASONS_FOR_CHANGE

KIND = "children_allocated"


def make(council: InventedCouncil) -> Files:
    """One text file, with its day in its name."""
    rows = [_row(council, each) for each in _listed(council)]
    sheet = sheet_of(council, KIND, rows, leave_out=("complexity", "sibling_group"))
    name = f"Children allocated {council.last_day:%d-%m-%Y}.csv"
    about = f"Who holds which child, and who held them since {council.children_from:%d/%m/%Y}."
    return {KIND: OutFile(name, "csv", [sheet], about=about)}


def _listed(council: InventedCouncil) -> list[Allocation]:
    """Allocations that are open, or ended since the list reaches back; never one that began after the list's day."""
    kept = [each for each in council.allocations if each.end is None or each.end > council.children_from]
    return sorted(
        (each for each in kept if each.start <= council.last_day), key=lambda each: (each.child, each.start, each.role)
    )


def _row(council: InventedCouncil, each: Allocation) -> Row:
    open_still = each.end is None or each.end > council.last_day
    return {
        "child": each.child,
        "worker": council.workers[each.worker].name if each.worker is not None else each.tray,
        "worker_team": each.team,
        "role": INVOLVEMENT_ROLES[each.role].label,
        "start": each.start,
        "end": None if open_still else each.end,
        "kind_of_help": KINDS_OF_HELP[each.help].label,
        "reason_for_change": REASONS_FOR_CHANGE[each.reason].label if each.reason and not open_still else None,
    }


WRITER = Writer("List of children allocated", 4, make)
