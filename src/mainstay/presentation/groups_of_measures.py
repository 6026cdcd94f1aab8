"""Any measures by group as one table that keeps the small-number rule: groups down, measures across, the whole below.

A cell is withheld where any count of people behind it is: see `breakdown_tables`, whose tables these are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from mainstay.measures.computing import Answer
from mainstay.presentation.breakdown_tables import BreakdownTable, Cell
from mainstay.presentation.content import ReportContent
from mainstay.presentation.group_labels import NOT_KNOWN, dimension_name, dimension_title, in_order, label_of
from mainstay.presentation.small_numbers import WITHHELD, withheld
from mainstay.presentation.words import bare, joined

Behind = Mapping[str, Sequence[Mapping[str, int]]]
"""By name of measure, each count of people by group that its figures rest on."""
_DASH = "\u2013"


def table_by_group(
    content: ReportContent, names: Sequence[str], dimension: str, behind: Behind
) -> BreakdownTable | None:
    """The measures of `names` by a dimension, without those whose people are not known; None where nothing can be shown."""
    answers = content.breakdowns.get(dimension, ())
    found = {
        name: {each.group[dimension]: each for each in answers if each.measure.name == name and each.group}
        for name in names
        if name in behind
    }
    shown = [name for name in names if found.get(name) and not _above_unknown(found[name])]
    groups = in_order(dimension, {group for name in shown for group in found[name]})
    if not set(groups) - {NOT_KNOWN}:
        return None
    hidden = {name: _hidden(behind[name], groups) for name in shown}
    rows = tuple(
        (label_of(dimension, group), tuple(_of_group(found[name], group, hidden[name]) for name in shown))
        for group in groups
    )
    totals = tuple(_cell(content.answer(name)) for name in shown)
    titles = tuple(next(iter(found[name].values())).measure.title for name in shown)
    return BreakdownTable(dimension, dimension_title(dimension), titles, tuple(shown), rows, totals)


def why_not_by_group(content: ReportContent, name: str, behind: Mapping[str, Behind]) -> list[str]:
    """Why a measure has no table by each dimension of `behind`, those for the same reason in one sentence."""
    by_reason: dict[str, list[str]] = {}
    for dimension, known in behind.items():
        if table_by_group(content, (name,), dimension, known) is None:
            said = dimension_name(dimension)
            by_reason.setdefault(_why_not(content, name, dimension, known), []).append(said)
    return [f"Not shown by {joined(what)}: {reason}." for reason, what in by_reason.items()]


def _why_not(content: ReportContent, name: str, dimension: str, behind: Behind) -> str:
    whole = content.answer(name)
    if whole is None or whole.value is None:
        return "the measure cannot be computed"
    if name not in behind:
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


def _hidden(counts: Sequence[Mapping[str, int]], groups: Sequence[str]) -> set[str]:
    return {group for part in counts for group in withheld({each: part.get(each, 0) for each in groups})}


def _of_group(answers: Mapping[str, Answer], group: str, hidden: set[str]) -> Cell:
    """A group that has no answer of a count holds nobody; of a rate or a median there is nothing to say."""
    if group in hidden:
        return Cell(None, WITHHELD, withheld=True)
    measure = next(iter(answers.values())).measure
    if group not in answers and not measure.denominator and measure.middle is None:
        return Cell(Decimal(0), "0")
    return _cell(answers.get(group))


def _cell(answer: Answer | None) -> Cell:
    if answer is None or answer.value is None:
        return Cell(None, _DASH)
    return Cell(answer.value, bare(answer.value, answer.measure.unit))
