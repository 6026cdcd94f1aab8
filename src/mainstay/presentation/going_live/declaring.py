"""What a paper is made from, and what it is: a title, what it is for, who signs it, and its parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from mainstay.foundations.finding import found_in

GAP = "[for your council to fill in]"
DRAFT = (
    "A draft made by Mainstay from its declared fields, roles and retention schedule. Edit it, fill in what is marked "
    f"{GAP}, and have your data protection officer look at it. It is not legal advice."
)


@dataclass(frozen=True)
class Period:
    """One line of the retention schedule. `decided` says who decided and when, or that nobody has."""

    title: str
    what: str
    kept_for: str
    why: str
    source: str
    decided: str
    deleted_by: str


@dataclass(frozen=True)
class Facts:
    """What the papers are filled from. `council` is '' where no name is set; `roles` gives each with what it may do."""

    council: str
    made_on: date
    roles: Sequence[tuple[str, Sequence[str]]]
    periods: Sequence[Period]

    @property
    def named(self) -> str:
        """The council's name, or the gap."""
        return self.council or GAP


@dataclass(frozen=True)
class Part:
    """A heading with sentences, and a table where there is one: its headings, widths in millimetres, and rows."""

    heading: str
    sentences: Sequence[str] = ()
    headings: Sequence[str] = ()
    widths: Sequence[int] = ()
    rows: Sequence[Sequence[str]] = ()


@dataclass(frozen=True)
class Paper:
    """One paper."""

    name: str
    place: int
    title: str
    what_for: str
    who_signs: str
    parts: Callable[[Facts], Sequence[Part]]


@cache
def papers() -> tuple[Paper, ...]:
    """Every paper, in the order in which they are made."""
    found = list(found_in("mainstay.presentation.going_live.papers", "PAPER").values())
    return tuple(sorted((each for each in found if isinstance(each, Paper)), key=lambda each: each.place))
