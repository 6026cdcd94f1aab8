"""Make a report from a folder: figures, findings, agreement with other people's counts, problems; all files or none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mainstay.foundations.files import folder_written_whole, write_text
from mainstay.presentation.charts.drawing import Drawing
from mainstay.presentation.content import AreaKind, ReportContent
from mainstay.presentation.report.pictures import begin
from mainstay.presentation.report.writing import write_report
from mainstay.published.figures import read_department_csv
from mainstay.record.assembling import WorkforceRows
from mainstay.tasks.agreement import bridges
from mainstay.tasks.describing import not_kept
from mainstay.tasks.figures import default_day
from mainstay.tasks.figures_of_a_record import figures_of_record, rows_of, with_what_the_record_says
from mainstay.tasks.noticing import notices
from mainstay.tasks.reading_a_folder import Ask, FolderRead, Tell, read_folder

_FINGERPRINT = ".key-fingerprint"


@dataclass(frozen=True)
class Reported:
    """A report that was made: what it says, where it is, and the reading behind it."""

    content: ReportContent
    folder: Path
    read: FolderRead


def report(
    folder: Path,
    out: Path,
    *,
    as_at: date | None,
    made_on: date,
    council: str = "",
    published: Path | None = None,
    ask: Ask | None = None,
    tell: Tell = lambda text: None,
) -> Reported:
    """Reads a folder and writes its report to `out`. Nothing is left half-made if anything goes wrong on the way."""
    with Drawing() as drawing:
        read = read_folder(folder, council=council, ask=ask, tell=tell, used_before=_used_before(out))
        tell("Working out figures")
        day = as_at or default_day(read.record)
        table = read_department_csv(published) if published else None
        figures, rows = figures_of_record(read.record, read.council_name, read.region_code, made_on, day, table)
        pictures = begin(figures, drawing)
        content = _with_what_else_is_said(figures, read, rows)
        with folder_written_whole(out) as fresh:
            write_report(content, fresh, tell, pictures)
            write_text(fresh / _FINGERPRINT, read.fingerprint + "\n")
    return Reported(content, out, read)


def _with_what_else_is_said(figures: ReportContent, read: FolderRead, rows: WorkforceRows) -> ReportContent:
    """Everything a report says: whether others count the same, what is wrong with the files, what to ask for next."""
    day = figures.as_at
    return replace(
        with_what_the_record_says(figures, read.record),
        bridges=bridges(read, day, figures.area(AreaKind.COUNCIL)),
        problems=read.problems,
        not_kept=not_kept(read.looked),
        notices=notices(read, day, rows_of(rows, day)),
    )


def _used_before(out: Path) -> str:
    try:
        return (out / _FINGERPRINT).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
