"""What is told of one team: its people, the children they have, what waits, and the dates ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

AHEAD_DAYS = 90
WEEK_DAYS = 7


class When(Enum):
    """Where a day stands, seen from today."""

    PASSED = "passed"
    THIS_WEEK = "this week"
    LATER = "later"


@dataclass(frozen=True)
class Days:
    """The day on which the page is read, and the day for which each list was made; None where there is no such list."""

    today: date
    staff: date | None
    agency: date | None
    children: date | None
    posts: date | None

    @property
    def last(self) -> date:
        """The last of the days looked ahead to."""
        return self.today + timedelta(days=AHEAD_DAYS)

    def when(self, day: date) -> When:
        """Whether a day has passed, is in the seven days from today, or comes later."""
        if day < self.today:
            return When.PASSED
        return When.THIS_WEEK if day < self.today + timedelta(days=WEEK_DAYS) else When.LATER


@dataclass(frozen=True)
class Reduction:
    """An agreed reason for a lighter load, in force. `percent` is in hundredths; `until` is the first day without it."""

    kind: str
    percent: int | None
    until: date | None


@dataclass(frozen=True)
class Load:
    """Someone's children beside their time and what was agreed.

    `role` is the one in which they have the children and `fte` (millionths) their time in it, in this team. `agreed` and
    `over` are in children, to one decimal; None where no load is agreed for them or their time is not known.
    """

    children: int
    fte: int | None
    role: str | None = None
    agreed: Decimal | None = None
    over: Decimal | None = None

    @property
    def is_over(self) -> bool:
        """Whether they have more children than was agreed."""
        return self.over is not None and self.over > 0


@dataclass(frozen=True)
class Worker:
    """One person of the team. `shown` is what they are known by; `fte` their time in this team, in millionths."""

    person: str
    shown: str
    role: str | None
    contract: str | None
    fte: int | None
    load: Load
    reductions: tuple[Reduction, ...] = ()
    elsewhere: tuple[str, ...] = ()


class Waiting(Enum):
    """Why a child has nobody."""

    TRAY = "held by a tray"
    UNMATCHED = "held by a name that is matched to nobody"
    LEFT = "held by someone who has left"
    NOT_LISTED = "held by someone on no list of workers"


@dataclass(frozen=True)
class ChildWaiting:
    """A child without a worker who is here. `worker` is shown where it is somebody whom the record knows.

    `since` is when they left, or when the tray or the name that nobody matched was given the child; `found_at` is a row
    of a file.
    """

    child: str
    why: Waiting
    since: date | None
    worker: str = ""
    found_at: str = ""


class Ending(Enum):
    """What comes to an end."""

    ASSIGNMENT = "agency assignment ends"
    APPROVAL = "approval of the agency assignment runs out"
    FIXED_TERM = "fixed-term contract ends"
    CONTRACT = "contract ends"
    RIGHT_TO_WORK = "right to work runs out"
    REGISTRATION = "registration is due to be renewed"


@dataclass(frozen=True)
class Dated:
    """Something of one person on a day, and the children they have. `person` is '' where nobody is known yet."""

    day: date
    person: str
    shown: str
    what: str
    children: int = 0


@dataclass(frozen=True)
class Supervised:
    """When someone last had supervision, and when the next is due; None where it is not known."""

    worker: Worker
    last: date | None
    due: date | None


@dataclass(frozen=True)
class Managers:
    """Who leads the team. `named` is who the team's own entry names; `vacant` counts vacant posts of team managers."""

    present: tuple[Worker, ...]
    named: str
    vacant: int
    led: int


@dataclass(frozen=True)
class TeamThisWeek:
    """One team as it stands and the 90 days ahead. `agreed` is for a full-time worker, `average` children for each FTE."""

    key: str
    name: str
    council: str
    days: Days
    agreed: Decimal | None
    workers: tuple[Worker, ...]
    average: Decimal | None
    managers: Managers
    vacant_posts: int
    vacant_fte: int
    waiting: tuple[ChildWaiting, ...]
    waiting_nowhere: int
    joining: tuple[Dated, ...]
    leaving: tuple[Dated, ...]
    supervision: tuple[Supervised, ...]
    supervision_known: bool
    reviews: tuple[Dated, ...]
    endings: tuple[Dated, ...]
    registrations_known: bool
    rights_to_work_known: bool

    @property
    def fte(self) -> int:
        """The team's time, in millionths of an FTE; those whose time is not known are not in it."""
        return sum(worker.fte or 0 for worker in self.workers)

    @property
    def children(self) -> int:
        """Children allocated to the team's people, each once for each of them."""
        return sum(worker.load.children for worker in self.workers)


@dataclass(frozen=True)
class Changed:
    """One worker before and after. `worker` is as it stands now."""

    worker: Worker
    before: Load
    after: Load


@dataclass(frozen=True)
class Taking:
    """What happens if someone takes some children: the workers whose load changes, and the team."""

    children: int
    taker: Changed
    giver: Changed | None
    average_before: Decimal | None
    average_after: Decimal | None
    waiting_before: int
    waiting_after: int
