"""Earlier releases in the terms of today's tables: breakdowns that have gone, categories that were split since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mainstay.measures.small_numbers.register import Fact, Guarded, Register, Release
from mainstay.measures.small_numbers.tables import Place, Tables


class CannotBeJudged(Exception):  # noqa: N818 - a signal inside the rule, which becomes a refusal
    """The figures contradict one another or what was issued before; the sentence says how."""


def axes_with(tables: Tables, register: Register) -> dict[str, tuple[str, ...]]:
    """The categories of each breakdown: today's as declared, and those of breakdowns that only earlier releases have."""
    axes = {axis.name: axis.categories for axis in tables.axes}
    names = frozenset(each.name for each in tables.counted)
    places = [(release, fact.place) for release, fact in register.facts(names)]
    places += [(release, place) for release, each in register.guarded(names) for _, _, place in each.parts]
    for release, place in places:
        for axis, _ in place:
            if axis not in {each.name for each in tables.axes}:
                axes[axis] = tuple(dict.fromkeys([*axes.get(axis, ()), *release.axes[axis]]))
    return axes


def earlier_facts(tables: Tables, register: Register, axes: Mapping[str, tuple[str, ...]]) -> list[tuple[Place, Fact]]:
    """Every fact on what is counted, with its place in today's categories, oldest first.

    A category that is not known today and had somebody in it stops the work, since nobody could say where they are now.
    """
    names = frozenset(each.name for each in tables.counted)
    found = []
    for release, fact in register.facts(names):
        place = _today(tables, axes, fact.place)
        if place is not None:
            found.append((place, fact))
        elif fact.high > 0:
            raise _not_in_these_terms(release)
    return found


def earlier_guarded(tables: Tables, register: Register, axes: Mapping[str, tuple[str, ...]]) -> list[Guarded]:
    """Everything that earlier releases hide of what is counted, with its places in today's categories."""
    found = []
    for release, each in register.guarded(frozenset(each.name for each in tables.counted)):
        parts = []
        for times, name, place in each.parts:
            today = _today(tables, axes, place)
            if today is None:
                raise _not_in_these_terms(release)
            parts.append((times, name, today))
        found.append(Guarded(tuple(parts), each.low, each.high))
    return found


def _not_in_these_terms(release: Release) -> CannotBeJudged:
    return CannotBeJudged(
        f"What was issued on {release.issued:%d/%m/%Y} ({release.name}) has categories that these tables do not"
        " have, so the two cannot be set against each other."
    )


def _today(tables: Tables, axes: Mapping[str, tuple[str, ...]], place: Place) -> Place | None:
    groups = {axis.name: axis.groups for axis in tables.axes}
    found = {}
    for axis, covered in place:
        now = list(_spread(covered, axes[axis], groups.get(axis, {})))
        if None in now:
            return None
        categories = frozenset(each for each in now if each is not None)
        if categories != frozenset(axes[axis]):
            found[axis] = categories
    return tuple(sorted(found.items()))


def _spread(
    covered: Iterable[str], known: tuple[str, ...], groups: Mapping[str, frozenset[str]]
) -> Iterable[str | None]:
    for each in covered:
        if each in known:
            yield each
        elif each in groups:
            yield from groups[each]
        else:
            yield None
