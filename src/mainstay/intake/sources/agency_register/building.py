"""Rows about one engagement become one assignment: extensions join where the gap is short, and are never new starts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.names import name_key
from mainstay.intake.people import Claim
from mainstay.intake.staff import filled, fte_of, swe_numbers, titles_as_roles
from mainstay.intake.typed import TypedTable, Value
from mainstay.vocabulary.not_known import reason_in

EXTENSIONS_JOINED = ProblemKind(
    "MS-AGY-001", Severity.NOTE, "Extensions joined into one assignment",
    "one assignment for one unbroken stay",
    "Counted apart, an extension would look like a new start.",
    "Nothing, unless the gap allowed (agency_gap_days in mapping.toml) is not yours.", Mender.AGENCY_DESK,
)  # fmt: skip
PROJECT_TEAM = ProblemKind(
    "MS-AGY-002", Severity.QUERY, "A project team without names",
    "a row for each worker of the team",
    "Its workers cannot be counted one by one, so they are in no figure.",
    "Ask the supplier for the names, roles and hours of the team.", Mender.AGENCY_DESK,
)  # fmt: skip
END_BEFORE_START = ProblemKind(
    "MS-AGY-003", Severity.ERROR, "An assignment that ends before it starts",
    "an end on or after the start",
    "Nobody can say on which days the worker was here; the end is set aside.",
    "Put the dates right in the supplier's portal.", Mender.AGENCY_DESK,
)  # fmt: skip
APPROVAL_RUN_OUT = ProblemKind(
    "MS-AGY-004", Severity.NOTE, "Assignments whose approval ran out before the list was made",
    "an approval that reaches past the date of the list for everyone still here",
    "They are counted as ended on that day; an extension not yet entered would be missed.",
    "Check that each of them has left.", Mender.AGENCY_DESK,
)  # fmt: skip

GAP_DAYS = "14"
_MONEY = ("pay_rate", "employer_costs", "holiday", "margin", "fee")
_WORDS = ("reason", "pay_route")


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds agency assignments, and the agency workers as people. `end` is first day away; None for those still here."""
    days = [_days(table, row, start) for row, start in enumerate(table.values("start"))]
    who = [_identity(table, row) for row in range(table.rows)]
    unnamed = [row for row, identity in enumerate(who) if identity is None]
    for row in unnamed:
        table.problems.append(Problem(PROJECT_TEAM, table.place(row), "a row without a name or number"))
    stays: dict[str, list[int]] = defaultdict(list)
    for row, identity in enumerate(who):
        if identity is not None and days[row][0] is not None:
            stays[identity].append(row)
    groups = [group for rows in stays.values() for group in _joined(table, rows, days)]
    _tell_of_extensions(table, groups)
    _add(table, gathering, groups, days)


def _days(table: TypedTable, row: int, start: Value) -> tuple[int | None, int | None]:
    """When a row's engagement ran. A blank actual end means still here; an approval date is an end only once passed."""
    first = start if isinstance(start, int) else None
    as_at = day_number(table.as_at) if table.as_at else None
    if table.has("actual_end"):
        end = _cached(table, "actual_end")[row]
    else:
        end = next((_cached(table, name)[row] for name in ("end", "estimated_end") if table.has(name)), None)
        if isinstance(end, int) and as_at is not None and end >= as_at:
            end = None
        elif isinstance(end, int):
            _tell_once(table, APPROVAL_RUN_OUT)
    last = end if isinstance(end, int) else None
    if first is not None and last is not None and last < first:
        table.problems.append(Problem(END_BEFORE_START, table.place(row, "end"), "an end before the start"))
        last = None
    return first, last


def _cached(table: TypedTable, name: str) -> list[Value]:
    store: dict[str, list[Value]] = table.__dict__.setdefault("_columns_read", {})
    if name not in store:
        store[name] = table.values(name)
    return store[name]


def _tell_once(table: TypedTable, kind: ProblemKind) -> None:
    if not any(problem.kind is kind for problem in table.problems):
        table.problems.append(
            Problem(kind, Place(table.found.file, table.found.sheet), "an approval date that has passed")
        )


def _identity(table: TypedTable, row: int) -> str | None:
    for name in ("swe_number", "worker_ref", "name"):
        text = table.texts(name)[row]
        if not reason_in(text):
            return f"{name}:{name_key(text) if name == 'name' else text}"
    return None


def _joined(table: TypedTable, rows: list[int], days: Sequence[tuple[int | None, int | None]]) -> list[list[int]]:
    """Rows of one worker in groups: a row joins the one before it if it starts within the gap after its end."""
    gap = int(table.choices.decimal("agency_gap_days", GAP_DAYS))
    groups: list[list[int]] = []
    reached: int | None = None
    for row in sorted(rows, key=lambda each: days[each][0] or 0):
        start, end = days[row]
        if groups and (reached is None or (start or 0) - reached <= gap):
            groups[-1].append(row)
            reached = None if reached is None or end is None else max(reached, end)
        else:
            groups.append([row])
            reached = end
    return groups


def _tell_of_extensions(table: TypedTable, groups: list[list[int]]) -> None:
    several = [group for group in groups if len(group) > 1]
    if several:
        found = f"{sum(len(group) for group in several)} rows joined into {len(several)} assignments"
        place = Place(table.found.file, table.found.sheet)
        table.problems.append(Problem(EXTENSIONS_JOINED, place, found, len(several)))


def _add(table: TypedTable, gathering: Gathering, groups: list[list[int]],
         days: Sequence[tuple[int | None, int | None]]) -> None:  # fmt: skip
    roles, fte, teams, numbers = titles_as_roles(table), fte_of(table), filled(table, "team"), swe_numbers(table)
    claims, last = [], [group[-1] for group in groups]
    for group in groups:
        row = group[-1]
        reference = table.texts("worker_ref")[row]
        staff_id = None if reason_in(reference) else f"AGENCY:{reference}"
        name = name_key(table.texts("name")[row])
        claims.append(gathering.claim(Claim(table.place(row), table.number, numbers[row], staff_id, name)))
    starts = [days[group[0]][0] for group in groups]
    ends = [
        None if any(days[row][1] is None for row in group) else max(days[row][1] or 0 for row in group)
        for group in groups
    ]
    titles = table.texts("title")
    columns: dict[str, list[object]] = {name: [values[row] for row in last] for name, values in
                                        ((name, table.values(name)) for name in (*_MONEY, *_WORDS))}  # fmt: skip
    covered = table.texts("post_covered")
    gathering.add("agency_assignment", columns | {
        "local_title": [titles[row] or None for row in last],
        "team": [teams[row] or None for row in last],
        "post_covered": [None if reason_in(covered[row]) else covered[row] for row in last],
        "fte": [fte[row] for row in last],
        "start": starts, "end": ends,
        "source": [table.number] * len(last), "row": [table.found.row_numbers[row] for row in last],
        "role": [roles[row] for row in last],
    }, claims)  # fmt: skip


BUILD = build
