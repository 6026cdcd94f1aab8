"""Each row is a child held by a worker or a tray. Workers are only referred to: this list never makes a person."""

from __future__ import annotations

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, ProblemKind, Severity
from mainstay.intake.claims import Claim
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import swe_numbers, whole
from mainstay.intake.names import name_key
from mainstay.intake.typed import TypedTable, Value
from mainstay.vocabulary.children import tray_kind

END_BEFORE_START = ProblemKind(
    "MS-CHI-001", Severity.ERROR, "A child's allocation that ends before it starts",
    "An end on or after the start.",
    "Nobody can say on which days the worker held the child; the end is set aside.",
    "Put the dates right in the case system.", Mender.CASE_SYSTEM,
)  # fmt: skip
NO_CHILD = ProblemKind(
    "MS-CHI-002", Severity.ERROR, "An allocation without a child's number",
    "The number by which the case system knows the child.",
    "Without it the row cannot be counted and was left out.",
    "Add the child's number to the list.", Mender.CASE_SYSTEM,
)  # fmt: skip

_PLAIN = ("kind_of_help", "reason_for_change", "complexity")


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds involvements. A list without ends holds present allocations: each lasts at least through the as-at day."""
    children = table.known_texts("child")
    left = [row for row, child in enumerate(children) if not child]
    table.list_rows(NO_CHILD, "child", left, lambda row: "a blank")
    kept = [row for row, child in enumerate(children) if child]
    starts, ends = _days(table)
    workers, trays = _workers(table, gathering)
    roles, plain = _roles(table), {name: table.values(name) for name in _PLAIN}
    teams, families = table.known_texts("worker_team"), table.known_texts("sibling_group")
    columns: dict[str, list[object]] = {
        "child": [children[row] for row in kept],
        "tray": [trays[row] for row in kept],
        "team": [teams[row] or None for row in kept],
        "start": [starts[row] for row in kept],
        "end": [ends[row] for row in kept],
        "role": [roles[row] for row in kept],
        "sibling_group": [families[row] or None for row in kept],
        "source": [table.number] * len(kept),
        "row": [table.found.row_numbers[row] for row in kept],
    }
    columns |= {name: [values[row] for row in kept] for name, values in plain.items()}
    gathering.add("involvement", columns, [workers[row] for row in kept])


def _days(table: TypedTable) -> tuple[list[int | None], list[int | None]]:
    """Starts and ends; a blank start is at the latest the as-at day, and an end before its start is set aside."""
    as_at = day_number(table.as_at) if table.as_at else None
    given, ends = [whole(day) for day in table.values("start")], [whole(day) for day in table.values("end")]
    wrong = [row for row, end in enumerate(ends) if end is not None and (start := given[row]) and end < start]
    table.list_rows(END_BEFORE_START, "end", wrong, lambda row: "an end before the start")
    for row in wrong:
        ends[row] = None
    starts = [
        start if start is not None else as_at if as_at is None or end is None else min(as_at, end)
        for start, end in zip(given, ends, strict=True)
    ]
    return starts, ends


def _roles(table: TypedTable) -> list[Value]:
    """What each worker is to the child; the allocated worker where the list does not say."""
    roles, said = table.values("role"), table.known_texts("role")
    return [role if text else "allocated" for role, text in zip(roles, said, strict=True)]


def _workers(table: TypedTable, gathering: Gathering) -> tuple[list[int | None], list[str | None]]:
    """For each row the claim of its worker, or the kind of tray it lies in; one claim for each distinct worker."""
    claims: dict[tuple[str, str, str | None], int] = {}
    workers: list[int | None] = []
    trays: list[str | None] = []
    ids, names, numbers = table.known_texts("worker_id"), table.known_texts("worker"), swe_numbers(table)
    for row in range(table.rows):
        identity = (ids[row], names[row], numbers[row])
        tray = "unallocated" if not any(identity) else tray_kind(names[row])
        trays.append(tray)
        if tray is not None:
            workers.append(None)
            continue
        if identity not in claims:
            claims[identity] = gathering.claim(_claim(table, row, identity))
        workers.append(claims[identity])
    return workers, trays


def _claim(table: TypedTable, row: int, identity: tuple[str, str, str | None]) -> Claim:
    """A worker as the case system shows them: a display name, a log-in or both."""
    staff_id, name, number = identity
    label = name if not staff_id else f"{name} / {staff_id}" if name else staff_id
    return Claim(
        table.place(row, "worker"), table.number, table.kind.kind, swe_number=number, staff_id=staff_id or None,
        name=name_key(name), label=label, makes_a_person=False, asks=True,
    )  # fmt: skip


BUILD = build
