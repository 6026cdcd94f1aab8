"""The workbook: every figure, series, breakdown and problem on its own sheet, as numbers and without formulas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from mainstay.foundations.dates import in_words
from mainstay.measures.computing import Answer
from mainstay.measures.reliability import mark_of
from mainstay.presentation.breakdown_tables import breakdown_tables
from mainstay.presentation.content import ReportContent
from mainstay.presentation.report.agreement import agreements
from mainstay.presentation.report.problem_lists import HEADINGS, problem_rows
from mainstay.presentation.small_numbers import WARNING
from mainstay.presentation.words import day_label
from mainstay.presentation.written_sheets import Sheet, write_sheets

Value = object
_DATED = ("Measure", "Name", "As at", "Value", "Unit", "Interval from", "Interval to", "Why there is no value")
_DATED_WIDTHS = (44, 30, 13, 11, 17, 12, 12, 60)


def write_workbook(content: ReportContent, path: Path) -> None:
    """Write the whole workbook; texts are never taken for formulas or addresses."""
    title = f"{content.name}: children's social workers as at {in_words(content.as_at)}"
    write_sheets(path, title, content.made_on, sheets(content))


def sheets(content: ReportContent) -> list[Sheet]:
    """Every sheet, in order."""
    return [
        Sheet("Read me", ("About this workbook", ""), (34, 100), _read_me(content)),
        Sheet("Figures", ("Family", "Measure", "Name", "Value", "Unit", "Numerator", "Denominator", "Interval from",
                          "Interval to", "Why there is no value", "Quartile from", "Quartile to", "Symbol"),
              (20, 44, 30, 11, 17, 13, 13, 12, 12, 70, 12, 12, 10), (_figure(it) for it in content.answers)),
        Sheet("By year", _DATED, _DATED_WIDTHS, _by_year(content)),
        Sheet("Monthly series", _DATED, _DATED_WIDTHS, (_dated(it) for it in content.monthly)),
        Sheet("Breakdowns", ("Breakdown", "Group", "Measure", "Value", "Withheld"),
              (24, 32, 44, 12, 12), _groups(content)),
        Sheet("Agreement", ("Set beside", "Step", "People", "FTE", "Why"), (34, 50, 11, 11, 80), _bridges(content)),
        Sheet("Problems", [text.capitalize() for text in HEADINGS],
              (10, 10, 14, 30, 18, 8, 20, 30, 44, 44, 44, 10), problem_rows(content.problems)),
        Sheet("How it is counted",
              ("Measure", "Name", "Question", "How it is counted", "Example", "How sure", "Source"),
              (40, 30, 44, 70, 44, 44, 50), _methods(content)),
        Sheet("Files", ("File", "Sheet", "Taken for", "Shape", "As at", "Rows", "Covers"),
              (36, 20, 28, 20, 13, 9, 50), _files(content)),
    ]  # fmt: skip


def _read_me(content: ReportContent) -> list[Sequence[Value]]:
    return [
        ("Warning", f"{WARNING} Only breakdowns keep the small-number rule."),
        ("Council", f"{content.name}{f' ({content.council})' if content.council else ''}"),
        ("As at", in_words(content.as_at)),
        ("Made on", f"{in_words(content.made_on)}, by Mainstay {content.version}"),
        ("Values", "As shown are rounded as published; numerators and denominators are exact."),
        ("Intervals", "95% intervals: what chance alone would bring, nineteen times in twenty."),
        ("Symbol", "u: of low reliability. The Department prints it in place of a share of cover above 100%."),
        (
            "Withheld",
            "A group of 1 to 4 people, or one by which it could be worked out: any number, or none.",
        ),
        ("Published figures", content.published_source or "None were set beside these."),
    ]


def _figure(answer: Answer) -> Sequence[Value]:
    low, high = answer.interval or (None, None)
    lower, upper = answer.quartiles or (None, None)
    measure = answer.measure
    return (measure.family.value, measure.title, measure.name, answer.value, measure.unit.value, answer.numerator,
            answer.denominator, low, high, answer.reason, lower, upper, mark_of(answer))  # fmt: skip


def _dated(answer: Answer) -> Sequence[Value]:
    low, high = answer.interval or (None, None)
    measure = answer.measure
    return measure.title, measure.name, answer.as_at, answer.value, measure.unit.value, low, high, answer.reason


def _by_year(content: ReportContent) -> Iterable[Sequence[Value]]:
    for answer in content.answers:
        for day in content.days:
            found = content.answer_on(day, answer.measure.name)
            if found is not None and not answer.group:
                yield _dated(found)
    for area in content.published:
        for (year, name), value in sorted(area.figures.items()):
            yield f"Published, {area.name}", name, day_label(date(year, 9, 30)), value, "", None, None, None


def _groups(content: ReportContent) -> Iterable[Sequence[Value]]:
    for table in breakdown_tables(content):
        for label, cells in table.rows:
            for title, cell in zip(table.columns, cells, strict=True):
                yield table.title, label, title, cell.value, "withheld" if cell.withheld else ""


def _bridges(content: ReportContent) -> Iterable[Sequence[Value]]:
    for agreement, bridge in zip(agreements(content), content.bridges, strict=True):
        yield agreement.title, agreement.sentence, None, None, ""
        yield agreement.title, bridge.theirs.label, bridge.theirs.people, bridge.theirs.fte, ""
        for step in bridge.steps:
            yield agreement.title, step.label, step.people, step.fte, step.why
        if agreement.unexplained:
            yield agreement.title, "Not explained", agreement.unexplained, None, ""
        yield agreement.title, bridge.ours.label, bridge.ours.people, bridge.ours.fte, ""
    for line in content.reconciliation:
        yield "Stocks and flows", line.label, line.people, line.fte, ""


def _files(content: ReportContent) -> Iterable[Sequence[Value]]:
    for it in content.sources:
        yield it.file, it.sheet, it.taken_for, it.shape, it.as_at, it.rows, it.covers


def _methods(content: ReportContent) -> Iterable[Sequence[Value]]:
    for measure in (answer.measure for answer in content.answers):
        yield (measure.title, measure.name, measure.question, measure.how, measure.example, measure.certainty.value,
               measure.source)  # fmt: skip
