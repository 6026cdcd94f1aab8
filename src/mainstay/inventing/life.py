"""The plain rows of an invented council's life: who worked where, who was away, who held which child.

A spell runs from `start` to `last_day`, both worked; None is still here. An allocation passes from one holder to the
next on one day: `end` is the first day on which the holder no longer holds the child.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mainstay.inventing.likeness import Likeness

FULL = 1_000_000
"""One whole full-time equivalent, in millionths."""


@dataclass(slots=True)
class Worker:
    """One invented person, whoever employs them. `facts` are the declared fields of a person, by name."""

    number: int
    forename: str
    surname: str
    staff_id: str
    swe_number: str
    date_of_birth: date
    qualified_on: date
    facts: dict[str, str]

    @property
    def name(self) -> str:
        """As a case system shows it: forename and surname."""
        return f"{self.forename} {self.surname}"


@dataclass(frozen=True, slots=True)
class Team:
    """A team, of a kind in the vocabulary's list."""

    name: str
    kind: str


@dataclass(slots=True)
class Vacancy:
    """A time with nobody in a post: from the last day of whoever left, up to the day on which somebody started."""

    since: date
    until: date | None
    fte: int

    def on(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(slots=True)
class Post:
    """A post in the establishment; its FTE follows whoever was in it last."""

    number: str
    title: str
    role: str
    team: str
    fte: int
    grade: str
    vacancies: list[Vacancy] = field(default_factory=list)

    @property
    def vacancy(self) -> Vacancy | None:
        """The vacancy that still stands open, or None."""
        return self.vacancies[-1] if self.vacancies and self.vacancies[-1].until is None else None


@dataclass(slots=True)
class Spell:
    """One worker in one post, title, contract and FTE. Reason and destination stand on the last of a stay."""

    worker: int
    post: str
    role: str
    title: str
    team: str
    contract: str
    fte: int
    start: date
    joined: date
    origin: str
    grade: str
    base_pay: int
    last_day: date | None = None
    leaving_reason: str = ""
    destination: str = ""
    note: str = ""


@dataclass(slots=True)
class AgencyStay:
    """An agency worker's stay. `extended` are the last days approved, first to last; the last one is the stay's own."""

    worker: int
    order: str
    team: str
    role: str
    title: str
    job_type: str
    reason: str
    post: str
    fte: int
    start: date
    extended: list[date]
    last_day: date | None
    pay_rate: int
    charge_rate: int
    pay_route: str
    supplier: str

    @property
    def approved_to(self) -> date:
        """The last day of the current approval, or the day it ended."""
        return self.last_day or self.extended[-1]


@dataclass(slots=True)
class Absence:
    """Time away: first and last day, and working days lost in hundredths."""

    worker: int
    kind: str
    first: date
    last: date | None
    days_lost: int


@dataclass(slots=True)
class Allocation:
    """A worker or a tray holding a child, from `start` up to but not including `end`."""

    child: str
    worker: int | None
    tray: str
    team: str
    role: str
    help: str
    start: date
    end: date | None = None
    reason: str = ""


@dataclass
class InventedCouncil:
    """A whole invented council. `truths` are its figures on each 30 September, counted plainly (see truths)."""

    name: str
    code: str
    region: str
    seed: int
    likeness: Likeness
    first_day: date
    last_day: date
    years: tuple[int, ...]
    teams: list[Team] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    workers: list[Worker] = field(default_factory=list)
    spells: list[Spell] = field(default_factory=list)
    agency: list[AgencyStay] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    allocations: list[Allocation] = field(default_factory=list)
    children_from: date = date.min
    truths: list[Truth] = field(default_factory=list)
    marked: set[int] = field(default_factory=set)
    """Workers of whom something was planted, so that nothing else is planted of them."""


@dataclass(frozen=True, slots=True)
class Truth:
    """One true figure: the measure by the Department's name, and its value in whole units (millionths, hundredths,
    ones).

    `per` is how many of those units make one: 1,000,000 for an FTE.
    """

    year: int
    measure: str
    value: int
    per: int
