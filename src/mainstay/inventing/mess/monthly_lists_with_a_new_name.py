"""A small team known only from a list a month; one of them changes name, one leaves between two lists."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.foundations.chance import Chance
from mainstay.foundations.dates import month_end
from mainstay.intake.declaring import source_kinds
from mainstay.inventing.drawing import as_fte
from mainstay.inventing.life import InventedCouncil, Post, Spell, Team
from mainstay.inventing.names import another_surname
from mainstay.inventing.people import new_worker
from mainstay.inventing.spoiling import Mess, next_post_number, staff_number
from mainstay.inventing.structure import GRADES
from mainstay.inventing.writing.columns import Row, heading, sheet_of
from mainstay.inventing.writing.sheets import Files, OutFile
from mainstay.vocabulary.contracts import CONTRACTS

TEAM = Team("Emergency Duty Team", "front_door")
_FTES = (1_000_000, 1_000_000, 800_000, 600_000)
_KIND = "hr_extract"
_TITLE = "Duty Social Worker"


def _live(council: InventedCouncil, chance: Chance) -> str:
    names = {worker.name for worker in council.workers}
    grade, pay = GRADES["case_holder"]
    council.teams.append(TEAM)
    for place, fte in enumerate(_FTES):
        joined = council.first_day - timedelta(days=300 * (place + 1))
        joined -= timedelta(days=joined.weekday())
        worker = new_worker(chance, len(council.workers), council.first_day, 6.0 + place, names)
        council.workers.append(worker)
        council.marked.add(worker.number)
        post = Post(next_post_number(council), _TITLE, "qualified_without_cases", TEAM.name, fte, grade)
        council.posts.append(post)
        council.spells.append(
            Spell(worker.number, post.number, post.role, _TITLE, TEAM.name, "permanent", fte, joined, joined,
                  "social_work_other_council", grade, pay)
        )  # fmt: skip
    leaver = _team(council)[-1]
    leaver.last_day, leaver.leaving_reason, leaver.destination = (
        _left_on(council),
        "resignation",
        "social_work_other_council",
    )
    post = next(each for each in council.posts if each.number == leaver.post)
    council.posts.remove(post)
    return (
        f"{staff_number(council, _team(council)[0].worker)} is renamed; {staff_number(council, leaver.worker)} leaves"
    )


def _left_on(council: InventedCouncil) -> date:
    """The middle of the month before the last: between the first list and the second."""
    return _days(council)[1].replace(day=14)


def _team(council: InventedCouncil) -> list[Spell]:
    return [spell for spell in council.spells if spell.team == TEAM.name]


def _days(council: InventedCouncil) -> list[date]:
    """The ends of the last three months."""
    last = month_end(council.last_day)
    before = last.replace(day=1) - timedelta(days=1)
    return [before.replace(day=1) - timedelta(days=1), before, last]


def _write(files: Files, council: InventedCouncil, chance: Chance) -> str:
    extract = files[_KIND].sheet
    column = extract.place(heading(_KIND, "team"))
    extract.rows[:] = [row for row in extract.rows if row[column] != TEAM.name]
    married = another_surname(chance.at("renamed"))
    sheets = []
    for place, day in enumerate(_days(council)):
        rows: list[Row] = []
        for spell in _team(council):
            worker = council.workers[spell.worker]
            if spell.last_day is not None and spell.last_day <= day:
                continue
            renamed = place > 1 and spell is _team(council)[0]
            rows.append(
                {
                    "staff_id": worker.staff_id,
                    "swe_number": worker.swe_number,
                    "name": f"{(married if renamed else worker.surname).upper()}, {worker.forename}",
                    "title": spell.title,
                    "team": spell.team,
                    "contract": CONTRACTS[spell.contract].label,
                    "fte": float(as_fte(spell.fte)),
                    "role_start": spell.start,
                }
            )
        others = [each.name for each in source_kinds()[_KIND].columns if each.name not in rows[0]]
        sheets.append(sheet_of(council, _KIND, rows, name=f"{day:%b %y}", leave_out=others))
    files["monthly_lists"] = OutFile(
        "EDT staff by month.xlsx",
        "xlsx",
        sheets,
        about="The Emergency Duty Team, paid elsewhere: one sheet for each month's list.",
    )
    return "'EDT staff by month.xlsx', three sheets"


MESS = Mess(
    title="A run of three monthly lists with one person renamed",
    does=(
        "The Emergency Duty Team is not in the HR extract but in a workbook of its own, with a sheet for each month;"
        " only the names of the sheets say which day each is for."
    ),
    outcome=(
        "One person throughout by staff number; the one who is gone left between two lists, and both days are kept."
    ),
    place=19,
    live=_live,
    write=_write,
    answers=lambda _council: [(("titles",), _TITLE, "qualified_without_cases")],
)
