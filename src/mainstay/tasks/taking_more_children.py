"""What happens if someone takes more children: before and after, for them, for who gives them, and for the team.

Nothing is changed and nothing is kept.
"""

from __future__ import annotations

from mainstay.presentation.team.content import Changed, Load, Taking, TeamThisWeek, Worker
from mainstay.tasks.agreed_load import average_of, with_children


def taking(team: TeamThisWeek, taker: str, children: int, *, giver: str = "", waiting: int = 0) -> Taking:
    """The loads before and after `taker` takes `children` more.

    `waiting` of them have nobody now; the others come from `giver`, or from outside the team where there is none. Both
    are keys of people of the team. ValueError where they are not, are the same, or `giver` has fewer to give.
    """
    people = {worker.person: worker for worker in team.workers}
    given = children - waiting
    if taker not in people or taker == giver or (giver and giver not in people):
        raise ValueError("not two people of the team")
    if children < 1 or not 0 <= waiting <= min(children, len(team.waiting)):
        raise ValueError("no such number of children")
    if giver and people[giver].load.children < given:
        raise ValueError("more than the giver has")
    moved = {taker: children} | ({giver: -given} if giver else {})
    after = [_after(worker, moved, team) for worker in team.workers]
    return Taking(
        children,
        _changed(people[taker], moved, team),
        _changed(people[giver], moved, team) if giver else None,
        team.average,
        average_of(after),
        len(team.waiting),
        len(team.waiting) - waiting,
    )


def _after(worker: Worker, moved: dict[str, int], team: TeamThisWeek) -> Load:
    return with_children(worker, worker.load.children + moved.get(worker.person, 0), team.agreed)


def _changed(worker: Worker, moved: dict[str, int], team: TeamThisWeek) -> Changed:
    return Changed(worker, worker.load, _after(worker, moved, team))
