"""Make a report from a folder: figures, findings, agreement with other people's counts, problems; all files or none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.foundations.files import folder_written_whole, write_text
from mainstay.measures.computing import Answer, compute
from mainstay.measures.declaring import measures
from mainstay.presentation.charts.drawing import Drawing
from mainstay.presentation.content import AreaKind, Comparator, ReportContent
from mainstay.presentation.report.pictures import begin
from mainstay.presentation.report.writing import write_report
from mainstay.published.figures import PublishedTable, built_in, read_department_csv
from mainstay.record.assembling import WorkforceRows
from mainstay.record.coverage import reasons
from mainstay.tasks.agreement import bridges
from mainstay.tasks.describing import not_kept, source_lines
from mainstay.tasks.figures import by_month, default_day, rows_on, years_known
from mainstay.tasks.next_file import next_file_worth_having
from mainstay.tasks.noticing import notices
from mainstay.tasks.reading_a_folder import Ask, FolderRead, Tell, read_folder
from mainstay.tasks.reconciling import reconciliation

BREAKDOWNS = ("role", "contract", "age_band", "time_in_council", "team")
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
        figures, rows = _figures(read, day, made_on, published)
        pictures = begin(figures, drawing)
        content = _with_what_else_is_said(figures, read, rows)
        with folder_written_whole(out) as fresh:
            write_report(content, fresh, tell, pictures)
            write_text(fresh / _FINGERPRINT, read.fingerprint + "\n")
    return Reported(content, out, read)


def _figures(read: FolderRead, day: date, made_on: date, published: Path | None) -> tuple[ReportContent, WorkforceRows]:
    """The figures of a report on `day`, which is what its charts show, and the rows they were counted from."""
    record = read.record
    table = read_department_csv(published) if published else built_in()
    earlier_days = years_known(record, day)
    rows = rows_on(record, [*earlier_days, day])
    by_day: dict[date, list[Answer]] = {}
    for answer in compute(rows.frame, rows.reasons, list(measures().values())):
        by_day.setdefault(answer.as_at, []).append(answer)
    content = ReportContent(
        council=record.council,
        council_name=read.council_name,
        as_at=day,
        made_on=made_on,
        version=version("mainstay"),
        answers=by_day[day],
        earlier={each: by_day[each] for each in earlier_days},
        monthly=by_month(record, day),
        breakdowns=_breakdowns(rows, day),
        published=_areas(read, table),
        published_source=_told_of(table),
    )
    return content, rows


def _with_what_else_is_said(figures: ReportContent, read: FolderRead, rows: WorkforceRows) -> ReportContent:
    """Everything a report says: whether others count the same, what is wrong with the files, what to ask for next."""
    record, day = read.record, figures.as_at
    council = next((area for area in figures.published if area.kind is AreaKind.COUNCIL), None)
    return replace(
        figures,
        bridges=bridges(read, day, council),
        reconciliation=reconciliation(record, day),
        problems=read.problems,
        sources=source_lines(record),
        not_kept=not_kept(read.looked),
        notices=notices(read, day, rows.frame.filter(pl.col("as_at") == day_number(day))),
        next_files=next_file_worth_having(reasons(record, day), {source.kind for source in record.sources}),
    )


def _breakdowns(rows: WorkforceRows, day: date) -> dict[str, list[Answer]]:
    """The measures of the day by each field that they may be broken down by."""
    today = rows.frame.filter(pl.col("as_at") == day_number(day))
    known = {day: rows.reasons[day]}
    return {
        name: compute(today, known, [each for each in measures().values() if name in each.breakdowns], [name])
        for name in BREAKDOWNS
    }


def _areas(read: FolderRead, table: PublishedTable) -> list[Comparator]:
    """England, the council's region where it is known, and the council itself where the table has it."""
    wanted = [(AreaKind.ENGLAND, table.area_code("England")), (AreaKind.REGION, read.region_code)]
    if read.record.council:
        wanted.append((AreaKind.COUNCIL, table.area_code(read.record.council)))
    found = []
    for kind, code in wanted:
        figures = [figure for measure in table.measures for figure in table.series(code, measure)] if code else []
        if figures:
            found.append(Comparator(figures[-1].area_name, kind, {(f.year, f.measure): f.value for f in figures}))
    return found


def _told_of(table: PublishedTable) -> str:
    """Whose figures the published ones are, in a sentence, with the attribution that their licence asks for."""
    release = table.release
    named = ", ".join(part for part in (release.title, release.publisher) if part)
    return f"{named}. {release.attribution}".strip()


def _used_before(out: Path) -> str:
    try:
        return (out / _FINGERPRINT).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
