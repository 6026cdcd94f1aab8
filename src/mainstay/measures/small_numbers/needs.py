"""What must not be known: every small number in some tables, standing there or following from two that stand there.

A need is a sum of unknowns and the range that must remain possible for it. For people the range is nought to the minimum:
somebody who knows everything else must be able to say neither that anybody is there nor that there are fewer than the
minimum. For an amount it is the value less and more the protection.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mainstay.measures.small_numbers.figures import Figure, Judged
from mainstay.measures.small_numbers.rule import Rule
from mainstay.measures.small_numbers.space import Form
from mainstay.measures.small_numbers.tables import Parts, Place


@dataclass(frozen=True)
class Need:
    """A sum that must be able to be as low as `low` and as high as `high`. `figure` is the one to hide, where it is one.

    `parts` is the sum in words that another day understands: how many times what is counted, where.
    """

    parts: Parts
    form: Form
    low: float
    high: float
    label: str
    figure: int | None = None


def needs(judged: Judged, rule: Rule) -> list[Need]:
    """Every need of some tables, each sum once. What the Department has published needs nothing any more."""
    found = [
        *_small_figures(judged, rule), *_others_of_a_whole(judged, rule), *_differences(judged, rule),
        *_left_over(judged, rule), *_revisions(judged, rule), *_amounts(judged, rule), *_earlier(judged),
    ]  # fmt: skip
    once: dict[tuple[object, ...], Need] = {}
    for need in found:
        key = frozenset(need.form.items()), need.low, need.high
        if key not in once or once[key].figure is None:
            once[key] = need
    return list(once.values())


def _minimum(judged: Judged, rule: Rule, figure: Figure) -> int:
    return max(rule.minimum, judged.space.counted[figure.cell.counted].minimum)


def _is_small(judged: Judged, rule: Rule, figure: Figure, count: int) -> bool:
    return 0 < count < _minimum(judged, rule, figure)


def _people(judged: Judged) -> Iterator[tuple[int, Figure]]:
    for number, figure in enumerate(judged.figures):
        if judged.space.counted[figure.cell.counted].people:
            yield number, figure


def _small_figures(judged: Judged, rule: Rule) -> Iterator[Need]:
    """Counts of one to one less than the minimum, and noughts of a group in which somebody is."""
    for number, figure in _people(judged):
        value = int(figure.cell.value)
        none = value == 0 and bool(_whole(judged, figure) or _parts_of_groups(judged, number))
        if not figure.published and (_is_small(judged, rule, figure, value) or none):
            yield _need(judged, [(1, figure)], 0, _minimum(judged, rule, figure), figure.label, number)


def _whole(judged: Judged, figure: Figure) -> int:
    """How many there are of whom a figure counts some, at the same place; 0 where that tells nothing."""
    part = judged.space.counted[figure.cell.counted]
    if part.within is None or not part.everyone:
        return 0
    whole = judged.by_place.get((part.within, figure.place))
    return 0 if whole is None else int(judged.figures[whole].cell.value)


def _others_of_a_whole(judged: Judged, rule: Rule) -> Iterator[Need]:
    """Where all of a group but a few, or all of it, are counted: those who are not are as small a number."""
    for number, figure in _people(judged):
        part = judged.space.counted[figure.cell.counted]
        whole = judged.by_place.get((part.within or "", figure.place))
        if whole is None or figure.published:
            continue
        rest = int(judged.figures[whole].cell.value - figure.cell.value)
        everyone = rest == 0 and figure.cell.value > 0 and part.everyone
        if _is_small(judged, rule, figure, rest) or everyone:
            parts = [(1, judged.figures[whole]), (-1, figure)]
            yield _need(judged, parts, 0, _minimum(judged, rule, figure), figure.label, number)


def _holders(judged: Judged, number: int) -> list[int]:
    """The figures of the same people without one sensitive breakdown, where anybody is."""
    figure = judged.figures[number]
    sensitive = {axis.name for axis in judged.tables.axes if axis.sensitive}
    found = []
    for axis, _ in figure.place:
        if axis in sensitive:
            holder = judged.by_place.get((figure.cell.counted, _without(figure.place, axis)))
            if holder is not None and judged.figures[holder].cell.value > 0:
                found.append(holder)
    return found


def _parts_of_groups(judged: Judged, number: int) -> list[int]:
    """Those of them that are a group, not everyone: that nobody in the council is of some kind names no one."""
    return [each for each in _holders(judged, number) if judged.figures[each].place]


def _differences(judged: Judged, rule: Rule) -> Iterator[Need]:
    """One figure less another that it includes: a wide age band less a narrow one is a small band of its own.

    The difference to a figure that holds all of a sensitive breakdown may not be nought: then everybody is alike.
    """
    by_line: dict[tuple[str, Place], list[int]] = {}
    for number, figure in _people(judged):
        for axis in judged.space.axes:
            by_line.setdefault((figure.cell.counted, (*_without(figure.place, axis), (axis, frozenset()))), []).append(
                number
            )
    for (_, place), line in by_line.items():
        axis = place[-1][0]
        covers = {number: dict(judged.figures[number].place).get(axis) for number in line}
        for one in line:
            for two in line:
                if one != two and _holds(covers[one], covers[two]):
                    yield from _difference(judged, rule, one, two)


def _difference(judged: Judged, rule: Rule, one: int, two: int) -> Iterator[Need]:
    wide, narrow = judged.figures[one], judged.figures[two]
    rest = int(wide.cell.value - narrow.cell.value)
    everyone = rest == 0 and narrow.cell.value > 0 and one in _holders(judged, two)
    if (_is_small(judged, rule, wide, rest) or everyone) and not (wide.published and narrow.published):
        yield _need(judged, [(1, wide), (-1, narrow)], 0, _minimum(judged, rule, wide), f"what is left of {wide.label}")


def _holds(wide: frozenset[str] | None, narrow: frozenset[str] | None) -> bool:
    """Whether one cover holds more than another; None is everyone."""
    if wide is None or narrow is None:
        return wide is None and narrow is not None
    return narrow < wide


def _left_over(judged: Judged, rule: Rule) -> Iterator[Need]:
    """A total less all of its parts that stand in the table: a small team that was left out is found by that."""
    lines: dict[tuple[str, str, Place], list[int]] = {}
    for number, figure in _people(judged):
        for axis, covered in figure.place:
            if len(covered) == 1:
                lines.setdefault((figure.cell.counted, axis, _without(figure.place, axis)), []).append(number)
    for (counted, _, rest_of_place), parts in lines.items():
        whole = judged.by_place.get((counted, rest_of_place))
        if whole is None:
            continue
        left = int(judged.figures[whole].cell.value - sum(judged.figures[each].cell.value for each in parts))
        everything_published = all(judged.figures[each].published for each in (whole, *parts))
        if _is_small(judged, rule, judged.figures[whole], left) and not everything_published:
            sums = [(1, judged.figures[whole]), *((-1, judged.figures[each]) for each in parts)]
            least = _minimum(judged, rule, judged.figures[whole])
            yield _need(judged, sums, 0, least, f"those not listed of {judged.figures[whole].label}")


def _revisions(judged: Judged, rule: Rule) -> Iterator[Need]:
    """A figure that has changed by a few since it was last issued: the change is a small number too."""
    for revision in judged.revisions:
        figure = judged.figures[revision.figure]
        change = int(figure.cell.value - revision.before)
        people = judged.space.counted[figure.cell.counted].people
        if people and not figure.published and _is_small(judged, rule, figure, abs(change)):
            least = _minimum(judged, rule, figure)
            edge = float(revision.before) + (least if change > 0 else -least)
            low, high = sorted((float(revision.before), edge))
            yield _need(judged, [(1, figure)], max(low, 0.0), high, figure.label, revision.figure)


def _amounts(judged: Judged, rule: Rule) -> Iterator[Need]:
    """Amounts of few people, and amounts that are mostly one or two people's."""
    for number, figure in enumerate(judged.figures):
        counted = judged.space.counted[figure.cell.counted]
        if counted.people or figure.published:
            continue
        value = float(figure.cell.value)
        behind = judged.by_place.get((counted.within or "", figure.place))
        people = 0 if behind is None else int(judged.figures[behind].cell.value)
        few = behind is not None and _is_small(judged, rule, judged.figures[behind], people) and value > 0
        if few or rule.dominated(tuple(float(each) for each in figure.cell.contributions)):
            width = max(value * rule.share / 100, 10.0**-figure.cell.decimals)
            yield _need(judged, [(1, figure)], max(value - width, 0.0), value + width, figure.label, number)


def _earlier(judged: Judged) -> Iterator[Need]:
    """What was hidden in earlier releases stays hidden: a later table may not give it away either."""
    for each in judged.guarded:
        form = judged.space.sum_of(each.parts)
        yield Need(each.parts, form, float(each.low), float(each.high), "a figure that an earlier release hides")


def _need(
    judged: Judged, sums: Sequence[tuple[int, Figure]], low: float, high: float, label: str, figure: int | None = None
) -> Need:
    parts = tuple((times, each.cell.counted, each.place) for times, each in sums)
    return Need(parts, judged.space.sum_of(parts), low, high, label, figure)


def _without(place: Place, axis: str) -> Place:
    return tuple(each for each in place if each[0] != axis)
