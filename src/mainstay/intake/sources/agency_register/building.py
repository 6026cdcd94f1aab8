"""Rows about engagements of agency workers; those of one unbroken stay are joined when every list has been read."""

from __future__ import annotations

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.agency_row import AgencyRow
from mainstay.intake.claims import Claim
from mainstay.intake.gathering import Gathering
from mainstay.intake.group_rows import filled
from mainstay.intake.hours import fte_of
from mainstay.intake.identifying import swe_numbers, whole, word
from mainstay.intake.names import name_key
from mainstay.intake.titles import titles_as_roles
from mainstay.intake.typed import TypedTable

PROJECT_TEAM = ProblemKind(
    "MS-AGY-002", Severity.QUERY, "A project team without names",
    "A row for each worker of the team.",
    "Its workers cannot be counted one by one, so they are in no figure.",
    "Ask the supplier for the names, roles and hours of the team.", Mender.AGENCY_DESK,
)  # fmt: skip
END_BEFORE_START = ProblemKind(
    "MS-AGY-003", Severity.ERROR, "An assignment that ends before it starts",
    "An end on or after the start.",
    "Nobody can say on which days the worker was here; the end is set aside.",
    "Put the dates right in the supplier's portal.", Mender.AGENCY_DESK,
)  # fmt: skip
APPROVAL_RUN_OUT = ProblemKind(
    "MS-AGY-004", Severity.NOTE, "Assignments whose approval ran out before the list was made",
    "An approval that reaches past the date of the list for everyone still here.",
    "They are counted as ended on that day; an extension not yet entered would be missed.",
    "Check that each of them has left.", Mender.AGENCY_DESK,
)  # fmt: skip
NO_START = ProblemKind(
    "MS-AGY-005", Severity.ERROR, "An assignment without a start",
    "The first day of every assignment.",
    "Nobody can say on which days the worker was here, so the row is in no figure.",
    "Add the date in the supplier's portal, and send the list again.", Mender.AGENCY_DESK,
)  # fmt: skip

_VALUES = (
    "local_title", "reason", "post_covered", "pay_rate", "employer_costs", "holiday", "margin", "fee", "charge_rate", "pay_route",
    "supply_route", "project_team",
)  # fmt: skip


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds a row for each engagement or extension, and the agency workers as people."""
    roles, fte, teams, numbers = titles_as_roles(table), fte_of(table), filled(table, "team"), swe_numbers(table)
    starts, ends = [whole(day) for day in table.values("start")], _ends(table)
    approved = _approved(table, starts)
    refs, names = table.known_texts("worker_ref"), table.known_texts("name")
    values = {name: _column(table, name) for name in _VALUES}
    seen = day_number(table.as_at) if table.as_at else None
    unnamed = [row for row in range(table.rows) if not (numbers[row] or refs[row] or names[row])]
    table.list_rows(PROJECT_TEAM, "name", unnamed, lambda row: "a row without a name or number")
    blank = [row for row, start in enumerate(starts) if start is None and row not in unnamed]
    table.list_rows(NO_START, "start", blank, lambda row: "a blank or unreadable start")
    for row, start in enumerate(starts):
        if start is None or row in unnamed:
            continue
        known = refs[row] or name_key(names[row])
        claim = Claim(
            table.place(row), table.number, table.kind.kind, swe_number=numbers[row],
            staff_id=f"AGENCY:{refs[row]}" if refs[row] else None,
            own_key=f"agency:{known}" if known else None, name=name_key(names[row]), starts=frozenset({start}),
        )  # fmt: skip
        more = {name: column[row] for name, column in values.items()}
        more |= {"fte": fte[row], "team": teams[row] or None, "approved_until": approved[row]}
        gathering.agency.append(
            AgencyRow(
                gathering.claim(claim), table.place(row), table.number, table.found.row_numbers[row], table.shape, seen,
                start, ends[row], roles[row], more,
            )
        )  # fmt: skip


def _column(table: TypedTable, name: str) -> list[object]:
    """The column of the kind that gives a field of the assignment, read by the field's type."""
    found = next((each.name for each in table.kind.columns if each.gives == f"agency_assignment.{name}"), None)
    if found is None:
        return [None] * table.rows
    return [value if isinstance(value, int) else word(value) for value in table.values(found)]


def _ends(table: TypedTable) -> list[int | None]:
    """When each engagement ended: None for those still here.

    Where there is a column of actual ends, a blank there means still here. Else the end is the present approval or an
    estimate, which is an end only once it has passed.
    """
    actual = table.has("actual_end")
    ends = [whole(day) for day in table.values("actual_end")] if actual else _approvals(table)
    starts = [whole(day) for day in table.values("start")]
    wrong = [row for row, end in enumerate(ends) if end is not None and (start := starts[row]) and end < start]
    table.list_rows(END_BEFORE_START, "end", wrong, lambda row: "an end before the start")
    return [None if row in wrong else end for row, end in enumerate(ends)]


def _approved(table: TypedTable, starts: list[int | None]) -> list[int | None]:
    """Until when each is approved or expected at present, passed or not; an end before the start is none."""
    name = next((name for name in ("end", "estimated_end", "actual_end") if table.has(name)), None)
    ends = [whole(day) for day in table.values(name)] if name else [None] * table.rows
    return [
        end if end is None or start is None or end >= start else None for end, start in zip(ends, starts, strict=True)
    ]


def _approvals(table: TypedTable) -> list[int | None]:
    name = next((name for name in ("end", "estimated_end") if table.has(name)), None)
    if name is None:
        return [None] * table.rows
    as_at = day_number(table.as_at) if table.as_at else None
    ends = [whole(day) for day in table.values(name)]
    passed = [end if end is not None and (as_at is None or end < as_at) else None for end in ends]
    if count := sum(end is not None for end in passed):
        found = f"{count:,} approval{'' if count == 1 else 's'} that had run out"
        table.problems.append(Problem(APPROVAL_RUN_OUT, table.whole, found, count))
    return passed


BUILD = build
