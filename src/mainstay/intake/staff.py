"""Rows about staff, from whatever list, in one plain form, before they become spells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity, Unreadable
from mainstay.intake.names import name_key
from mainstay.intake.people import Claim
from mainstay.intake.typed import UNREADABLE, TypedTable, Value
from mainstay.record.record import Shape
from mainstay.vocabulary.full_time_equivalent import FULL_WEEK_HOURS
from mainstay.vocabulary.registration import read_swe_number
from mainstay.vocabulary.not_known import reason_in

END_BEFORE_START = ProblemKind(
    "MS-STF-001", Severity.ERROR, "An end before a start",
    "an end on or after the start",
    "Nobody can say on which days the post was held, so the end is set aside and the post counts as still held.",
    "Put the dates right in HR, and send the list again.", Mender.HR,
)  # fmt: skip
NO_START = ProblemKind(
    "MS-STF-002", Severity.ERROR, "No start date",
    "the day on which someone started in the post",
    "Without it the person cannot be placed on any day before the list, nor counted as a starter.",
    "Add the start date in HR, and send the list again.", Mender.HR,
)  # fmt: skip
NO_HOURS = ProblemKind(
    "MS-STF-003", Severity.QUERY, "A post of no hours",
    "hours above nought, or a note that it is an honorarium or casual",
    "The post adds nothing to FTE, and is left out of headcounts.",
    "Leave it if it is an honorarium or a casual contract; otherwise put the hours right.", Mender.HR,
)  # fmt: skip
HOURS_DISAGREE = ProblemKind(
    "MS-STF-004", Severity.QUERY, "Hours and FTE disagree",
    "hours that make the FTE given, in a full week of the council's length",
    "One of the two is wrong; the FTE was used.",
    "Check which is right, and whether the full week set in mapping.toml is the council's own.", Mender.HR,
)  # fmt: skip
TITLE_NOT_MAPPED = ProblemKind(
    "MS-STF-005", Severity.QUERY, "Job titles that nobody has mapped to a role",
    "an answer under [titles] in mapping.toml for every job title",
    "People with these titles are not counted as social workers until someone says what the title is.",
    "Answer the titles in mapping.toml, once; they are remembered.", Mender.HR,
)  # fmt: skip

TITLES = ("titles",)
_CLOSE_ENOUGH = 20_000
"""Hours and FTE may differ by two hundredths of an FTE before they are said to disagree: hours are often rounded."""


@dataclass
class StaffRow:
    """One row about one post held by one person. `seen` is the as-at day of a snapshot; all days are day numbers."""

    claim: int
    place: Place
    source: int
    row: int
    shape: Shape
    kind: str
    seen: int | None
    title: str
    role: str | None
    team: str | None
    contract: str | None
    fte: int | None
    post: str | None
    start: int | None
    joined: int | None
    end: int | None
    reason: str | None
    destination: str | None
    origin: str | None
    grade: str | None
    base_pay: int | None


def claims_of(table: TypedTable, *, makes_a_person: bool = True, label: str = "") -> list[Claim]:
    """Who each row of a table says it is about; facts that belong to a person are gathered beside."""
    numbers = swe_numbers(table)
    births = table.values("date_of_birth") if _knows(table, "date_of_birth") else [None] * table.rows
    names, labels = _names(table), table.texts(label) if label else [""] * table.rows
    ids = table.texts("staff_id") if _knows(table, "staff_id") else [""] * table.rows
    facts = {
        name: table.values(name)
        for name in ("sex", "ethnicity", "home_area", "qualified_on", "entry_route")
        if _knows(table, name) and table.has(name)
    }
    return [
        Claim(
            table.place(row), table.number, numbers[row], None if reason_in(ids[row]) else ids[row], name_key(names[row]),
            labels[row], _whole(births[row]), makes_a_person, {key: value[row] for key, value in facts.items()},
        )
        for row in range(table.rows)
    ]  # fmt: skip


def staff_rows(table: TypedTable, first_claim: int) -> list[StaffRow]:
    """The rows of a staff list, list of leavers or list of starters. `first_claim` is the number of its first claim."""
    roles, contracts = titles_as_roles(table), _optional(table, "contract")
    start, joined = _optional(table, "role_start"), _optional(table, "start")
    if table.kind.kind == "leavers_list":
        start, joined = _optional(table, "start"), [None] * table.rows
    ends = _optional(table, "end")
    fte = fte_of(table)
    reasons, goes, comes = (_optional(table, name) for name in ("leaving_reason", "leaver_destination", "start_origin"))
    grades, pays, posts = (_optional(table, name) for name in ("grade", "base_pay", "post_id"))
    teams, titles = filled(table, "team"), table.texts("title") if table.has("title") else [""] * table.rows
    seen = day_number(table.as_at) if table.as_at else None
    rows = []
    for row in range(table.rows):
        begin, end = _whole(start[row]), _whole(ends[row])
        begin = begin if begin is not None else _whole(joined[row])
        if begin is not None and end is not None and end < begin:
            table.problems.append(Problem(END_BEFORE_START, table.place(row, "end"), "an end before the start"))
            end = None
        rows.append(
            StaffRow(
                first_claim + row, table.place(row), table.number, table.found.row_numbers[row], table.shape,
                table.kind.kind, seen, titles[row], _word(roles[row]), teams[row] or None, _word(contracts[row]), fte[row],
                _word(posts[row]), begin, _whole(joined[row]), end, _word(reasons[row]), _word(goes[row]),
                _word(comes[row]), _word(grades[row]), _whole(pays[row]),
            )
        )  # fmt: skip
    return rows


def titles_as_roles(table: TypedTable) -> list[Value]:
    """Each row's role by its local title: as remembered, as known, or None with one question for each title."""
    from mainstay.intake.titles import role_of_title, title_question  # noqa: PLC0415

    if not table.has("title"):
        return [None] * table.rows
    titles = table.texts("title")
    known = {title: role_of_title(title, table.choices) for title in set(titles)}
    unknown: dict[str, int] = {}
    for title in titles:
        if known[title] is None and not reason_in(title):
            unknown[title] = unknown.get(title, 0) + 1
    for title, people in sorted(unknown.items()):
        table.questions.setdefault((TITLES, title), title_question(title, people))
    if unknown:
        place = Place(table.found.file, table.found.sheet, None, table.columns["title"])
        found = f"{len(unknown)} titles on {sum(unknown.values())} rows"
        table.problems.append(Problem(TITLE_NOT_MAPPED, place, found, sum(unknown.values())))
    return [known[title] for title in titles]


