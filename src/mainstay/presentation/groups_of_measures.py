"""Any measures by group as one table that keeps the small-number rule: groups down, measures across, the whole below.

The rule has decided before: what it hid, with all the breakdowns of the report together, is withheld here. Whatever shows how
many people stand behind a withheld count is withheld with it: its FTE, and every rate it is part of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Measure, measures
from mainstay.measures.small_numbers.answers_as_tables import people_of
from mainstay.measures.small_numbers.publishable import PublishableCell, PublishableTable
from mainstay.presentation.content import ReportContent
from mainstay.presentation.group_labels import NOT_KNOWN, dimension_name, dimension_title, in_order, label_of
from mainstay.presentation.small_numbers import WITHHELD
from mainstay.presentation.words import bare, joined

Shown = Mapping[str, PublishableTable]
"""By dimension, what the small-number rule lets be shown of it."""
_DASH = "\u2013"


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


def table_by_group(
    content: ReportContent, names: Sequence[str], dimension: str, protected: Shown
) -> BreakdownTable | None:
    """The measures of `names` by a dimension, without those whose people are not known; None where nothing can be shown."""
    answers = content.breakdowns.get(dimension, ())
    found = {
        name: {each.group[dimension]: each for each in answers if each.measure.name == name and each.group}
        for name in names
        if people_of(measures()[name]) is not None
    }
    shown = [name for name in names if found.get(name) and not _above_unknown(found[name])]
    groups = in_order(dimension, {group for name in shown for group in found[name]})
    if dimension not in protected or not set(groups) - {NOT_KNOWN}:
        return None
    sealed = {(cell.name, cell.at[dimension]): cell for cell in protected[dimension].cells if dimension in cell.at}
    rows = tuple(
        (label_of(dimension, group), tuple(_of_group(found[name], group, sealed.get((name, group))) for name in shown))
        for group in groups
    )
    totals = tuple(_whole(content.answer(name)) for name in shown)
    titles = tuple(measures()[name].title for name in shown)
    return BreakdownTable(dimension, dimension_title(dimension), titles, tuple(shown), rows, totals)


def why_not_by_group(content: ReportContent, name: str, protected: Shown) -> list[str]:
    """Why a measure has no table by each dimension of `protected`, those for the same reason in one sentence."""
    by_reason: dict[str, list[str]] = {}
    for dimension in protected:
        if table_by_group(content, (name,), dimension, protected) is None:
            by_reason.setdefault(_why_not(content, name, dimension), []).append(dimension_name(dimension))
    return [f"Not shown by {joined(what)}: {reason}." for reason, what in by_reason.items()]


def _why_not(content: ReportContent, name: str, dimension: str) -> str:
    whole = content.answer(name)
    if whole is None or whole.value is None:
        return "the measure cannot be computed"
    if people_of(measures()[name]) is None:
        return "how many people stand behind each group is not known, so that small groups could not be withheld"
    answers = content.breakdowns.get(dimension, ())
    groups = {each.group[dimension]: each for each in answers if each.measure.name == name and each.group}
    if _above_unknown(groups):
        return "of nobody who is counted above the line is it known"
    return "of nobody who is counted is it known"


def _above_unknown(groups: Mapping[str, Answer]) -> bool:
    """Whether of nobody above the line of a rate the group is known, so that each group would be given a false nought."""
    measure = next(iter(groups.values())).measure if groups else None
    if measure is None or not measure.denominator or measure.numerator is None:
        return False
    above = {group for group, answer in groups.items() if answer.numerator}
    return above == {NOT_KNOWN}


def _of_group(answers: Mapping[str, Answer], group: str, sealed: PublishableCell | None) -> Cell:
    """What the rule lets be seen of a group. One without an answer of a count holds nobody; of a rate there is none.

    What the rule was not asked about is withheld.
    """
    measure = next(iter(answers.values())).measure
    if (sealed is None and group in answers) or (sealed is not None and sealed.hidden):
        return Cell(None, WITHHELD, withheld=True)
    if sealed is None:
        is_count = not measure.denominator and measure.middle is None
        return Cell(Decimal(0), "0") if is_count else Cell(None, _DASH)
    return _said(sealed.value, measure)


def _whole(answer: Answer | None) -> Cell:
    return Cell(None, _DASH) if answer is None else _said(answer.value, answer.measure)


def _said(value: Decimal | None, measure: Measure) -> Cell:
    return Cell(None, _DASH) if value is None else Cell(value, bare(value, measure.unit))
