"""Lists of leavers and of starters, applied to the spells that lists of staff made; and people whom only they show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.drafts import Draft, drafted
from mainstay.intake.staff_row import StaffRow, known
from mainstay.intake.telling import rows_told
from mainstay.record.record import Shape
from mainstay.record.subjects import Subject
from mainstay.vocabulary.roles import CENSUS_ROLES

LEFT_BUT_LISTED = ProblemKind(
    "MS-STF-006", Severity.ERROR, "Someone on the list of leavers who is still on the staff list",
    "A leaver to be gone from a staff list made after the leaving date.",
    "The two files contradict each other; the leaving date was used.",
    "Check whether the person left, came back, or the leaving was withdrawn.", Mender.HR,
)  # fmt: skip
LEAVER_NO_START = ProblemKind(
    "MS-STF-009", Severity.QUERY, "Leavers whose start is not given",
    "The day on which each leaver had started.",
    "They are counted as here since before the list of leavers begins; how long they had stayed is not known.",
    "Ask for the list of leavers with the date on which each started, or add a list of starters.", Mender.HR,
)  # fmt: skip

LEAVER_NO_FTE = ProblemKind(
    "MS-STF-016", Severity.ERROR, "Leavers whose FTE is not given",
    "The FTE, or weekly hours, of each leaver.",
    "They count as people who left and add nothing to the FTE that left, so turnover in FTE is too low.",
    "Ask for the list of leavers with FTE; or add a list of staff made before they left.", Mender.HR,
)  # fmt: skip

_SOON = 62
"""So many days after leaving someone may still be on a list, or before starting already on one."""


class Events:
    """The rows of lists of leavers and starters, by person, and the days of staff lists they are set against.

    `supposed` stands for the start of a leaver whose start no list gives.
    """

    def __init__(self, rows: Sequence[tuple[str, StaffRow]], supposed: int) -> None:
        self.leavers: dict[str, list[StaffRow]] = defaultdict(list)
        self.starters: dict[str, list[StaffRow]] = defaultdict(list)
        for person, row in rows:
            if row.subject is Subject.LEAVERS and row.end is not None:
                self.leavers[person].append(row)
            elif row.subject is Subject.STARTERS and row.start is not None:
                self.starters[person].append(row)
        for found in (*self.leavers.values(), *self.starters.values()):
            found.sort(key=lambda row: (row.end or 0, row.start or 0, row.place.file, row.row))
        self.supposed = supposed
        self._no_start: list[tuple[str, StaffRow]] = []
        self._no_fte: list[tuple[str, StaffRow]] = []
        snapshots = (Shape.SNAPSHOT, Shape.RUN)
        self.lists = sorted({
            row.seen for _, row in rows if row.subject is Subject.STAFF and row.seen is not None and row.shape in snapshots
        })  # fmt: skip
        dated = [row.seen for _, row in rows if row.subject is Subject.STAFF and row.seen is not None]
        self.last_list = max(dated, default=None)

    def applied(self, person: str, drafts: list[Draft], problems: list[Problem]) -> list[Draft]:
        """One person's spells with what the lists of starters and leavers say of them."""
        for row in self.starters.get(person, ()):
            _begun(drafts, row)
        ended: list[StaffRow] = []
        for row in self.leavers.get(person, ()):
            if not _ended(person, drafts, row, problems):
                ended.append(row)
        for row in ended:
            drafts = [*drafts, self._leaver_only(person, row, drafts)]
        known = [draft.start for draft in drafts]
        for row in self.starters.get(person, ()):
            if row.start is not None and not any(abs(row.start - start) <= _SOON for start in known):
                drafts += self._starter_only(person, row, drafts)
        return drafts

    def lacking(self) -> list[Problem]:
        """What leavers whom only a list of leavers shows are lacking, once all have been met."""
        found = rows_told(self._no_start, LEAVER_NO_START, "a blank or unreadable start date")
        return found + rows_told(self._no_fte, LEAVER_NO_FTE, "neither FTE nor hours")

    def _leaver_only(self, person: str, row: StaffRow, drafts: Sequence[Draft]) -> Draft:
        """A spell that only a list of leavers shows; it begins after those that ended before it."""
        end = row.end if row.end is not None else self.supposed
        begun = [each for each in self.starters.get(person, ()) if each.start is not None and each.start <= end]
        starter = begun[-1] if begun else None
        start = row.start if row.start is not None else starter.start if starter is not None else None
        after = max((draft.stop for draft in drafts if draft.stop <= end), default=None)
        if after is not None:
            start = after if start is None else max(start, after)
        draft = drafted(person, row, min(self.supposed, end) if start is None else start, end)
        draft.supposed = start is None
        draft.origin = known(row.origin) or (starter.origin if starter is not None else None) or row.origin
        if start is None:
            self._no_start.append((person, row))
        if row.fte is None and row.role in CENSUS_ROLES:
            self._no_fte.append((person, row))
        return draft

    def _starter_only(self, person: str, row: StaffRow, drafts: Sequence[Draft]) -> list[Draft]:
        """Someone whom only a list of starters shows: gone by the next list of staff, or not yet on any."""
        start = row.start
        if start is None or any(draft.runs_on(start) for draft in drafts):
            return []
        if self.last_list is None or start > self.last_list:
            return [drafted(person, row, start, row.end)]
        gone = next((day for day in self.lists if day > start), self.last_list)
        draft = drafted(person, row, start, row.end if row.end is not None else max(gone, start + 1))
        draft.end_earliest = None if row.end is not None else start + 1
        return [draft]


