"""The case system's history of children's workers, and its list of children being helped."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.intake.declaring import source_kinds
from mainstay.inventing.childrens_workers import help_of, stretches_of
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.writing.columns import sheet_of
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.children import KINDS_OF_HELP, REASONS_FOR_CHANGE
from mainstay.vocabulary.legal_status import LEGAL_STATUSES

WORKERS, HELPED = "childrens_workers", "children_helped"
_LAW = {"care_order": 52, "by_agreement": 20, "interim_care_order": 18, "placement_order": 8, "remanded": 2}
_HELPED_BEFORE = 0.3


def make(council: InventedCouncil) -> Files:
    """Two text files, each with its day in its name."""
    day = f"{council.last_day:%d-%m-%Y}"
    since = f"{council.children_from:%d/%m/%Y}"
    stretches = [
        {
            "child": each.child, "number": each.place,
            "worker": council.workers[each.worker].name if each.worker is not None else each.tray, "team": each.team,
            "start": each.start, "end": each.end,
            "reason_for_change": REASONS_FOR_CHANGE[each.reason].label if each.reason else None,
        }
        for each in stretches_of(council)
    ]  # fmt: skip
    chance = Chance(council.seed)
    helped = [
        {
            "child": each.child, "kind": KINDS_OF_HELP[each.kind].label, "start": each.start, "end": each.end,
            "team": each.team,
            "legal_status": LEGAL_STATUSES[chance.at("law", each.child).weighted(_LAW)].label
            if each.kind == "in_care" else None,
            "helped_before": "Yes" if each.before or chance.at("before", each.child).happens(_HELPED_BEFORE) else "No",
        }
        for each in help_of(council)
    ]  # fmt: skip
    return {
        WORKERS: OutFile(
            f"Worker history of children {day}.csv", "csv", [sheet_of(council, WORKERS, stretches, leave_out=_all(WORKERS))],
            about=f"Each child's workers since {since}, one after another: what the list of children allocated tells too.",
        ),
        HELPED: OutFile(
            f"Children helped {day}.csv", "csv", [sheet_of(council, HELPED, helped, leave_out=_all(HELPED))],
            about=f"Every child being helped, or helped since {since}, with or without a worker.",
        ),
    }  # fmt: skip


def _all(kind: str) -> list[str]:
    return [column.name for column in source_kinds()[kind].columns]


WRITER = Writer("Children's workers and the help they had", 12, make)
