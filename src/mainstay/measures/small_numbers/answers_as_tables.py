"""Answers of measures as tables for the rule: every answer with the counts of people that it rests on, above and below.

A rate tells as much as its two parts, so a rate goes with them: if either is hidden it is hidden, and its interval with
it. The parts are judged whether or not they are printed. Whatever the Department publishes of the whole council stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

from mainstay.foundations.dates import day_number
from mainstay.foundations.quantities import half_up
from mainstay.measures.computing import Answer
from mainstay.measures.counting import name_of, sums
from mainstay.measures.declaring import NOT_KNOWN, Certainty, Measure, Total
from mainstay.measures.small_numbers.tables import Axis, Cell, Counted, Derived, Table, Tables

SENSITIVE = ("ethnicity", "ethnic_group", "leaving_reason", "leaver_destination")
"""Breakdowns by which nobody may learn that all of a group are alike."""

_ONCE = {"in_post": "in_post_head", "starter": "starter_head", "leaver": "leaver_head"}
_CHILDREN = "cases"


def tables_of(answers: Sequence[Answer], rows: Mapping[str, Any]) -> Tables:
    """One table for each breakdown among the answers, those of the whole council too; all are protected together.

    `rows` are the rows that were counted, by kind, as for `compute`. The figures keep the names of their measures, so
    that `table.cell('turnover_rate_fte', team='North')` finds one. A measure of which it is not known whose figures it
    adds up (days lost to sickness) is hidden in every group.
    """
    made = _Making(rows)
    breakdowns = dict.fromkeys(tuple(answer.group) for answer in answers)
    for by in breakdowns:
        made.table([answer for answer in answers if tuple(answer.group) == by], by)
    axes = [Axis(name, tuple(said), sensitive=name in SENSITIVE) for name, said in made.categories.items()]
    return Tables(axes, list(made.counted.values()), made.tables)


def people_of(measure: Measure) -> tuple[Total, ...] | None:
    """The counts of people that a measure's figures rest on; None where they are not known.

    Someone with two posts is one person; for an amount the rows it is summed over are counted too.
    """
    if measure.middle is not None:
        return (Total(None, measure.middle.where),)
    found: list[Total] = []
    for part in (measure.numerator, *measure.denominator):
        if part is None:
            continue
        if part.column == _CHILDREN:
            found += [Total(_CHILDREN, part.where), Total(None, part.where or ("holder",))]
        elif not part.where:
            return None
        else:
            once = {flag: _ONCE.get(flag, flag) for flag in part.where}
            people = tuple(each if each in measure.kind.flags else flag for flag, each in once.items())
            found.append(Total(None, people))
            found.append(Total(None, part.where))
    return tuple(dict.fromkeys(found))


@dataclass
class _Making:
    """Tables being made of answers."""

    rows: Mapping[str, Any]
    counted: dict[str, Counted] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    categories: dict[str, dict[str, None]] = field(default_factory=dict)

    def table(self, answers: Sequence[Answer], by: tuple[str, ...]) -> None:
        """Adds the table of one breakdown."""
        cells: dict[tuple[str, tuple[str, ...]], Cell] = {}
        for kind in dict.fromkeys(answer.measure.rows for answer in answers):
            measures = list(dict.fromkeys(answer.measure.name for answer in answers if answer.measure.rows == kind))
            given = {answer.measure.name: answer.measure for answer in answers}
            wanted = {total: None for name in measures for total in _totals(given[name])}
            official = {total for name in measures if given[name].official for total in _totals(given[name])}
            found = sums(self.rows[kind], {(total,) for total in wanted}, ("as_at", *by)) if wanted else {}
            for day in dict.fromkeys(answer.as_at for answer in answers if answer.measure.rows == kind):
                here = {key[1:]: counts for key, counts in found.items() if key[0] == day_number(day)}
                for at in self._places(by, here):
                    counts = here.get(tuple(None if said == NOT_KNOWN else said for said in at), {})
                    for total in wanted:
                        cell = _cell(kind, total, day, dict(zip(by, at, strict=True)), counts.get(name_of((total,)), 0))
                        published = not by and total in official
                        cells[cell.counted, at] = Cell(
                            cell.counted, cell.at, cell.value, published, cell.decimals, printed=False
                        )
                self._count(kind, [given[name] for name in measures], day, cells)
        derived = tuple(self._derived(answer) for answer in answers if answer.value is not None or answer.reason)
        name = f"by {' and '.join(by)}" if by else "the whole council"
        self.tables.append(Table(name, tuple(cells.values()), derived))

    def _places(self, by: tuple[str, ...], found: Mapping[tuple[Any, ...], Any]) -> list[tuple[str, ...]]:
        """Every crossing of the categories of which there is somebody, those without anybody too."""
        seen: list[dict[str, None]] = []
        for place, axis in enumerate(by):
            said = sorted({key[place] for key in found}, key=lambda each: (each is None, str(each)))
            names = dict.fromkeys(NOT_KNOWN if each is None else str(each) for each in said)
            self.categories.setdefault(axis, {}).update(names)
            seen.append(names)
        return list(product(*seen))

    def _count(self, kind: str, measures: Sequence[Measure], day: date, cells: Mapping[Any, Cell]) -> None:
        """Declares what was counted, and what is some of what."""
        for measure in measures:
            for total in _totals(measure):
                name = _named(kind, total, day)
                before = self.counted.get(name, Counted(name))
                self.counted[name] = replace(before, minimum=max(before.minimum, measure.smallest_group))
            for total in _amounts(measure):
                self._within_people(
                    _named(kind, total, day), [_named(kind, each, day) for each in people_of(measure) or ()], cells
                )
            share = _share(measure)
            if share is not None and share[0] != share[1]:
                part, whole = (_named(kind, total, day) for total in share)
                if self.counted[part].within is None and self.counted[whole].within is None:
                    self.counted[part] = replace(self.counted[part], within=whole)

    def _within_people(self, name: str, people: Sequence[str], cells: Mapping[Any, Cell]) -> None:
        """An amount of FTE is at most so much for each person; or for each row, where a person's second post stands apart."""
        before = self.counted[name]
        amounts = [cell for cell in cells.values() if cell.counted == name]
        fits = [each for each in people if all(_most_each(cell, cells, each) for cell in amounts)]
        holders = people[-1] if before.within == people[-1] or not fits else fits[0]
        most = max((_most_each(cell, cells, holders) for cell in amounts), default=1)
        self.counted[name] = replace(before, people=False, within=holders, most_each=max(most, before.most_each, 1))

    def _derived(self, answer: Answer) -> Derived:
        measure = answer.measure
        people = people_of(measure)
        rests = tuple(_named(measure.rows, total, answer.as_at) for total in _totals(measure))
        quantile = None if measure.middle is None else measure.middle.share[0] * 100 // measure.middle.share[1]
        behind = None if quantile is None or answer.numerator is None else int(answer.numerator)
        return Derived(
            measure.name, answer.group, answer.value, rests if people is not None else ("not known",), answer.interval,
            answer.quartiles, quantile, behind, answer.reason, measure.official and not answer.group,
        )  # fmt: skip


