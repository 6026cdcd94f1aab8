"""The establishment list: every post, who is in it, and since when it has been vacant."""

from __future__ import annotations

from datetime import date

from mainstay.inventing.drawing import as_fte
from mainstay.inventing.life import AgencyStay, InventedCouncil, Post, Spell
from mainstay.inventing.truths import agency_on
from mainstay.inventing.writing.columns import Row, sheet_of
from mainstay.inventing.writing.sheets import Files, OutFile, Sheet, Writer
from mainstay.vocabulary.posts import COVER_KINDS, POST_STATES

KIND = "establishment_list"


def make(council: InventedCouncil) -> Files:
    """One workbook, with its day in the title and in its name."""
    name = f"Establishment {council.last_day:%d-%m-%Y}.xlsx"
    sheet = establishment_on(council, council.last_day)
    return {KIND: OutFile(name, "xlsx", [sheet], about="Every post, who is in it, and since when it has been vacant.")}


def establishment_on(council: InventedCouncil, day: date) -> Sheet:
    """The list as it was on a day, titled so."""
    held = [
        spell for spell in council.spells if spell.start <= day and (spell.last_day is None or spell.last_day > day)
    ]
    occupants = {spell.post: spell for spell in held if not spell.note}
    covers = {stay.post: stay for stay in council.agency if stay.reason == "vacancy" and agency_on(stay, day)}
    rows = [_row(council, post, day, occupants.get(post.number), covers.get(post.number)) for post in council.posts]
    sheet = sheet_of(council, KIND, rows, name="Establishment", leave_out=("post_end",))
    sheet.above = [[f"Establishment as at {day:%d/%m/%Y}"], []]
    return sheet


def _row(council: InventedCouncil, post: Post, day: date, held: Spell | None, cover: AgencyStay | None) -> Row:
    vacancy = next((each for each in post.vacancies if each.on(day)), None)
    held = None if vacancy else held
    return {
        "post_id": post.number,
        "title": post.title,
        "team": post.team,
        "grade": post.grade,
        "budgeted_fte": float(as_fte(vacancy.fte if vacancy else post.fte)),
        "occupant_fte": float(as_fte(held.fte)) if held else None,
        "occupant": council.workers[held.worker].name if held else None,
        "state": POST_STATES["filled" if held else "vacant"].label,
        "vacant_since": vacancy.since if vacancy else None,
        "vacancy_fte": float(as_fte(vacancy.fte)) if vacancy else None,
        "covered_by": council.workers[cover.worker].name if cover and vacancy else None,
        "cover_type": COVER_KINDS["agency" if cover else "not_covered"].label if vacancy else None,
        "budget_code": f"CC{4000 + [team.name for team in council.teams].index(post.team)}",
    }


WRITER = Writer("Establishment list", 3, make)