def _begun(drafts: Sequence[Draft], row: StaffRow) -> None:
    """Gives the spell that a starter's row tells of its origin, and the day itself where only bounds were known."""
    start = row.start
    if start is None:
        return
    near = [draft for draft in drafts if abs(draft.start - start) <= _SOON or _between(draft, start)]
    if not near:
        return
    draft = min(near, key=lambda each: (abs(each.start - start), each.start))
    if draft.start_earliest is not None or draft.supposed:
        draft.start, draft.start_earliest, draft.supposed = start, None, False
    draft.origin = known(draft.origin) or row.origin or draft.origin


def _between(draft: Draft, day: int) -> bool:
    """Whether a start known only by its bounds, or supposed, may have been on a day."""
    if draft.supposed:
        return day < draft.stop
    return draft.start_earliest is not None and draft.start_earliest <= day <= draft.start


def _ended(person: str, drafts: Sequence[Draft], row: StaffRow, problems: list[Problem]) -> bool:
    """Ends the spells that a leaver's row tells of; False where no spell is of that stay."""
    end = row.end
    if end is None:
        return True
    stay = [draft for draft in drafts if _of_that_stay(draft, end)]
    if row.post is not None and any(draft.row.post == row.post for draft in stay):
        stay = [draft for draft in stay if draft.row.post == row.post]
    for draft in stay:
        if draft.last_seen is not None and draft.last_seen > end:
            problems.append(Problem(LEFT_BUT_LISTED, row.place, "a leaving date before a staff list", keys=(person,)))
        if draft.end is None or draft.end_earliest is not None or end < draft.end:
            draft.end, draft.end_earliest = end, None
    last = max((draft.stop for draft in stay), default=None)
    for draft in stay:
        # An earlier spell of the stay was a move: with a reason for leaving of its own it would look like a leaving.
        if draft.stop == last:
            draft.reason = known(row.reason) or known(draft.reason) or row.reason or draft.reason
            draft.destination = (
                known(row.destination) or known(draft.destination) or row.destination or draft.destination
            )
    return bool(stay)


def _of_that_stay(draft: Draft, end: int) -> bool:
    """Whether a leaving date is of a spell's stay: the spell runs then, or had ended a little before.

    Pay may end some days after work does, and a list made meanwhile does not show the leaver any more.
    """
    return draft.start <= end and (draft.end is None or end <= draft.end + _SOON)


def without_confirmed(rows: Sequence[StaffRow]) -> tuple[list[StaffRow], list[StaffRow]]:
    """One person's dated rows and snapshot rows of staff lists, less those snapshots that a dated row shows anyway."""
    dated = [row for row in rows if row.shape is Shape.HISTORY]
    shown = [row for row in rows if row.shape in (Shape.SNAPSHOT, Shape.RUN)]
    return dated, [row for row in shown if not any(_running(each, row) for each in dated)]


def _running(dated: StaffRow, shown: StaffRow) -> bool:
    day = shown.seen
    if day is None or (dated.post is not None and shown.post is not None and dated.post != shown.post):
        return False
    return (dated.start is None or dated.start <= day) and (dated.end is None or dated.end > day)
