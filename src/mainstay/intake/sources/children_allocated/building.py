"""Each row is a child held by a worker or a tray. Workers are only referred to: this list never makes a person."""

from __future__ import annotations

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity, Unreadable
from mainstay.intake.gathering import Gathering
from mainstay.intake.names import name_key
from mainstay.intake.people import Claim
from mainstay.intake.typed import TypedTable, Value
from mainstay.vocabulary.children import is_tray
from mainstay.vocabulary.not_known import reason_in
from mainstay.vocabulary.registration import read_swe_number

END_BEFORE_START = ProblemKind(
    "MS-CHI-001", Severity.ERROR, "A child's allocation that ends before it starts",
    "an end on or after the start",
    "Nobody can say on which days the worker held the child; the end is set aside.",
    "Put the dates right in the case system.", Mender.CASE_SYSTEM,
)  # fmt: skip
NO_CHILD = ProblemKind(
    "MS-CHI-002", Severity.ERROR, "An allocation without a child's number",
    "the number by which the case system knows the child",
    "Without it the row cannot be counted and was left out.",
    "Add the child's number to the list.", Mender.CASE_SYSTEM,
)  # fmt: skip


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds involvements. A list without end dates holds present allocations: each lasts at least through the as-at day."""
    children = table.texts("child")
    starts, ends = list(table.values("start")), list(table.values("end"))
    as_at = day_number(table.as_at) if table.as_at else None
    workers, trays = _workers(table, gathering)
    roles = table.values("role") if table.has("role") else [None] * table.rows
    kept = [row for row in range(table.rows) if not reason_in(children[row])]
    _tell(table, [row for row in range(table.rows) if reason_in(children[row])], NO_CHILD, "a blank")
    for row in kept:
        start, end = starts[row], ends[row]
        if isinstance(start, int) and isinstance(end, int) and end < start:
            _tell(table, [row], END_BEFORE_START, "an end before the start")
            ends[row] = None
        if start is None:
            starts[row] = as_at
    unsaid = "allocated"
    gathering.add(
        "involvement",
        {
            "child": [children[row] for row in kept],
            "tray": [trays[row] for row in kept],
            "team": [table.texts("worker_team")[row] or None for row in kept],
            "start": [starts[row] for row in kept],
            "end": [ends[row] for row in kept],
            "role": [
                roles[row] or (unsaid if not table.has("role") or not table.texts("role")[row] else None)
                for row in kept
            ],
            "kind_of_help": _some(table, "kind_of_help", kept),
            "reason_for_change": _some(table, "reason_for_change", kept),
            "source": [table.number] * len(kept),
            "row": [table.found.row_numbers[row] for row in kept],
        },
        [workers[row] for row in kept],
    )


def _some(table: TypedTable, name: str, rows: list[int]) -> list[Value]:
    values = table.values(name)
    return [values[row] for row in rows]


def _workers(table: TypedTable, gathering: Gathering) -> tuple[list[int | None], list[str | None]]:
    """For each row the claim of its worker, or the tray it lies in; one claim for each distinct worker."""
    claims: dict[tuple[str, str, str], int] = {}
    workers: list[int | None] = []
    trays: list[str | None] = []
    ids, names, numbers = table.texts("worker_id"), table.texts("worker"), table.texts("swe_number")
    for row in range(table.rows):
        identity = (ids[row], names[row], numbers[row])
        if is_tray(names[row]) or all(reason_in(part) for part in identity):
            workers.append(None)
            trays.append("unallocated")
            continue
        if identity not in claims:
            claims[identity] = gathering.claim(_claim(table, row, identity))
        workers.append(claims[identity])
        trays.append(None)
    return workers, trays


def _claim(table: TypedTable, row: int, identity: tuple[str, str, str]) -> Claim:
    staff_id, name, number = identity
    try:
        swe_number = None if reason_in(number) else read_swe_number(number)
    except Unreadable:
        swe_number = None
    label = name if not reason_in(name) else staff_id
    known_id = None if reason_in(staff_id) else staff_id
    return Claim(table.place(row, "worker"), table.number, swe_number, known_id, name_key(name), label, None,
                 makes_a_person=False)  # fmt: skip


def _tell(table: TypedTable, rows: list[int], kind: ProblemKind, found: str) -> None:
    for row in rows[:50]:
        table.problems.append(Problem(kind, table.place(row, "child"), found))


BUILD = build
