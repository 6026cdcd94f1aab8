"""One team's supervision in a grid of the manager's own: names, a column for each month, a sheet for each year."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Answer, Mess
from mainstay.inventing.supervising import Meeting, meetings_of
from mainstay.inventing.writing.columns import heading
from mainstay.inventing.writing.sheets import Cell, Files, OutFile, Sheet
from mainstay.inventing.writing.supervision import KIND

_MONTHS = (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)
_HEADINGS = ("Worker", "Supervisor", "Frequency", "Left", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan",
             "Feb", "Mar")  # fmt: skip
_WORDS = {"leave": "AL", "away": "sick", "cancelled": "canc", "work": "crisis", "": None}


def _write(files: Files, council: InventedCouncil, chance: Chance) -> str:
    team, meetings = _of_one_team(council)
    _take_out_of_the_log(files, council, meetings)
    years = sorted({_year_of(each.due) for each in meetings})
    sheets = [
        _sheet(council, year, [each for each in meetings if _year_of(each.due) == year], chance) for year in years
    ]
    name = f"{team} 1-1s to {council.last_day:%d-%m-%Y}.xlsx"
    about = "One team's supervision, as its manager keeps it: a sheet for each year and a column for each month."
    files[f"{KIND}_grid"] = OutFile(name, "xlsx", sheets, about=about)
    return f"'{name}'"


def _of_one_team(council: InventedCouncil) -> tuple[str, list[Meeting]]:
    """The team with most meetings, and its meetings."""
    teams: dict[str, list[Meeting]] = {}
    for each in meetings_of(council):
        teams.setdefault(each.team, []).append(each)
    return max(sorted(teams.items()), key=lambda pair: len(pair[1]))


def _take_out_of_the_log(files: Files, council: InventedCouncil, meetings: list[Meeting]) -> None:
    gone = {(council.workers[each.worker].staff_id, each.due) for each in meetings}
    sheet = files[KIND].sheet
    who, due = sheet.place(heading(KIND, "staff_id")), sheet.place(heading(KIND, "due_on"))
    sheet.rows = [row for row in sheet.rows if (row[who], row[due]) not in gone]


def _sheet(council: InventedCouncil, year: int, meetings: list[Meeting], chance: Chance) -> Sheet:
    own: dict[int, dict[int, Meeting]] = {}
    for each in meetings:
        own.setdefault(each.worker, {})[each.due.month] = each
    rows = [_row(council, worker, year, months, chance) for worker, months in own.items()]
    return Sheet(f"{year}-{(year + 1) % 100:02}", list(_HEADINGS), rows)


def _row(council: InventedCouncil, worker: int, year: int, months: dict[int, Meeting], chance: Chance) -> list[Cell]:
    last = max(each.due for each in months.values())
    supervisor = next((each.supervisor for each in months.values() if each.supervisor is not None), None)
    shown = council.workers[supervisor].name if supervisor is not None else None
    cells: list[Cell] = []
    begun = False
    for month in _MONTHS:
        each = months.get(month)
        if each is None:
            cells.append("n/a" if begun and date(year + (month < 4), month, 1) < last else None)
            continue
        cells.append(_cell(each, chance) or (None if begun else "N"))
        begun = True
    ends = last if last < min(date(year + 1, 3, 31), council.last_day) else None
    return [council.workers[worker].name, shown, "Monthly", ends, *cells]


def _cell(each: Meeting, chance: Chance) -> Cell:
    if each.held is None:
        return _WORDS[each.why]
    draws = chance.at("cell of a grid", each.worker, each.due)
    if each.held.day < 14 and draws.happens(0.15):
        return f"{_th(each.held.day)} & {_th(each.held.day + 14)}"
    return draws.one_of((f"{each.held.day}/{each.held.month}", _th(each.held.day), f"{each.held:%d/%m/%Y}"))


def _th(day: int) -> str:
    ending = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _year_of(day: date) -> int:
    return day.year - (day.month < 4)


def _answers(council: InventedCouncil) -> list[Answer]:
    """Whose the names in the grid are."""
    _team, meetings = _of_one_team(council)
    people = {each.worker for each in meetings} | {each.supervisor for each in meetings if each.supervisor is not None}
    return [(("workers",), council.workers[each].name, council.workers[each].staff_id) for each in sorted(people)]


MESS = Mess(
    title="Supervision kept as a grid",
    does=(
        "One team is not in the supervision log: its manager has a workbook with a column for each month, names for "
        "workers, '12/4', '12th & 26th', AL, sick or nothing in the cells, and the year in the sheet's name."
    ),
    outcome="One meeting due for each month, as in the log; a second day in a cell is a meeting beyond those due.",
    place=25,
    problems=("MS-SUP-002", "MS-SUP-003"),
    write=_write,
    answers=_answers,
)
