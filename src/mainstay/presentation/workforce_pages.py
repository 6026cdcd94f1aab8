"""The pages of our workforce as files to take away: the director's list, every measure, one measure, the teams."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.dates import in_words
from mainstay.measures.computing import Answer
from mainstay.presentation.charts.declaring import Chart, NotDrawn
from mainstay.presentation.content import ReportContent
from mainstay.presentation.groups_of_measures import BreakdownTable, Cell
from mainstay.presentation.measure_lists import MeasureLine, MeasureYears
from mainstay.presentation.pages_to_take import Figure, PageToTake, TableToTake
from mainstay.presentation.report.director import DirectorPage, sections
from mainstay.presentation.report.director_document import HEADINGS
from mainstay.presentation.sentences.declaring import Finding
from mainstay.presentation.words import number

Lines = Sequence[tuple[str, Sequence[MeasureLine]]]


def list_to_take(
    content: ReportContent, findings: Sequence[Finding], page: DirectorPage, charts: Sequence[Chart]
) -> PageToTake:
    """The director's list: findings, where we stand, what changed, what needs a decision, and each chart's figures."""
    said = tuple(f"{each.label}: {each.figure}. {each.sentence} {each.verdict.value}." for each in findings)
    stand = [(line.what, line.figure, line.direction, line.chance, line.beside, line.date) for line in page.lines]
    drawn = tuple((each.title, (each.said,)) for each in charts)
    lists = tuple((title, items or (otherwise,)) for title, items, otherwise in sections(page))
    tables = [TableToTake("Where we stand", ("What", *HEADINGS[1:]), tuple(stand))]
    tables += [TableToTake(each.title, each.columns, each.rows) for each in charts]
    sentences = (_notices(content), ("What the figures say", said), *lists, *drawn)
    return _page("The director's list", content, sentences, tables)


def measures_to_take(content: ReportContent, lines: Lines) -> PageToTake:
    """Every measure by theme: as on the page, with the values as numbers too."""
    values = {answer.measure.name: answer for answer in content.answers if not answer.group}
    headings = ("Measure", "Value", "Value as a number", "Unit", "Direction", "More than chance?", "Beside others",
                "Why there is no value")  # fmt: skip
    tables = [
        TableToTake(theme, headings, tuple(_line(line, values[line.name]) for line in each)) for theme, each in lines
    ]
    return _page("Every measure", content, (_notices(content),), tables)


def measure_to_take(
    content: ReportContent,
    answer: Answer,
    line: MeasureLine,
    years: MeasureYears,
    groups: Sequence[BreakdownTable],
    trend: Chart | NotDrawn,
) -> PageToTake:
    """One measure: what it is, its years and its groups."""
    measure = answer.measure
    told = (f"{line.value}. {line.direction}." if not line.reason else f"Cannot be computed. {line.reason}",)
    counted = (measure.question, measure.why, measure.how, measure.example, measure.certainty.value, measure.source)
    over = (trend.said,) if isinstance(trend, Chart) else ()
    sentences = (_notices(content), ("", told), ("How it is counted", counted), ("Over the years", over))
    tables = [TableToTake("Over the years", years.columns, years.rows), *(_groups(each) for each in groups)]
    return _page(measure.title, content, sentences, tables)


def teams_to_take(content: ReportContent, table: BreakdownTable | None) -> PageToTake:
    """The teams, small groups withheld."""
    lacking = () if table else ("No file says which team anyone is in.",)
    return _page("Teams", content, (("", lacking),), [_groups(table)] if table else [])


def _page(title: str, content: ReportContent, sentences: Sequence[tuple[str, tuple[str, ...]]],
          tables: Sequence[TableToTake]) -> PageToTake:  # fmt: skip
    whole = f"{title}: {content.name}, as at {in_words(content.as_at)}"
    source = ("Published figures", (content.published_source,) if content.published_source else ())
    said = tuple((heading, texts) for heading, texts in (*sentences, source) if texts)
    return PageToTake(whole, content.made_on, said, tuple(tables))


def _notices(content: ReportContent) -> tuple[str, tuple[str, ...]]:
    return "Before you believe these figures", tuple(content.notices)


def _line(line: MeasureLine, answer: Answer) -> tuple[object, ...]:
    value = None if answer.value is None else Figure(answer.value, number(answer.value))
    return (line.title, line.value, value, answer.measure.unit.value, line.direction, line.chance, line.beside,
            line.reason)  # fmt: skip


def _groups(table: BreakdownTable) -> TableToTake:
    rows = [(label, *map(_cell, cells)) for label, cells in table.rows]
    totals = [("Whole council", *map(_cell, table.totals))] if table.totals else []
    return TableToTake(table.title, ("Group", *table.columns), (*rows, *totals))


def _cell(cell: Cell) -> object:
    return cell.text if cell.value is None else Figure(cell.value, cell.text)
