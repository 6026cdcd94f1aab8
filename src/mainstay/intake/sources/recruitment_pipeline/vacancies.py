"""The vacancies of a recruitment list: each once, though an export of applications repeats it on every row."""

from __future__ import annotations

from mainstay.intake.gathering import Gathering
from mainstay.intake.hours import full_week
from mainstay.intake.identifying import whole
from mainstay.intake.titles import role_of_title
from mainstay.intake.typed import TypedTable, Value

_PLAIN = ("advertised_on", "closed_on", "posts", "filled", "over_establishment", "vacant_from")
_STAGES = {"shortlisted_on": "shortlisted_on", "interviewed_on": "interviewed_on", "offered_on": "offered_on",
           "references_on": "references_on", "checks_on": "checks_on", "started_on": "started_on"}  # fmt: skip


def add_vacancies(table: TypedTable, gathering: Gathering, numbers: list[str], *, stages_too: bool) -> None:
    """Adds a vacancy for each number, by the first of its rows that says something of a stage.

    `stages_too` is set for a list of vacancies alone: its days of shortlisting, interview and the like are then the
    vacancy's, where in a list of applications they are each applicant's. A row without a number is one of its own.
    """
    rows = _first_rows(numbers)
    if not stages_too:
        rows = {number: row for number, row in rows.items() if numbers[row]}
    chosen = list(rows.values())
    taken = {name: table.values(name) for name in _PLAIN} | {"outcome": table.values("vacancy_outcome")}
    if stages_too:
        taken |= {name: table.values(column) for name, column in _STAGES.items()}
    taken["approved_on"] = _approved(table)
    taken["fte"] = table.shares("fte", full_week(table))
    taken["role"] = [role_of_title(title, table.choices) if title else None for title in table.known_texts("title")]
    for name, column in (("team", "team"), ("cohort", "cohort"), ("post", "post_id")):
        taken[name] = [text or None for text in table.known_texts(column)]
    columns: dict[str, list[object]] = {name: [values[row] for row in chosen] for name, values in taken.items()}
    columns["vacancy"] = list(rows)
    columns["source"] = [table.number] * len(chosen)
    columns["row"] = [table.found.row_numbers[row] for row in chosen]
    gathering.add("vacancy", columns)


def own_number(table: TypedTable, row: int) -> str:
    """What stands for the number of a row that has none: its place, which another list's row never shares."""
    return f"{table.found.file}|{table.found.sheet}|{table.found.row_numbers[row]}"


def _first_rows(numbers: list[str]) -> dict[str, int]:
    first: dict[str, int] = {}
    for row, number in enumerate(numbers):
        first.setdefault(number or f"row {row}", row)
    return first


def _approved(table: TypedTable) -> list[Value]:
    """The later of the approvals, else the day on which filling was asked for."""
    panel, finance = table.values("approved_on"), table.values("approved_finance")
    raised = table.values("raised_on")
    days = zip(panel, finance, raised, strict=True)
    return [max((day for day in (whole(one), whole(two)) if day is not None), default=whole(asked))
            for one, two, asked in days]  # fmt: skip
