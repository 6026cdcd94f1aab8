"""Every English authority with children's services: its number, names, codes, region, and what replaced former ones.

Facts in `authorities.csv` beside this file, from the Department for Education's workforce tables (2025 release). 153
authorities stand now; two pairs send one joint return, so that the published table has 151 rows. Read on first use.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from mainstay.foundations.dates import read_exact_day

INVENTED = "999"
"""The number of invented councils, for examples. No real council has it; a return with it is never one to send."""

_FILE = Path(__file__).with_name("authorities.csv")
# Words that say what kind of body it is, not which: 'Leeds City Council' and 'Leeds' are one council.
_KIND_WORDS = frozenset(
    (
        *("the", "and", "of", "council", "county", "city", "borough", "london", "royal", "metropolitan", "district"),
        *("unitary", "local", "authority", "mbc", "mdc", "cc", "bc", "lb"),
        *("childrens", "children", "services", "social", "care", "trust"),
    )
)
# What stripping those words would leave of 'City of London' is a whole region.
_REGION_WORDS = frozenset({"", "london", "england"})


@dataclass(frozen=True)
class Region:
    """One of the nine regions, with the national statistics code that the Department prints."""

    code: str
    name: str


@dataclass(frozen=True)
class Authority:
    """One authority. `code` is the Department's three-digit number as text.

    `part` is 'inner london', 'outer london' or ''; `joint_with` is the number of the authority with which it sends one
    return, or ''; `valid_from` and `valid_to` bound its life, half-open, None where it reaches beyond 2017 to now;
    `replaced_by` holds the numbers of what took its place; `earlier_ons_codes` are national codes it once had.
    """

    code: str
    name: str
    ons_code: str
    region_code: str
    region_name: str
    part: str
    joint_with: str
    valid_from: date | None
    valid_to: date | None
    replaced_by: tuple[str, ...]
    earlier_ons_codes: tuple[str, ...] = ()
    also_called: tuple[str, ...] = ()

    @property
    def is_current(self) -> bool:
        """Whether it stands now: nothing has replaced it."""
        return self.valid_to is None

    @property
    def published_code(self) -> str:
        """The number under which its figures are published: '893', or '314 / 318' for either half of a joint return."""
        return " / ".join(sorted((self.code, self.joint_with))) if self.joint_with else self.code


def authorities() -> tuple[Authority, ...]:
    """Every authority, current and former, in order of number."""
    return tuple(_by_code().values())


def authority(code: str) -> Authority | None:
    """The authority with this number ('893') or national code ('E06000051', or an earlier one), or None."""
    wanted = code.strip().upper()
    return _by_code().get(wanted) or _by_ons_code().get(wanted)


def council_named(text: str) -> Authority | None:
    """The authority whose name this is, give or take capitals, punctuation and words such as 'County Council'.

    Only a whole name counts, never one found inside a longer text. A name that a former authority shared with a current
    one (Dorset) means the current one. None if it is nobody's name.
    """
    names = _by_name()
    return names.get(_plain(text)) or names.get(_short(text))


def regions() -> tuple[Region, ...]:
    """The nine regions, in order of code. Inner and Outer London are parts of one: see `Authority.part`."""
    found = {Region(one.region_code, one.region_name) for one in authorities()}
    return tuple(sorted(found, key=lambda region: region.code))


@cache
def _by_code() -> dict[str, Authority]:
    return {one.code: one for one in _read()}


@cache
def _by_ons_code() -> dict[str, Authority]:
    return {ons: one for one in authorities() for ons in (*one.earlier_ons_codes, one.ons_code)}


@cache
def _by_name() -> dict[str, Authority]:
    names: dict[str, Authority] = {}
    # Current ones last, so that they win a shared name; whole names after short ones, so that those win too.
    in_turn = sorted(authorities(), key=lambda one: one.is_current)
    for make in (_short, _plain):
        for one in in_turn:
            names.update((made, one) for name in (one.name, *one.also_called) if (made := make(name)))
    return names


def _read() -> Iterator[Authority]:
    with _FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            yield Authority(
                code=row["code"],
                name=row["name"],
                ons_code=row["ons_code"],
                region_code=row["region_code"],
                region_name=row["region_name"],
                part=row["part"],
                joint_with=row["joint_with"],
                valid_from=_day(row["valid_from"]),
                valid_to=_day(row["valid_to"]),
                replaced_by=tuple(row["replaced_by"].split()),
                earlier_ons_codes=tuple(row["earlier_ons_codes"].split()),
                also_called=tuple(name for part in row["also_called"].split(";") if (name := part.strip())),
            )


def _day(text: str) -> date | None:
    return read_exact_day(text) if text else None


def _plain(text: str) -> str:
    lowered = text.lower().replace("&", " and ").replace("'", "").replace("’", "")
    return " ".join(re.findall(r"[a-z]+", lowered))


def _short(text: str) -> str:
    """The name without the words for kinds of body, or '' where nothing of its own would be left."""
    left = " ".join(word for word in _plain(text).split() if word not in _KIND_WORDS)
    return "" if left in _REGION_WORDS else left