def fte_of(table: TypedTable) -> list[int | None]:
    """FTE in millionths from an FTE column, or from hours over the full week; a disagreement is listed, FTE used."""
    full_week = table.choices.decimal("full_time_hours", str(FULL_WEEK_HOURS))
    given = table.fte("fte", "fte", full_week) if table.has("fte") else [None] * table.rows
    if not table.has("hours"):
        return [_whole(value) for value in given]
    by_hours = _from_hours(table, full_week)
    result: list[int | None] = []
    for row, (fte, hours) in enumerate(zip(given, by_hours, strict=True)):
        share, worked = _whole(fte), _whole(hours)
        if share is not None and worked is not None and abs(share - worked) > _CLOSE_ENOUGH:
            table.problems.append(Problem(HOURS_DISAGREE, table.place(row, "hours"), "hours that do not make the FTE"))
        result.append(share if share is not None else worked)
    return result


def _from_hours(table: TypedTable, full_week: Decimal) -> list[Value]:
    from mainstay.foundations.quantities import read_decimal  # noqa: PLC0415

    if not table.has("full_hours"):
        return table.fte("hours", "hours", full_week)
    found = table.fte("hours", "hours", full_week)
    full = table.texts("full_hours")
    for row, text in enumerate(full):
        hours = found[row]
        try:
            week = read_decimal(text)
        except Unreadable:
            continue
        if isinstance(hours, int) and week > 0 and week != full_week:
            found[row] = int(hours * full_week / week)
    return found


def filled(table: TypedTable, name: str) -> list[str]:
    """A text column, with the group row above (such as 'Team: Duty') where the cell itself is blank."""
    own = table.texts(name) if _knows(table, name) else [""] * table.rows
    grouped = next((h for h in table.found.headings if h.lower().startswith(name) and h.endswith("(group row)")), None)
    if grouped is None:
        return [text if not reason_in(text) else "" for text in own]
    above = table.found.columns[grouped]
    return [text if not reason_in(text) else above[row] for row, text in enumerate(own)]


def swe_numbers(table: TypedTable) -> list[str | None]:
    """Each row's registration number in one form; unreadable ones are listed without being repeated."""
    if not (_knows(table, "swe_number") and table.has("swe_number")):
        return [None] * table.rows
    numbers: list[str | None] = []
    for row, text in enumerate(table.texts("swe_number")):
        if reason_in(text):
            numbers.append(None)
            continue
        try:
            numbers.append(read_swe_number(text))
        except Unreadable as trouble:
            found = f"something that is not {trouble.reason}"
            table.problems.append(Problem(UNREADABLE, table.place(row, "swe_number"), found))
            numbers.append(None)
    return numbers


def _names(table: TypedTable) -> list[str]:
    if table.has("surname"):
        first = table.texts("forename") if _knows(table, "forename") else [""] * table.rows
        return [f"{forename} {surname}" for forename, surname in zip(first, table.texts("surname"), strict=True)]
    return table.texts("name") if _knows(table, "name") else [""] * table.rows


def _knows(table: TypedTable, name: str) -> bool:
    return any(column.name == name for column in table.kind.columns)


def _optional(table: TypedTable, name: str) -> Sequence[Value]:
    return table.values(name) if _knows(table, name) else [None] * table.rows


def _whole(value: Value) -> int | None:
    return value if isinstance(value, int) else None


def _word(value: Value) -> str | None:
    return value if isinstance(value, str) and value else None
