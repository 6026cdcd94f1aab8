"""An inspection pack: staffing, children allocated, newly qualified, supervision, agency and changes, team by team on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path

import polars as pl

from mainstay.foundations.dates import in_words
from mainstay.foundations.files import folder_written_whole
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.packs.inspection import WHOLE, InspectionPack, PackPage, PackSection
from mainstay.presentation.words import counted
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.inspection_children import changes_of_worker, children_allocated, children_on_the_list
from mainstay.tasks.inspection_counting import Counting
from mainstay.tasks.inspection_staffing import agency, staffing
from mainstay.tasks.inspection_support import newly_qualified_workers, supervision

NAME = "inspection-pack"
_SECTIONS: tuple[Callable[[Counting, str | None], PackSection], ...] = (
    staffing, children_allocated, newly_qualified_workers, supervision, agency, changes_of_worker,
)  # fmt: skip


def inspection_pack(record: WorkforceRecord, council_name: str, day: date, made_on: date) -> InspectionPack:
    """The pack of a record on a day. Stops, saying why, where nobody can say who was in post on it."""
    counting = Counting(record, day)
    if (reason := counting.reasons.get("in_post")) is not None:
        raise CannotGoOn(
            f"No inspection pack can be made for {in_words(day)}.",
            why=f"Nobody can say who was in post: {reason}.",
            do="Choose a day that the staff lists or a census return cover.",
            exit_code=1,
        )
    without = counting.reasons.get("teams", "")
    names = [] if without else counting.teams
    return InspectionPack(
        council_name,
        day,
        made_on,
        version("mainstay"),
        _page(counting, None),
        tuple(_page(counting, team) for team in names),
        without,
        () if without else _unplaced(counting),
    )


def write_inspection_pack(pack: InspectionPack, out: Path) -> list[Path]:
    """Writes the pack as a Word document and a workbook into a folder of its own; gives the two files."""
    from mainstay.presentation.packs.inspection_document import write_inspection_document  # noqa: PLC0415 - slow to load
    from mainstay.presentation.packs.inspection_workbook import write_inspection_workbook  # noqa: PLC0415

    names = [f"{NAME}-{pack.as_at.isoformat()}.{kind}" for kind in ("docx", "xlsx")]
    with folder_written_whole(out) as fresh:
        write_inspection_document(pack, fresh / names[0])
        write_inspection_workbook(pack, fresh / names[1])
    return [out / name for name in names]


def _page(counting: Counting, team: str | None) -> PackPage:
    return PackPage(team or WHOLE, tuple(section(counting, team) for section in _SECTIONS))


def _unplaced(counting: Counting) -> tuple[str, ...]:
    """Who and what stands in the whole and on no team's page, so that the two can be added up."""
    rows = counting.rows("workforce", None)
    present = rows.filter(((pl.col("in_post_head") == 1) | (pl.col("agency") == 1)) & pl.col("team").is_null())
    due = counting.rows("supervision", None).filter((pl.col("due") == 1) & pl.col("team").is_null())
    children = children_on_the_list(counting, None).filter(pl.col("team").is_null())
    told = (
        (present.height, "social worker with no team on record", "social workers with no team on record"),
        (due.height, "meeting due of somebody who is no longer here", "meetings due of people who are no longer here"),
        (children.height, "child on the list with no team", "children on the list with no team"),
    )
    return tuple(f"{counted(many, one, more)}." for many, one, more in told if many)
