"""What came of the twin: how many figures are as printed, which are not and why, which were left free, and which areas'
figures are made without some council.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from mainstay.inventing.england.figures import Came, Outcome
from mainstay.inventing.england.rows import England
from mainstay.inventing.england.twin import Twin
from mainstay.inventing.england.units import exact, window
from mainstay.published.columns import TITLES
from mainstay.published.contents import ENGLAND
from mainstay.published.rates import FORMULAS
from mainstay.published.symbols import reason

_LEVELS = ("councils", "regions and parts of London", "England")
_CONTRADICTS = "no whole numbers were found that round to the other figures of its row and give this one"
_TOGETHER = "no numbers were found that round to the printed figures of its councils, meet those of the other areas and give this"


@dataclass(frozen=True)
class Account:
    """What was measured, beside what is printed. `unmade` says by council's number why it has no return."""

    twin: Twin
    outcomes: tuple[Outcome, ...]
    unmade: Mapping[str, str]

    @property
    def unlisted(self) -> tuple[Outcome, ...]:
        """Figures that are off although numbers were found for them, and no missing return explains it: mistakes."""
        return tuple(each for each in self.off if not self._why(each))

    @property
    def off(self) -> tuple[Outcome, ...]:
        """Figures that are not as printed."""
        return tuple(each for each in self.outcomes if each.came is Came.OFF)

    @property
    def free(self) -> tuple[Outcome, ...]:
        """Figures that are not printed."""
        return tuple(each for each in self.outcomes if each.came is Came.FREE)

    def counts(self) -> dict[str, Counter[Came]]:
        """How many figures came how, by level."""
        found = {level: Counter[Came]() for level in _LEVELS}
        areas = {row.code for row in self.twin.england.areas}
        for each in self.outcomes:
            level = _LEVELS[0] if each.area not in areas else _LEVELS[2] if each.area == ENGLAND else _LEVELS[1]
            found[level][each.came] += 1
        return found

    def _why(self, each: Outcome) -> str:
        england = self.twin.england
        if each.area in self.unmade:
            return self.unmade[each.area]
        missing = [row.name for row in england.councils if row.code in self.unmade and each.area in row.areas]
        if missing:
            return f"there is no return of {', '.join(missing)}"
        return why(each, england) if (each.area, each.measure) in self.twin.foretold else ""

    def why_off(self, each: Outcome) -> str:
        """Why a figure is off, in a phrase."""
        return self._why(each) or "the return read back does not give the numbers that were chosen for it: a mistake"


def why(each: Outcome, england: England) -> str:
    """Why no numbers were found for a figure."""
    if all(row.code != each.area for row in england.areas):
        return _CONTRADICTS
    inside = [row for row in england.councils if each.area in row.areas]
    windows = [window(each.measure, row.wanted[each.measure], england.year) for row in inside]
    if each.measure in FORMULAS or None in windows:
        return _TOGETHER
    low, high = (exact(each.measure, sum(limits[end] for limits in windows if limits), england.year) for end in (0, 1))
    return f"its councils' printed figures can come to {_number(low)} at least and {_number(high)} at most"


def as_text(account: Account) -> Iterator[str]:
    """The account in lines of Markdown."""
    for level, counts in account.counts().items():
        yield f"- {level}: {counts[Came.MET]:,} as printed, {counts[Came.OFF]:,} not, {counts[Came.FREE]:,} not printed"
    yield from ("", "## Not as printed", "")
    yield from (
        [
            f"- {e.name}, {TITLES[e.measure]}: printed {e.printed}, here {e.given}; {account.why_off(e)}."
            for e in account.off
        ]
        or ["Nothing."]
    )
    yield from ("", "## Made without some councils, as the Department made them", "")
    england = account.twin.england
    names = {row.code: row.name for row in (*england.councils, *england.areas)}
    yield from (
        [f"- {names[area]}, {TITLES[measure]}: without {_names(codes, names)}."
         for (area, measure), codes in england.left_out.items()]
        or ["Nothing."]
    )  # fmt: skip
    yield from ("", "## Not printed, so left free", "")
    yield from (
        [f"- {e.name}, {TITLES[e.measure]}: {reason('' if e.printed == 'a blank' else e.printed)}; here {e.given}."
         for e in account.free]
        or ["Nothing."]
    )  # fmt: skip


def as_json(account: Account) -> str:
    """The same for programs, keys in order."""
    counts = account.counts()
    document = {
        "year": account.twin.year,
        "figures": {level: {came.name.lower(): counts[level][came] for came in Came} for level in counts},
        "not_as_printed": [{**_as_json(each), "why": account.why_off(each)} for each in account.off],
        "made_without": [
            {"area": area, "measure": measure, "councils": sorted(codes)}
            for (area, measure), codes in account.twin.england.left_out.items()
        ],
        "not_printed": [_as_json(each) for each in account.free],
        "without_a_return": dict(account.unmade),
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _as_json(each: Outcome) -> dict[str, str]:
    return {"area": each.area, "name": each.name, "measure": each.measure, "printed": each.printed, "given": each.given}


def _names(codes: Sequence[str] | frozenset[str], names: Mapping[str, str]) -> str:
    return ", ".join(names[code] for code in sorted(codes))


def _number(value: Fraction) -> str:
    return f"{float(value):,.3f}".rstrip("0").rstrip(".")
