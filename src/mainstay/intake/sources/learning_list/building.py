"""A learning list taken apart: what was completed, what is due, and bookings that came to nothing left out and counted."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.referring import workers_of
from mainstay.intake.typed import TypedTable
from mainstay.vocabulary.code_lists import tidy_word

NO_WORKER = ProblemKind(
    "MS-LRN-001", Severity.QUERY, "Learning without a worker",
    "A staff number, a registration number, or the name as the list has it.",
    "It cannot be counted with anybody, and was left out.",
    "Add the number to the row.", Mender.HR,
)  # fmt: skip
NOT_ATTENDED = ProblemKind(
    "MS-LRN-002", Severity.NOTE, "Courses that were booked and not attended",
    "A day of attendance, and no word that the person did not come.",
    "They are no learning, so they were left out; what is due by a day stays due.",
    "Nothing, if they did not come; attended and not marked looks the same.", Mender.HR,
)  # fmt: skip
ENDS_BEFORE = ProblemKind(
    "MS-LRN-003", Severity.ERROR, "Learning that has to be renewed before it was completed",
    "A day of renewal after the day of completion.",
    "The day of renewal is set aside, so it is not shown as due.",
    "Put the days right where the list comes from.", Mender.HR,
)  # fmt: skip

_NOT_THERE = frozenset({"dna", "did not attend", "cancelled", "canc", "no", "n", "withdrawn", "non attendance", "no show",
                        "not attended", "booked", "waiting list", "waitlist", "failed to attend", "absent", "0",
                        "not completed", "incomplete", "in progress", "not started", "outstanding"})  # fmt: skip


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds learning of people whom other lists make; a list of learning alone makes nobody a member of staff."""
    workers, titles = workers_of(table, gathering, asks=False), table.known_texts("course")
    nobody = [row for row, worker in enumerate(workers) if worker is None]
    table.list_rows(NO_WORKER, "staff_id", nobody, lambda row: "a blank")
    completed, expires, due = table.values("completed"), table.values("expires"), table.values("due")
    came = [tidy_word(text) not in _NOT_THERE for text in table.known_texts("attendance")]
    kinds = table.values("kind")
    for row, there in enumerate(came):
        if not there:
            completed[row] = expires[row] = None
    wrong = [
        row for row in range(table.rows)
        if isinstance(done := completed[row], int) and isinstance(end := expires[row], int) and end < done
    ]  # fmt: skip
    table.list_rows(ENDS_BEFORE, "expires", wrong, lambda row: "a renewal before the completion")
    for row in wrong:
        expires[row] = None
    known = [row for row in range(table.rows) if workers[row] is not None and titles[row]]
    kept = [row for row in known if any(day[row] is not None for day in (completed, expires, due))]
    if absent := len(known) - len(kept):
        table.problems.append(Problem(NOT_ATTENDED, table.whole, f"{absent:,} rows", absent))
    columns: dict[str, list[object]] = {
        "title": [titles[row] for row in kept],
        "kind": [kinds[row] for row in kept],
        "completed": [completed[row] for row in kept],
        "expires": [expires[row] for row in kept],
        "due": [due[row] for row in kept],
        "source": [table.number] * len(kept),
        "row": [table.found.row_numbers[row] for row in kept],
    }
    gathering.add("learning", columns, [workers[row] for row in kept])


BUILD = build
