"""What has been issued already, so that a later table is never the missing piece that gives an earlier one away.

A release is kept as what anybody could read from it: of each figure shown, what was counted, which categories it covered
and between which bounds it must lie (its rounding). Of what was hidden no value is kept, but that it must stay hidden is,
or a later table would be judged only for itself. That a figure is listed as such tells that it is small: the register is
for nobody outside.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from mainstay.foundations.dates import read_exact_day
from mainstay.measures.small_numbers.tables import Parts, Place


@dataclass(frozen=True)
class Fact:
    """One figure that anybody may know: it lies between two bounds, which are equal where it is exact."""

    counted: str
    place: Place
    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Guarded:
    """A sum of figures that must be able to be as low as `low` and as high as `high`, whatever is issued later."""

    parts: Parts
    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Release:
    """What was issued on one day, and what it hid. `axes` are the categories that each breakdown had then."""

    name: str
    issued: date
    axes: Mapping[str, tuple[str, ...]]
    facts: tuple[Fact, ...]
    guarded: tuple[Guarded, ...] = ()


@dataclass(frozen=True)
class Register:
    """Every release so far, oldest first. Registers are never changed: `and_then` gives a longer one."""

    releases: tuple[Release, ...] = ()

    def and_then(self, release: Release) -> Register:
        """The register with one release more."""
        return Register((*self.releases, release))

    def facts(self, counted: frozenset[str]) -> list[tuple[Release, Fact]]:
        """Every fact about some counts, with the release it stands in; a later one after an earlier one."""
        return [(each, fact) for each in self.releases for fact in each.facts if fact.counted in counted]

    def guarded(self, counted: frozenset[str]) -> list[tuple[Release, Guarded]]:
        """Everything hidden that is about some counts alone, with the release that hid it."""
        return [
            (each, hidden)
            for each in self.releases
            for hidden in each.guarded
            if all(name in counted for _, name, _ in hidden.parts)
        ]


EMPTY = Register()


def as_line(release: Release) -> str:
    """A release as one line of JSON."""
    return json.dumps(
        {
            "name": release.name,
            "issued": release.issued.isoformat(),
            "axes": {axis: list(categories) for axis, categories in sorted(release.axes.items())},
            "facts": [[fact.counted, _place_out(fact.place), str(fact.low), str(fact.high)] for fact in release.facts],
            "guarded": [
                [[[times, name, _place_out(place)] for times, name, place in each.parts], str(each.low), str(each.high)]
                for each in release.guarded
            ],
        },
        ensure_ascii=False,
    )


def from_line(line: str) -> Release:
    """The release that such a line tells of. ValueError, KeyError or TypeError where it tells of none."""
    held: dict[str, Any] = json.loads(line)
    issued = read_exact_day(held["issued"])
    if issued is None:
        raise ValueError("a release has a day")
    facts = tuple(
        Fact(str(counted), _place_in(place), Decimal(low), Decimal(high)) for counted, place, low, high in held["facts"]
    )
    guarded = tuple(
        Guarded(
            tuple((int(times), str(name), _place_in(place)) for times, name, place in parts),
            Decimal(low),
            Decimal(high),
        )
        for parts, low, high in held["guarded"]
    )
    axes = {axis: tuple(map(str, categories)) for axis, categories in held["axes"].items()}
    return Release(str(held["name"]), issued, axes, facts, guarded)


def _place_out(place: Place) -> dict[str, list[str]]:
    return {axis: sorted(covered) for axis, covered in place}


def _place_in(held: Mapping[str, list[str]]) -> Place:
    return tuple(sorted((axis, frozenset(map(str, covered))) for axis, covered in held.items()))
