"""Who joined and who left, each on a sheet of its own: the events that a list of present staff never shows."""

from __future__ import annotations

from mainstay.inventing.life import InventedCouncil, Spell
from mainstay.inventing.truths import counted_spells
from mainstay.inventing.writing.columns import Row, sheet_of
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.leaving import LEAVER_DESTINATIONS, LEAVING_REASONS
from mainstay.vocabulary.starting import START_ORIGINS

STARTERS, LEAVERS = "starters_list", "leavers_list"


def make(council: InventedCouncil) -> Files:
    """One workbook with two sheets, over the last year and a half of the council's life, as HR keeps such reports."""
    first = council.children_from
    joined = [s for s in _first_spells(council) if s.joined >= first]
    left = [
        spell
        for spell in counted_spells(council)
        if spell.leaving_reason and spell.last_day and spell.last_day >= first
    ]
    joined.sort(key=lambda spell: (spell.joined, spell.worker))
    left.sort(key=lambda spell: (str(spell.last_day), spell.worker))
    started = sheet_of(
        council, STARTERS, [_starter(council, spell) for spell in joined], name="Starters", leave_out=_NOT_HERE
    )
    gone = sheet_of(council, LEAVERS, [_leaver(council, spell) for spell in left], name="Leavers", leave_out=_NOT_HERE)
    name = f"Starters and leavers to {council.last_day:%d-%m-%Y}.xlsx"
    return {
        "starters_and_leavers": OutFile(
            name, "xlsx", [started, gone], about="Who joined and who left, a sheet for each."
        )
    }


_NOT_HERE = ("fte", "contract", "team", "sex", "ethnicity", "title", "start", "post_id")


def _first_spells(council: InventedCouncil) -> list[Spell]:
    found: dict[tuple[int, str], Spell] = {}
    for spell in counted_spells(council):
        key = (spell.worker, spell.joined.isoformat())
        if key not in found or spell.start < found[key].start:
            found[key] = spell
    return list(found.values())


def _starter(council: InventedCouncil, spell: Spell) -> Row:
    worker = council.workers[spell.worker]
    return {
        "staff_id": worker.staff_id, "surname": worker.surname, "forename": worker.forename, "title": spell.title,
        "role_start": spell.joined, "start_origin": START_ORIGINS[spell.origin].label,
    }  # fmt: skip


def _leaver(council: InventedCouncil, spell: Spell) -> Row:
    worker = council.workers[spell.worker]
    return {
        "staff_id": worker.staff_id, "surname": worker.surname, "forename": worker.forename, "title": spell.title,
        "end": spell.last_day, "leaving_reason": LEAVING_REASONS[spell.leaving_reason].label,
        "leaver_destination": LEAVER_DESTINATIONS[spell.destination].label,
    }  # fmt: skip


WRITER = Writer("Starters and leavers", 2, make)
