"""Somebody on maternity leave and whoever covers them, in one post."""

from __future__ import annotations

from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.calendar_days import monday_from
from mainstay.inventing.life import FULL, Absence, InventedCouncil, Spell
from mainstay.inventing.people import new_worker
from mainstay.inventing.spoiling import Mess, long_here, pass_children, someone, staff_number


def _live(council: InventedCouncil, chance: Chance) -> str:
    away = monday_from(council.last_day - timedelta(days=95))
    busy = {absence.worker for absence in council.absences if absence.last is None or absence.last >= away}
    spell = someone(
        council,
        chance,
        "maternity",
        lambda each: (
            each.role == "case_holder"
            and long_here(council, each, 400)
            and council.workers[each.worker].facts["sex"] == "female"
            and each.worker not in busy
        ),
    )
    start = monday_from(away + timedelta(days=7))
    names = {worker.name for worker in council.workers}
    cover = new_worker(chance, len(council.workers), start, 4.0, names)
    council.workers.append(cover)
    council.marked.add(cover.number)
    council.absences.append(Absence(spell.worker, "maternity_or_parental", away, None, 0))
    council.spells.append(
        Spell(cover.number, spell.post, spell.role, "Social Worker", spell.team, "fixed_term", FULL, start, start,
              "social_work_other_council", spell.grade, 4_050_000, note="Maternity cover")
    )  # fmt: skip
    pass_children(council, spell.worker, start, [cover.number], "worker_away")
    return f"post {spell.post}: {staff_number(council, spell.worker)} and {staff_number(council, cover.number)}"


MESS = Mess(
    title="Maternity leave and its cover on one post",
    does="In the HR extract two people stand in one post; the establishment list shows the one who is away.",
    outcome="Both are in post and counted, as the census counts them; the post is not vacant.",
    place=11,
    live=_live,
)
