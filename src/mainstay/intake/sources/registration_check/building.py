"""A register check taken apart: one state of a registration for each row, with the three parts of its renewal."""

from __future__ import annotations

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.done import days_and_whether
from mainstay.intake.gathering import Gathering
from mainstay.intake.referring import workers_of
from mainstay.intake.typed import TypedTable

NO_WORKER = ProblemKind(
    "MS-REG-001", Severity.QUERY, "A register check without a worker",
    "A registration number, a staff number, or the name as the list has it.",
    "The check cannot be counted with anybody, and was left out.",
    "Add the number to the row.", Mender.HR,
)  # fmt: skip
NO_DAY = ProblemKind(
    "MS-REG-002", Severity.ERROR, "A register check without a day",
    "The day on which the register was looked at, in a column or in the name of the list.",
    "A registration is true for a day; without one nobody can say whether it still holds.",
    "Add the day of the check, or put the day of the list in its name.", Mender.HR,
)  # fmt: skip

_PARTS = {"form_done": "form_done_on", "fee_done": "fee_done_on", "cpd_done": "cpd_done_on"}


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds registrations of workers whom other lists make. A part's 'Y' is done without a day; a blank is not known."""
    workers = workers_of(table, gathering, asks=False)
    nobody = [row for row, worker in enumerate(workers) if worker is None]
    table.list_rows(NO_WORKER, "swe_number", nobody, lambda row: "a blank")
    kept = [row for row, worker in enumerate(workers) if worker is not None]
    own = day_number(table.as_at) if table.as_at else None
    checked = [own if day is None else day for day in table.values("checked_on")]
    if undated := sum(checked[row] is None for row in kept):
        table.problems.append(Problem(NO_DAY, table.whole, f"{undated:,} rows", undated))
    statuses, until = table.values("status"), table.values("renewed_until")
    columns: dict[str, list[object]] = {
        "status": [statuses[row] for row in kept],
        "checked_on": [checked[row] for row in kept],
        "renewed_until": [until[row] for row in kept],
        "source": [table.number] * len(kept),
        "row": [table.found.row_numbers[row] for row in kept],
    }
    for name, field in _PARTS.items():
        days, whether = days_and_whether(table, name)
        columns[field], columns[name] = [days[row] for row in kept], [whether[row] for row in kept]
    gathering.add("registration", columns, [workers[row] for row in kept])


BUILD = build
