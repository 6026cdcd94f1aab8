"""The section about children for each worker, against the agreed load."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from mainstay.presentation.team.content import TeamThisWeek, Worker
from mainstay.presentation.team.section import Bar, Section
from mainstay.presentation.team.words import (
    NOT_KNOWN,
    Cell,
    fte_of,
    lighter,
    more_or_fewer,
    people,
    per_fte,
    role_of,
)
from mainstay.presentation.words import joined, number


def load_section(team: TeamThisWeek) -> Section:
    """Each worker's children, beside the agreed load where one is set; in the order of the workers."""
    if team.days.children is None:
        said = ["How many children each worker has is not known: no list of children allocated was imported."]
    else:
        said = [_agreed(team), *_over(team)]
    rows = [_worker_row(worker, team) for worker in team.workers]
    noted = any(row[-1] for row in rows)
    table = tuple(row if noted else row[:-1] for row in rows)
    agreed = ("Agreed", "Beside agreed") if team.agreed is not None else ()
    columns = ("Worker", "Role", "FTE here", "Children", "For each FTE", *agreed, *(("Notes",) if noted else ()))
    return Section(
        "load",
        "Children for each worker",
        tuple(said),
        columns,
        table,
        frozenset({2, 3, 4, 5} if agreed else {2, 3, 4}),
        _bars(team.workers),
    )


def _agreed(team: TeamThisWeek) -> str:
    if team.agreed is None:
        return "No agreed load is set, so nobody can be said to be over it."
    return (
        f"The agreed load is {number(team.agreed)} children for a full-time social worker; part-time and agreed reductions "
        "make it less. It is for case holders and for other social workers who have children; managers have none."
    )


def _over(team: TeamThisWeek) -> list[str]:
    if team.agreed is None:
        return []
    judged = [worker.load for worker in team.workers if worker.load.over is not None]
    over = [load for load in judged if load.is_over]
    if not judged:
        return ["Of nobody here is the time known that an agreed load is worked out from."]
    if not over:
        return [f"None of the {people(len(judged))} with an agreed load is over it." if len(judged) > 1 else
                "The one person with an agreed load is not over it."]  # fmt: skip
    is_ = "is" if len(over) == 1 else "are"
    by = number(sum((load.over or Decimal(0)) for load in over))
    together = "" if len(over) == 1 else " together"
    return [
        f"{number(len(over))} of {people(len(judged))} with an agreed load {is_} over it,{together} by {by} children."
    ]


def _worker_row(worker: Worker, team: TeamThisWeek) -> tuple[Cell, ...]:
    load = worker.load
    known = team.days.children is not None
    of_agreed: tuple[Cell, ...] = () if team.agreed is None else (load.agreed, more_or_fewer(load) if known else "")
    notes = [lighter(worker.reductions), f"also in {joined(list(worker.elsewhere))}" if worker.elsewhere else ""]
    return (
        worker.shown, role_of(worker), fte_of(worker.fte), load.children if known else NOT_KNOWN,
        per_fte(load) if known and load.children else None, *of_agreed, "; ".join(note for note in notes if note),
    )  # fmt: skip


def _bars(workers: Iterable[Worker]) -> tuple[Bar, ...]:
    loads = [worker.load for worker in workers]
    longest = max((max(Decimal(load.children), load.agreed or Decimal(0)) for load in loads), default=Decimal(0))
    if not longest:
        return ()
    return tuple(
        Bar(
            round(load.children * 100 / longest),
            None if load.agreed is None else round(load.agreed * 100 / longest),
            load.is_over,
        )
        for load in loads
    )
