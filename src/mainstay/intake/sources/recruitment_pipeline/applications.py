"""The applications of a recruitment list: stages with their days, and what the last status says where that is all."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, ProblemKind, Severity
from mainstay.intake.dates_in_cells import minute_of_day
from mainstay.intake.done import days_and_whether
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import whole
from mainstay.intake.referring import workers_of
from mainstay.intake.sources.recruitment_pipeline.vacancies import own_number
from mainstay.intake.typed import TypedTable, Value

STAGES_OUT_OF_ORDER = ProblemKind(
    "MS-REC-002", Severity.QUERY, "An application whose stages are out of order",
    "Applied, shortlisted, interviewed, offered, accepted and started, each on or after the one before.",
    "Days between two stages that are out of order are left out; the application stays counted.",
    "Put the days right in the recruitment system.", Mender.HR,
)  # fmt: skip
TWICE = ProblemKind(
    "MS-REC-003", Severity.NOTE, "An application that stands twice in one list",
    "Each application once.",
    "It was counted once, by its last row: systems that write a row for each status repeat the application.",
    "Nothing, if the rows are one application's statuses.", Mender.HR,
)  # fmt: skip
START_TO_COME = ProblemKind(
    "MS-REC-004", Severity.NOTE, "A start agreed and no start",
    "The actual day of starting, once somebody has started.",
    "The day agreed is not taken for the day of starting, so nobody is said to have started.",
    "Nothing while the day is still to come; else add the actual day in the recruitment system.", Mender.HR,
)  # fmt: skip

STAGES = ("applied_on", "shortlisted_on", "interviewed_on", "offered_on", "accepted_on", "started_on")
_PLAIN = ("channel", "outcome", "reason_withdrawn", "references_by_telephone", "miles")
_ENDED = frozenset({"not_shortlisted", "not_appointed", "declined", "withdrew", "offer_withdrawn"})
_MINUTES_A_DAY, _MINUTES_AN_HOUR = 1_440, 60
_INTERNAL = frozenset({"internal", "yes", "y", "1", "true"})

Taken = dict[str, list[Value]]


def add_applications(table: TypedTable, gathering: Gathering, numbers: list[str], candidates: list[str]) -> None:
    """Adds each application once. Its key is made from the numbers of candidate and vacancy; no name is looked at."""
    taken = _taken(table)
    keys = [_key(table, row, candidate, numbers[row]) for row, candidate in enumerate(candidates)]
    last = {key: row for row, key in enumerate(keys)}
    chosen = sorted(last.values())
    table.list_rows(TWICE, "applicant", [row for row, key in enumerate(keys) if last[key] != row], lambda row: "again")
    table.list_rows(
        STAGES_OUT_OF_ORDER, "applied_on", [row for row in chosen if _out_of_order(taken, row)],
        lambda row: "a stage before the one that leads to it",
    )  # fmt: skip
    columns: dict[str, list[object]] = {name: [values[row] for row in chosen] for name, values in taken.items()}
    columns["applicant"] = [keys[row] for row in chosen]
    columns["vacancy"] = [numbers[row] or None for row in chosen]
    columns["source"] = [table.number] * len(chosen)
    columns["row"] = [table.found.row_numbers[row] for row in chosen]
    gathering.add("applicant", columns, workers_of(table, gathering, chosen, asks=False))


def _key(table: TypedTable, row: int, candidate: str, vacancy: str) -> str:
    return f"{candidate}|{vacancy}" if candidate else own_number(table, row)


def _taken(table: TypedTable) -> Taken:
    taken = {
        name: table.values(name)
        for name in (*STAGES, *_PLAIN, "references_on", "first_reply_on")
        if name != "accepted_on"
    }
    accepted, whether = days_and_whether(table, "accepted_on")
    taken["accepted_on"], taken["accepted"] = [*accepted], [*whether]
    taken["first_reply_hours"] = [*_hours_to_reply(table, taken)]
    taken["cleared_on"] = [*_cleared(table, taken["references_on"])]
    taken["ended_on"] = [None] * table.rows
    inside = table.known_texts("internal")
    taken["channel"] = [
        channel or ("internal" if text.strip().lower() in _INTERNAL else None)
        for channel, text in zip(taken["channel"], inside, strict=True)
    ]
    _by_last_status(table, taken)
    agreed = table.values("agreed_start")
    waiting = [row for row, day in enumerate(agreed) if day is not None and taken["started_on"][row] is None]
    table.list_rows(START_TO_COME, "agreed_start", waiting, lambda row: "a day agreed, and no actual one")
    return taken


def _hours_to_reply(table: TypedTable, taken: Taken) -> list[int | None]:
    """Hours to the first reply, rounded up, where applying and reply both have a time of day; a reply before is none."""
    applied, replied = table.texts("applied_on"), table.texts("first_reply_on")
    found: list[int | None] = []
    for row in range(table.rows):
        start, end = whole(taken["applied_on"][row]), whole(taken["first_reply_on"][row])
        first, last = minute_of_day(applied[row]), minute_of_day(replied[row])
        if start is None or end is None or first is None or last is None:
            found.append(None)
            continue
        minutes = (end - start) * _MINUTES_A_DAY + last - first
        found.append(-(-minutes // _MINUTES_AN_HOUR) if minutes >= 0 else None)
    return found


def _cleared(table: TypedTable, references: list[Value]) -> list[int | None]:
    """The day on which everything was complete: the last of references and checks, where each column has its day."""
    days = [references] if table.has("references_on") else []
    days += [table.values("checks_on")] if table.has("checks_on") else []
    if not days:
        return [None] * table.rows
    rows = [[whole(day) for day in each] for each in zip(*days, strict=True)]
    return [None if None in each else max(day for day in each if day is not None) for each in rows]


def _by_last_status(table: TypedTable, taken: Taken) -> None:
    """The day of the last status is that of ending where it ended, and of starting where it says so and nothing else does."""
    days = table.values("status_on")
    for row, (outcome, day) in enumerate(zip(taken["outcome"], days, strict=True)):
        if outcome in _ENDED:
            taken["ended_on"][row] = day
        elif outcome == "started" and taken["started_on"][row] is None:
            taken["started_on"][row] = day
        if taken["accepted"][row] is None and (taken["started_on"][row] is not None or outcome == "declined"):
            taken["accepted"][row] = int(outcome != "declined")


def _out_of_order(taken: Taken, row: int) -> bool:
    days = [day for name in STAGES if (day := whole(taken[name][row])) is not None]
    return days != sorted(days)
