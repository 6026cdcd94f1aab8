"""Councils that were split, merged or given new codes, by date: what stood when, what replaced what, what is one area.

Facts in `reorganisations.csv` beside this file, each with its source and a grade. Whether two sets of councils are the
same area on two days is worked out from the pieces, never assumed: a part of a former council cannot be told from it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from mainstay.foundations.dates import read_exact_day
from mainstay.vocabulary.authorities import Authority, authorities, authority, council_named

_FILE = Path(__file__).with_name("reorganisations.csv")
_MOVES = ("split", "merge")
_NEW_CODES = ("recode", "boundary")


@dataclass(frozen=True)
class Change:
    """One piece of a change: from `before` (until the day before `day`) into `after`; `day` None is before 2017.

    `kind` is 'split', 'merge', 'recode', 'boundary' or 'joint'; `share` says whether all of `before` went there.
    """

    day: date | None
    kind: str
    before: str
    after: str
    ons_before: str
    ons_after: str
    share: str
    grade: str
    source: str
    note: str = ""


@dataclass(frozen=True)
class SameArea:
    """The councils that together were one area on another day; `councils` None, with the reason, where none were.

    `new_codes` are the recodes and changes of boundary met on the way, which do not break the area.
    """

    councils: frozenset[str] | None
    because: str = ""
    new_codes: tuple[Change, ...] = ()


@cache
def changes() -> tuple[Change, ...]:
    """Every change known, in order of the data file (by day)."""
    with _FILE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return tuple(_change(row) for row in rows)


def stands_on(code: str, day: date) -> bool:
    """Whether the authority with this number or national code was one on that day."""
    one = authority(code)
    return one is not None and (one.valid_from or date.min) <= day < (one.valid_to or date.max)


def standing_on(day: date) -> tuple[Authority, ...]:
    """The authorities that stood on that day, in order of number."""
    return tuple(one for one in authorities() if stands_on(one.code, day))


def national_code_on(code: str, day: date) -> str | None:
    """The national code that the authority had on that day; None where there was no such authority then."""
    one = authority(code)
    if one is None or not stands_on(one.code, day):
        return None
    later = [change for change in changes() if change.before == one.code == change.after and change.kind in _NEW_CODES]
    return next((each.ons_before for each in later if each.day and day < each.day), one.ons_code)


def joint_on(code: str, day: date) -> frozenset[str]:
    """The authorities that sent one workforce return with this one on that day, itself among them."""
    for change in changes():
        if change.kind == "joint" and code in (change.before, change.after) and day >= (change.day or date.min):
            return frozenset({change.before, change.after})
    return frozenset({code})


def what_replaced(asked: str) -> str | None:
    """A sentence for a council or national code that no longer exists: what replaced it and when; None if it stands.

    'Cumbria (909) was an authority until 31 March 2023: Cumberland (942) and Westmorland and Furness (943) replaced it.'
    """
    one = authority(asked) or council_named(asked)
    if one is None:
        return None
    if one.valid_to is not None:
        last = one.valid_to - timedelta(days=1)
        took_over = list_of(one.replaced_by)
        return f"{_named(one.code)} was an authority until {_long(last)}: {took_over} replaced it."
    given = asked.strip().upper()
    for change in changes():
        if change.ons_before == given and change.kind in _NEW_CODES and change.day:
            until = _long(change.day - timedelta(days=1))
            return f"{given} was the national code of {_named(one.code)} until {until}; it is now {change.ons_after}."
    return None


def same_area(councils: Iterable[str], on: date, other: date, known: tuple[Change, ...] | None = None) -> SameArea:
    """The councils that on the day `other` were, all together, the area that `councils` are on the day `on`.

    A recode or small change of boundary keeps the area; a merger of whole councils is those councils added up; a part
    of a council that was split is nothing but itself. `known` are the changes, for trying others.
    """
    area, met = frozenset(councils), []
    back = other < on
    dated = [each for each in (changes() if known is None else known) if each.day and _between(each.day, on, other)]
    for day in sorted({each.day for each in dated if each.day}, reverse=back):
        pieces = [each for each in dated if each.day == day]
        met += [each for each in pieces if each.kind in _NEW_CODES and each.after in area]
        moved = [
            (each.after, each.before) if back else (each.before, each.after) for each in pieces if each.kind in _MOVES
        ]
        become = {there for here, there in moved if here in area}
        made_of = {here for here, there in moved if there in become}
        if not made_of <= area:
            return SameArea(None, _why_not(area, become, moved, day, back=back))
        area = (area - made_of) | become
    return SameArea(area, new_codes=tuple(met))


def _why_not(area: frozenset[str], become: set[str], moved: list[tuple[str, str]], day: date, *, back: bool) -> str:
    ours = list_of(sorted(area))
    for each in sorted(become):
        others = sorted({here for here, there in moved if there == each})
        if set(others) <= area:
            continue
        pieces, when = list_of(others), _long(day)
        if back:
            said = f"{_named(each)} was split on {when} between {pieces}: what part of its figures was of"
        else:
            said = f"{_named(each)} was made of {pieces} on {when}: what part of its figures is of"
        return f"{said} {ours} is not known."
    raise AssertionError("an area that does not go over whole has a piece elsewhere")


def list_of(codes: Iterable[str]) -> str:
    """Councils by name and number, in a row of words: 'Cumberland (942) and Westmorland and Furness (943)'."""
    named = [_named(code) for code in codes]
    return " and ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)


def _change(row: dict[str, str]) -> Change:
    return Change(
        day=read_exact_day(row["day"]) if row["day"] else None,
        kind=row["kind"],
        before=row["before"],
        after=row["after"],
        ons_before=row["ons_before"],
        ons_after=row["ons_after"],
        share=row["share"],
        grade=row["grade"],
        source=row["source"],
        note=row["note"],
    )


def _between(day: date, one: date, other: date) -> bool:
    return min(one, other) < day <= max(one, other)


def _named(code: str) -> str:
    one = authority(code)
    return f"{one.name} ({code})" if one else code


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
