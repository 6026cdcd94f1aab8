"""Rows of staff lists that say the same thing twice: counted once, and said so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.staff_row import NOT_KNOWN, StaffRow, known
from mainstay.record.record import Shape

REPEATED_ROW = ProblemKind(
    "MS-STF-008", Severity.QUERY, "The same row twice in one list",
    "Each post held by someone on one row.",
    "It was counted once. If they are two posts of the same kind, the second is missing from FTE.",
    "Remove the second row; or, if there are two posts, give each its post number.", Mender.HR,
)  # fmt: skip
REPEATED_IN_ANOTHER = ProblemKind(
    "MS-STF-015", Severity.NOTE, "Rows that stand in two lists",
    "Lists that follow one another, or overlap only where both say the same.",
    "They were counted once; what one of them leaves blank is taken from the other.",
    "Nothing, unless the lists were meant to be of different people.", Mender.HR,
)  # fmt: skip

Who = str

_MAY_BE_FILLED = ("base_pay", "origin", "reason", "destination", "joined", "service")


def without_repeats(rows: Sequence[tuple[Who, StaffRow]], problems: list[Problem]) -> list[tuple[Who, StaffRow]]:
    """The rows, each with its person, less those that an earlier row says already: same person, post and values.

    Rows of two snapshots are no repeats of each other: they are of two days. Rows of events or a history are, even in
    two lists, as when each month's report of leavers holds the year so far. Pay, an origin or a day of joining that the
    earlier row leaves blank is filled in from the later one, as when payroll sends a list of its own; of two days that a
    contract runs to the later row's stands.
    """
    first: dict[tuple[object, ...], StaffRow] = {}
    kept: list[tuple[Who, StaffRow]] = []
    place_of: dict[tuple[object, ...], int] = {}
    other_list: dict[tuple[int, int], list[tuple[Who, StaffRow, StaffRow]]] = {}
    for person, row in rows:
        says = (person, *_says(row))
        met = first.setdefault(says, row)
        if met is row:
            place_of[says] = len(kept)
            kept.append((person, row))
            continue
        kept[place_of[says]] = (person, _filled(kept[place_of[says]][1], row))
        if met.source == row.source:
            problems.append(Problem(REPEATED_ROW, row.place, f"the same as row {met.row}", keys=(person,)))
        else:
            other_list.setdefault((row.source, met.source), []).append((person, row, met))
    for found in other_list.values():
        place, earlier = found[0][1].place, found[0][2].place
        keys = tuple(dict.fromkeys(person for person, _, _ in found))
        text = f"{len(found):,} rows that are in {Place(earlier.file, earlier.sheet)} too"
        problems.append(Problem(REPEATED_IN_ANOTHER, Place(place.file, place.sheet), text, len(found), keys))
    return kept


def _filled(row: StaffRow, other: StaffRow) -> StaffRow:
    blank = {
        name: getattr(other, name)
        for name in _MAY_BE_FILLED
        if getattr(row, name) in (None, NOT_KNOWN) and getattr(other, name) is not None
    }
    if other.contract_until is not None:
        blank["contract_until"] = other.contract_until
    return replace(row, **blank) if blank else row


def _says(row: StaffRow) -> tuple[object, ...]:
    day = row.seen if row.shape in (Shape.SNAPSHOT, Shape.RUN) else None
    return (row.subject, row.shape, day, row.staff_id, *row.alike, row.start, row.end, known(row.reason),
            known(row.destination))  # fmt: skip
