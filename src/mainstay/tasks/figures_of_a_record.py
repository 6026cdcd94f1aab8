"""What a report says that a record alone can tell: figures by year and month, breakdowns, agreement, what to ask for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from importlib.metadata import version

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.measures.answering import answers
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures, measures_of
from mainstay.measures.rows.declaring import WORKFORCE, rows_kinds
from mainstay.presentation.breakdown_tables import COLUMNS
from mainstay.presentation.content import AreaKind, Comparator, ReportContent
from mainstay.published.figures import PublishedTable, built_in
from mainstay.record.assembling import WorkforceRows
from mainstay.record.coverage import reasons
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.agreement import bridges_of_a_record
from mainstay.tasks.being_worked_out import BeingWorkedOut
from mainstay.tasks.children_waiting import children_of_nobody
from mainstay.tasks.describing import source_lines
from mainstay.tasks.figures import by_month, default_day, rows_on, years_known
from mainstay.tasks.next_file import next_file_worth_having
from mainstay.tasks.noticing import notices_of_a_record
from mainstay.tasks.protected_breakdowns import breakdowns_of_a_record
from mainstay.tasks.reconciling import reconciliation

BREAKDOWNS = ("role", "contract", "age_band", "time_in_council", "team")


def content_of_record(
    record: WorkforceRecord, council_name: str, region_code: str, made_on: date, day: date | None = None
) -> ReportContent:
    """Everything that a record can say on a day; without one, on the latest 30 September that it covers.

    It has no problems, no columns left out and no count of the files' own beside it: a record keeps none of these, so
    their absence here means nothing.
    """
    chosen = day or default_day(record)
    figures, rows = figures_of_record(record, council_name, region_code, made_on, chosen, kinds=rows_kinds())
    council = figures.area(AreaKind.COUNCIL)
    return replace(
        with_what_the_record_says(figures, record),
        bridges=bridges_of_a_record(record, figures.as_at, council),
        notices=notices_of_a_record(record, figures.as_at, rows_of(rows, figures.as_at)),
    )


def figures_of_record(
    record: WorkforceRecord, council_name: str, region_code: str, made_on: date, day: date,
    table: PublishedTable | None = None, kinds: Collection[str] = (WORKFORCE,),
) -> tuple[ReportContent, WorkforceRows]:  # fmt: skip
    """The figures of a report on `day`, which is what its charts show, and the rows they were counted from.

    Published figures come from `table`, or from what is built in, which has no councils. By group are the measures that count
    rows of some `kinds`: a report shows none but those of the workforce.
    """
    table = table or built_in()
    earlier_days = years_known(record, day)
    rows = rows_on(record, [*earlier_days, day])  # first, as the rows of many days hold those of each
    groups = _breakdowns(record, day, kinds)
    whole = answers(record, [day], measures_of(WORKFORCE))
    # The search for what to hide needs no more than these, and nothing waits for it but the pages that show it.
    protected = BeingWorkedOut(lambda: breakdowns_of_a_record(record, day, whole, groups).of(COLUMNS))
    by_day: dict[date, list[Answer]] = {}
    for answer in answers(record, [*earlier_days, day], list(measures().values())):
        by_day.setdefault(answer.as_at, []).append(answer)
    content = ReportContent(
        council=record.council,
        council_name=council_name,
        as_at=day,
        made_on=made_on,
        version=version("mainstay"),
        answers=by_day[day],
        earlier={each: by_day[each] for each in earlier_days},
        monthly=by_month(record, day),
        breakdowns=groups,
        protected=protected,
        published=_areas(record.council, region_code, table),
        published_source=_told_of(table),
        unled_teams=rows_of(rows, day).filter(team_without_manager=1)["team"].drop_nulls().sort().to_list(),
    )
    return content, rows


def with_what_the_record_says(figures: ReportContent, record: WorkforceRecord) -> ReportContent:
    """The figures with stocks and flows, what each file was taken for, and the next file worth having."""
    present = {source.kind for source in record.sources}
    return replace(
        figures,
        reconciliation=reconciliation(record, figures.as_at),
        sources=source_lines(record),
        next_files=next_file_worth_having(reasons(record, figures.as_at), present),
        children_of_nobody=children_of_nobody(record, figures.as_at),
    )


def rows_of(rows: WorkforceRows, day: date) -> pl.DataFrame:
    """The rows of one day."""
    return rows.frame.filter(pl.col("as_at") == day_number(day))


def _breakdowns(record: WorkforceRecord, day: date, kinds: Collection[str]) -> dict[str, list[Answer]]:
    """The measures of the day by each field that they may be broken down by."""
    wanted = [each for each in measures().values() if each.rows in kinds]
    return {
        name: answers(record, [day], [each for each in wanted if name in each.breakdowns], [name])
        for name in BREAKDOWNS
    }


def _areas(council: str, region_code: str, table: PublishedTable) -> list[Comparator]:
    """England, the council's region where it is known, and the council itself where the table has it."""
    wanted = [(AreaKind.ENGLAND, table.area_code("England")), (AreaKind.REGION, region_code)]
    if council:
        wanted.append((AreaKind.COUNCIL, table.area_code(council)))
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
