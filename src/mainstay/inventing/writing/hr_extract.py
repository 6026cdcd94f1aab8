"""The HR extract: one row for each stretch that anyone spent in a post, leavers included."""

from __future__ import annotations

from mainstay.inventing.drawing import as_fte, as_hours, as_money
from mainstay.inventing.life import InventedCouncil, Spell
from mainstay.inventing.names import WEEKLY_FULL
from mainstay.inventing.until import contract_until, right_to_work_until
from mainstay.inventing.writing.columns import Row, sheet_of
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.record.declaring import tables
from mainstay.vocabulary.contracts import CONTRACTS
from mainstay.vocabulary.leaving import LEAVER_DESTINATIONS, LEAVING_REASONS
from mainstay.vocabulary.starting import START_ORIGINS

KIND = "hr_extract"


def make(council: InventedCouncil) -> Files:
    """One workbook, with its day in the title and in its name."""
    spells = sorted(council.spells, key=lambda spell: (spell.team, spell.post, spell.worker, spell.start))
    own: dict[int, list[Spell]] = {}
    for spell in spells:
        own.setdefault(spell.worker, []).append(spell)
    sheet = sheet_of(council, KIND, [_row(council, spell, own[spell.worker]) for spell in spells], name="Assignments",
                     leave_out=("full_hours",))  # fmt: skip
    sheet.above = [
        [f"{council.name} County Council: children's services assignments"],
        [f"As at {council.last_day:%d/%m/%Y}"],
        [],
    ]
    name = f"HR extract {council.last_day:%d-%m-%Y}.xlsx"
    return {KIND: OutFile(name, "xlsx", [sheet], about="Every stretch of everyone in a post, with those who left.")}


def _row(council: InventedCouncil, spell: Spell, own: list[Spell]) -> Row:
    """One row: the person, the post and the dates. `own` are all the spells of that person."""
    worker = council.workers[spell.worker]
    registered = spell.role != "not_social_worker"
    return {
        **person_facts(worker.facts),
        "staff_id": worker.staff_id,
        "swe_number": worker.swe_number if registered else None,
        "surname": worker.surname,
        "forename": worker.forename,
        "date_of_birth": worker.date_of_birth,
        "qualified_on": worker.qualified_on if registered else None,
        "title": spell.title,
        "post_id": spell.post,
        "team": spell.team,
        "contract": CONTRACTS[spell.contract].label,
        "fte": float(as_fte(spell.fte)),
        "hours": float(as_hours(spell.fte, WEEKLY_FULL)),
        "start": spell.joined,
        "role_start": spell.start,
        "end": spell.last_day,
        "contract_until": contract_until(council, spell, own),
        "leaving_reason": LEAVING_REASONS[spell.leaving_reason].label if spell.leaving_reason else None,
        "leaver_destination": LEAVER_DESTINATIONS[spell.destination].label if spell.destination else None,
        "start_origin": START_ORIGINS[spell.origin].label,
        "grade": spell.grade,
        "base_pay": as_money(spell.base_pay),
        "right_to_work_until": right_to_work_until(council, worker, own),
    }


def person_facts(facts: dict[str, str]) -> dict[str, str]:
    """A person's facts as words: codes by their labels."""
    lists = {field.name: field.codes for field in tables()["person"].fields}
    return {name: codes[value].label if (codes := lists.get(name)) else value for name, value in facts.items()}


WRITER = Writer("HR extract", 1, make)
