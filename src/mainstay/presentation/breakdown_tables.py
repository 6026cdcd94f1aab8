"""Breakdowns as tables that keep the small-number rule: groups down, a few measures across, the council's total below.

Whatever shows how many people stand behind a withheld count is withheld with it: its FTE, and every rate it is part of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from mainstay.measures.computing import Answer
from mainstay.presentation.content import ReportContent
from mainstay.presentation.group_labels import NOT_KNOWN, dimension_name, dimension_title, in_order, label_of
from mainstay.presentation.small_numbers import WITHHELD, withheld
from mainstay.presentation.words import bare

# What is shown across, and the counts of people that stand behind it.
COLUMNS: dict[str, tuple[str, ...]] = {
    "inpost_headcount": ("inpost_headcount",),
    "inpost_fte": ("inpost_headcount",),
    "agency_headcount": ("agency_headcount",),
    "starters_headcount": ("starters_headcount",),
    "leavers_headcount": ("leavers_headcount",),
    "turnover_rate_headcount": ("leavers_headcount", "inpost_headcount"),
}
SHOWN = ("role", "contract", "age_band", "time_in_council")


@dataclass(frozen=True)
class Cell:
    """One cell: a value, or that it is withheld, or neither (there is nothing to divide by)."""

    value: Decimal | None
    text: str
    withheld: bool = False


@dataclass(frozen=True)
class BreakdownTable:
    """One breakdown. `rows` are a group's label and its cells; `totals` are the whole council's."""

    dimension: str
    title: str
    columns: tuple[str, ...]
    measures: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    totals: tuple[Cell, ...]


def breakdown_tables(content: ReportContent) -> list[BreakdownTable]:
    """The breakdowns that can be shown, in their usual order and then any others given."""
    order = [*SHOWN, *(dimension for dimension in content.breakdowns if dimension not in SHOWN)]
    made = (breakdown_table(content, dimension) for dimension in order if dimension in content.breakdowns)
    return [table for table in made if table is not None]


def not_broken_down(content: ReportContent) -> list[str]:
    """What the breakdowns asked for would have been by, where nobody's group is known: 'contract', 'team'."""
    return [dimension_name(name) for name in content.breakdowns if breakdown_table(content, name) is None]


def breakdown_table(content: ReportContent, dimension: str) -> BreakdownTable | None:
    """One breakdown's table, or None where no measure of it could be computed or nobody's group is known."""
    by_measure = _by_measure(content.breakdowns.get(dimension, ()), dimension)
    shown = [name for name in COLUMNS if name in by_measure and all(part in by_measure for part in COLUMNS[name])]
    groups = in_order(dimension, {group for name in shown for group in by_measure[name]})
    if not set(groups) - {NOT_KNOWN}:
        return None
    counts = {part: _counts(by_measure[part], groups) for name in shown for part in COLUMNS[name]}
    hidden = {part: withheld(found) for part, found in counts.items()}
    rows = tuple(
        (label_of(dimension, group), tuple(_cell(name, by_measure[name].get(group), group, hidden) for name in shown))
        for group in groups
    )
    totals = tuple(_total(content.answer(name)) for name in shown)
    titles = tuple(_any(by_measure[name]).measure.title for name in shown)
    return BreakdownTable(dimension, dimension_title(dimension), titles, tuple(shown), rows, totals)


def _by_measure(answers: Sequence[Answer], dimension: str) -> dict[str, dict[str, Answer]]:
    """Answers by measure and group; a measure that could not be computed, or counted nobody, is not among them."""
    found: dict[str, dict[str, Answer]] = {}
    for answer in answers:
        if tuple(answer.group) == (dimension,):
            found.setdefault(answer.measure.name, {})[answer.group[dimension]] = answer
    return found


def _counts(answers: dict[str, Answer], groups: Sequence[str]) -> dict[str, int]:
    """People in each group; a group without an answer of a measure that has answers for others holds nobody."""
    return {group: int(answers[group].value or 0) if group in answers else 0 for group in groups}


def _cell(name: str, answer: Answer | None, group: str, hidden: dict[str, set[str]]) -> Cell:
    if any(group in hidden[part] for part in COLUMNS[name]):
        return Cell(None, WITHHELD, withheld=True)
    if answer is None:
        return Cell(Decimal(0), "0") if len(COLUMNS[name]) == 1 else Cell(None, "\u2013")
    if answer.value is None:
        return Cell(None, "\u2013")
    return Cell(answer.value, bare(answer.value, answer.measure.unit))


def _total(answer: Answer | None) -> Cell:
    if answer is None or answer.value is None:
        return Cell(None, "\u2013")
    return Cell(answer.value, bare(answer.value, answer.measure.unit))


def _any(answers: dict[str, Answer]) -> Answer:
    return next(iter(answers.values()))