def _totals(measure: Measure) -> tuple[Total, ...]:
    """Everything that can be worked out from a measure's figures: counts of people, and amounts of FTE."""
    people = people_of(measure)
    return () if people is None else (*people, *_amounts(measure))


def _amounts(measure: Measure) -> tuple[Total, ...]:
    top = measure.numerator
    is_fte = top is not None and bool(top.where) and top.column is not None and top.column.startswith("fte")
    return (top,) if top is not None and is_fte and not measure.denominator else ()


def _share(measure: Measure) -> tuple[Total, Total] | None:
    """Of a share of people, those above the line and those below."""
    top, below = measure.numerator, measure.denominator
    if measure.certainty is not Certainty.SHARE or top is None or len(below) != 1:
        return None
    return None if top.column or below[0].column else (top, below[0])


def _most_each(cell: Cell, cells: Mapping[Any, Cell], holders: str) -> int:
    """How much there is for each, rounded up, and at least 1; 0 where there is something and nobody whose it is."""
    people = cells[holders, tuple(cell.at.values())].value
    return max(-(-int(cell.value * 10) // int(people * 10)), 1) if people else int(not cell.value)


def _cell(kind: str, total: Total, day: date, at: Mapping[str, str], count: int) -> Cell:
    decimals = 1 if total.column is not None and total.column != _CHILDREN else 0
    value = half_up(count, total.units, decimals) if decimals else Decimal(count)
    return Cell(_named(kind, total, day), at, value, decimals=decimals)


def _named(kind: str, total: Total, day: date) -> str:
    """What is counted, in words that are the same in every release."""
    flags = " and ".join(total.where) or "all"
    return f"{kind} {total.column or 'people'} {flags} {day.isoformat()}"
