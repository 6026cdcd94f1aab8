"""A supervision list taken apart into meetings: rows of a log as they stand, cells of a grid one by one."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.done import days_and_whether
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import whole
from mainstay.intake.referring import named_in, workers_of
from mainstay.intake.sources.supervision_log.grid import meetings_of_grid
from mainstay.intake.sources.supervision_log.months import months_of
from mainstay.intake.typed import TypedTable, Value
from mainstay.vocabulary.code_lists import tidy_word

NO_WORKER = ProblemKind(
    "MS-SUP-001", Severity.QUERY, "A supervision meeting without a worker",
    "The worker's number, or the name as the list has it.",
    "It cannot be counted with anybody, and was left out.",
    "Add the worker to the row.", Mender.ANALYST,
)  # fmt: skip
KIND_TAKEN = ProblemKind(
    "MS-SUP-002", Severity.NOTE, "A supervision list that does not say what kind of meetings it holds",
    "A column with the kind of each meeting, or a word such as group or reflective in the name of the sheet.",
    "They were taken for meetings between a worker and the manager.",
    "Nothing, if that is what they are; else add a column with the kind.", Mender.ANALYST,
)  # fmt: skip

_SAID = (("clinical", "clinical"), ("group", "group"), ("peer", "peer"), ("reflective", "reflective"), ("case", "childs"),
         ("child", "childs"))  # fmt: skip
_USUAL = "management"
_PLAIN = ("minutes", "rating", "reflective", "reason_not_held")

Meetings = dict[str, list[Value]]


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds the meetings of a log, or of a grid where the columns are months; a list may be both at once."""
    workers, supervisors = workers_of(table, gathering), named_in(table, gathering, "supervisor")
    nobody = [row for row, worker in enumerate(workers) if worker is None]
    table.list_rows(NO_WORKER, "name", nobody, lambda row: "a blank")
    kinds = _kinds(table)
    months = months_of(table)
    found = [meetings_of_grid(table, months)] if months else []
    if (table.has("held_on") or table.has("due_on")) and not months:
        found.append(_meetings_of_log(table))
    if table.has("next_due") and not months:
        found.append(_next_meetings(table))
    for rows, meetings in found:
        kept = [place for place, row in enumerate(rows) if workers[row] is not None]
        chosen = [rows[place] for place in kept]
        columns: dict[str, list[object]] = {name: [each[place] for place in kept] for name, each in meetings.items()}
        columns |= {
            "kind": [kinds[row] for row in chosen],
            "source": [table.number] * len(chosen),
            "row": [table.found.row_numbers[row] for row in chosen],
        }
        claims, others = [workers[row] for row in chosen], [supervisors[row] for row in chosen]
        gathering.add("supervision", columns, claims, {"supervisor": others})


def _meetings_of_log(table: TypedTable) -> tuple[list[int], Meetings]:
    """Each row as a meeting that was due, held or both; a row without either day, and no word, is none."""
    due = table.values("due_on")
    held_on, held = days_and_whether(table, "held_on")
    taken: Meetings = {"due_on": due, "held_on": [*held_on], "held": [*held]}
    taken |= {name: table.values(name) for name in _PLAIN}
    for row, reason in enumerate(taken["reason_not_held"]):
        if reason is not None and taken["held_on"][row] is None and taken["held"][row] is None:
            taken["held"][row] = 0
    rows = [
        row for row in range(table.rows) if any(taken[name][row] is not None for name in ("due_on", "held_on", "held"))
    ]
    return rows, {name: [values[row] for row in rows] for name, values in taken.items()}


def _next_meetings(table: TypedTable) -> tuple[list[int], Meetings]:
    """The meeting that is due next, unless another row of the worker has that very day as held or due."""
    due, names = table.values("next_due"), _who(table)
    known = {(who, whole(day)) for column in ("held_on", "due_on") if table.has(column)
             for who, day in zip(names, _days(table, column), strict=True)}  # fmt: skip
    latest: dict[str, int] = {}
    for row, who in enumerate(names):
        if (day := whole(due[row])) is not None and day >= (whole(due[latest[who]]) or 0 if who in latest else day):
            latest[who] = row
    rows = [row for who, row in latest.items() if (who, whole(due[row])) not in known]
    return sorted(rows), {"due_on": [due[row] for row in sorted(rows)]}


def _days(table: TypedTable, column: str) -> list[int | None]:
    return days_and_whether(table, column)[0] if column == "held_on" else [whole(day) for day in table.values(column)]


def _who(table: TypedTable) -> list[str]:
    columns = [table.known_texts(name) for name in ("staff_id", "swe_number", "name")]
    return ["|".join(parts) for parts in zip(*columns, strict=True)]


def _kinds(table: TypedTable) -> list[Value]:
    """Each meeting's kind: as its row says; else as the sheet, title or file says; else with the manager, which is told."""
    named = f" {tidy_word(f'{table.found.sheet} {table.found.title} {table.found.file}')} "
    usual = next((kind for word, kind in _SAID if f" {word}" in named), None)
    given, children = table.values("kind"), table.known_texts("child")
    said = table.known_texts("kind")
    if usual is None and not table.has("kind") and not table.has("child"):
        table.problems.append(Problem(KIND_TAKEN, table.whole, f"{table.rows:,} rows", table.rows))
    return [
        kind or (None if word else "childs" if child else usual or _USUAL)
        for kind, word, child in zip(given, said, children, strict=True)
    ]


BUILD = build
