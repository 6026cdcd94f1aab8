"""Rows about staff, from whatever list, in one plain form, before they become spells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.choices import JOIN_BY_NAME, section_of
from mainstay.intake.claims import Claim
from mainstay.intake.gathering import Gathering
from mainstay.intake.group_rows import filled
from mainstay.intake.headings import tidy
from mainstay.intake.hours import NO_SHARE, fte_of
from mainstay.intake.identifying import claims_of, whole, word
from mainstay.intake.staff_row import NOT_KNOWN, StaffRow
from mainstay.intake.titles import titles_as_roles
from mainstay.intake.typed import TypedTable, Value
from mainstay.record.record import Shape
from mainstay.record.subjects import OF_STAFF, Subject

END_BEFORE_START = ProblemKind(
    "MS-STF-001", Severity.ERROR, "An end before a start",
    "An end on or after the start.",
    "Nobody can say which of them is wrong, so the end is set aside; a post without an end counts as still held.",
    "Put the dates right in HR, and send the list again.", Mender.HR,
)  # fmt: skip
CONTRACT_NOT_SAID = ProblemKind(
    "MS-STF-010", Severity.QUERY, "Staff whose kind of contract is not said",
    "Permanent, fixed term, agency, casual or another kind for everybody.",
    "Being on a list of staff they are counted as permanent, and so are any agency or casual staff among them.",
    "Ask for the kind of contract, or say what the words mean under [words] in mapping.toml.", Mender.HR,
    "Ask for the kind of contract, or say among the remembered answers what the words mean.",
)  # fmt: skip

_RIGHT_TO_WORK = "right_to_work_until"
_LENGTH_OF_SERVICE = ("continuous", "seniority", "reckonable")
"""Words of a heading whose date is of service with any council, and not of joining this one."""


def gather_staff(table: TypedTable, gathering: Gathering) -> None:
    """Adds the people of a list of staff, leavers or starters, and a row for each post they hold or held."""
    rows = staff_rows(table, len(gathering.claims))
    agreed = (table.choices.get(section_of(table.found.file, table.found.sheet), JOIN_BY_NAME) or "").lower() == "yes"
    starts: list[tuple[Value, ...]] = [(row.start, row.joined) for row in rows]
    claims = claims_of(table, starts, by_name=agreed)
    _set_aside_permissions_before(table, claims, rows)
    gathering.claims += claims
    gathering.staff += rows


def staff_rows(table: TypedTable, first_claim: int) -> list[StaffRow]:
    """The rows of such a list. `first_claim` is the number that the claim of the first row will have."""
    days = _Days(table)
    subject = next(each for each in table.kind.tells if each in OF_STAFF)
    roles, fte, contracts = titles_as_roles(table), fte_of(table), _contracts(table, subject)
    texts = {name: [word(value) for value in table.values(name)] for name in _WORDS}
    said = {name: [_said(value) for value in table.values(name)] for name in _ANSWERS}
    pays, teams, titles = table.values("base_pay"), filled(table, "team"), table.known_texts("title")
    ids = table.known_texts("staff_id")
    seen = day_number(table.as_at) if table.as_at else None
    if not (table.has("fte") or table.has("hours")) and subject is Subject.STAFF:
        table.problems.append(Problem(NO_SHARE, table.whole, "neither FTE nor hours", table.rows))
    return [
        StaffRow(
            claim=first_claim + row, place=table.place(row), source=table.number, row=table.found.row_numbers[row],
            shape=table.shape, subject=subject, seen=seen, staff_id=ids[row], title=titles[row], role=roles[row],
            team=teams[row] or None, contract=contracts[row], fte=fte[row], post=texts["post_id"][row],
            start=days.start[row], joined=days.joined[row], service=days.service[row], end=days.end[row],
            contract_until=days.contract_until[row],
            reason=said["leaving_reason"][row], destination=said["leaver_destination"][row],
            origin=said["start_origin"][row], grade=texts["grade"][row], base_pay=whole(pays[row]),
        )
        for row in range(table.rows)
    ]  # fmt: skip


_WORDS = ("post_id", "grade")
_ANSWERS = ("leaving_reason", "leaver_destination", "start_origin")


def _said(value: Value) -> str | None:
    """An answer, or that nobody knows it, which is an answer of a kind; None for a blank."""
    return NOT_KNOWN if value == NOT_KNOWN else word(value)


class _Days:
    """The dates of each row, by the field that each column gives; an end before its start is listed and set aside."""

    def __init__(self, table: TypedTable) -> None:
        self.start = _giving(table, "spell.start")
        self.joined = _giving(table, "spell.joined_council")
        self.service: list[int | None] = [None] * table.rows
        service = _giving(table, "spell.continuous_service_from")
        if _is_length_of_service(table):
            self.service = service
        else:
            self.joined = [first or second for first, second in zip(self.joined, service, strict=True)]
        self.end = _giving(table, "spell.end")
        wrong = [row for row in range(table.rows) if _before(self.end[row], self._first(row))]
        table.list_rows(END_BEFORE_START, "end", wrong, lambda row: "an end before the start")
        for row in wrong:
            self.end[row] = None
        self.contract_until = _giving(table, "spell.contract_until")
        wrong = [row for row in range(table.rows) if _before(self.contract_until[row], self._first(row))]
        table.list_rows(
            END_BEFORE_START, "contract_until", wrong, lambda row: "an end of the contract before the start"
        )
        for row in wrong:
            self.contract_until[row] = None
        for row in range(table.rows):
            self.start[row] = self._first(row)

    def _first(self, row: int) -> int | None:
        """The start in the post, or where there is none the day of joining."""
        start, joined = self.start[row], self.joined[row]
        return start if start is not None else joined


def _set_aside_permissions_before(table: TypedTable, claims: Sequence[Claim], rows: Sequence[StaffRow]) -> None:
    """Lists and sets aside each end of a permission to work that is before the start of the work on its row."""
    until = table.values(_RIGHT_TO_WORK)
    wrong = [
        number
        for number, (day, row) in enumerate(zip(until, rows, strict=True))
        if isinstance(day, int) and _before(day, row.start)
    ]
    table.list_rows(END_BEFORE_START, _RIGHT_TO_WORK, wrong, lambda row: "an end of the right to work before the start")
    for number in wrong:
        claims[number].facts[_RIGHT_TO_WORK] = None


def _giving(table: TypedTable, field: str) -> list[int | None]:
    """The first value of each row among the columns that give a field."""
    names = [column.name for column in table.kind.columns if column.gives == field and table.has(column.name)]
    columns = [table.values(name) for name in names]
    return [next(_wholes(column[row] for column in columns), None) for row in range(table.rows)]


def _wholes(values: Iterable[Value]) -> Iterator[int]:
    return (value for value in values if isinstance(value, int))


def _before(end: int | None, start: int | None) -> bool:
    return end is not None and start is not None and end < start


def _is_length_of_service(table: TypedTable) -> bool:
    """Whether the only date of joining is of service with any council, as 'Continuous Service Date' is."""
    names = [c.name for c in table.kind.columns if c.gives == "spell.continuous_service_from" and table.has(c.name)]
    headings = [tidy(table.columns[name]) for name in names]
    return any(word in heading for heading in headings for word in _LENGTH_OF_SERVICE)


def _contracts(table: TypedTable, subject: Subject) -> list[str]:
    """Each row's kind of contract; permanent where the list does not say, which is listed."""
    given = [word(value) for value in table.values("contract")]
    missing = given.count(None)
    if missing and (table.has("contract") or subject is Subject.STAFF):
        place = Place(table.found.file, table.found.sheet, None, table.columns.get("contract", ""))
        found = "no column says" if not table.has("contract") else f"not said on {missing:,} rows"
        table.problems.append(Problem(CONTRACT_NOT_SAID, place, found, missing))
    return [contract or "permanent" for contract in given]


def was_there(row: StaffRow, day: int) -> bool:
    """Whether a row of a list is of someone in the post on a day: for a history, only rows running on it."""
    if row.shape is Shape.HISTORY:
        return (row.start is None or row.start <= day) and (row.end is None or row.end > day)
    return row.seen == day
