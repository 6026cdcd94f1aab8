"""The front door's list of contacts, the list of referrals, and the sample of contacts that two people read."""

from __future__ import annotations

from datetime import date

from mainstay.intake.declaring import source_kinds
from mainstay.inventing.front_door import FrontDoor, front_door_of
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.writing.columns import Row, sheet_of
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.front_door import (
    ASSESSMENT_OUTCOMES,
    CONTACT_OUTCOMES,
    HELP_BEFORE,
    NEEDS,
    REFERRAL_OUTCOMES,
    REFERRAL_SOURCES,
    WHO_COULD_HELP,
)

CONTACTS, REFERRALS, SAMPLE = "contacts_list", "referrals_list", "front_door_outcomes"


def make(council: InventedCouncil) -> Files:
    """Three files: a text file of contacts, another of referrals, and a workbook of what was read."""
    door = front_door_of(council)
    day = f"{council.last_day:%d-%m-%Y}"
    said = f"; {len([each for each in door.contacts if each.outcome == 'referral'])} became referrals."
    contacts = OutFile(
        f"Front door contacts {day}.csv", "csv", [sheet_of(council, CONTACTS, _contacts(door), leave_out=_all(CONTACTS))],
        about=f"The {len(door.contacts):,} contacts of the last year{said}",
    )  # fmt: skip
    referrals = OutFile(
        f"Referrals {day}.csv", "csv", [sheet_of(council, REFERRALS, _referrals(door), leave_out=_all(REFERRALS))],
        about="Referrals of the last two years, with what followed.",
    )  # fmt: skip
    sample = OutFile(
        f"Dip sample of contacts {day}.xlsx", "xlsx", [sheet_of(council, SAMPLE, _sample(door), leave_out=_all(SAMPLE))],
        about=f"{len(door.readings)} of those contacts, drawn at random and read by two people.",
    )  # fmt: skip
    return {CONTACTS: contacts, REFERRALS: referrals, SAMPLE: sample}


def _all(kind: str) -> list[str]:
    return [column.name for column in source_kinds()[kind].columns]


def _contacts(door: FrontDoor) -> list[Row]:
    return [
        {
            "contact": each.number, "child": each.child, "day": each.day, "made_by": REFERRAL_SOURCES[each.made_by].label,
            "need": NEEDS[each.need].label, "outcome": CONTACT_OUTCOMES[each.outcome].label,
            "decided_on": each.decided_on,
        }
        for each in door.contacts
    ]  # fmt: skip


def _referrals(door: FrontDoor) -> list[Row]:
    before: dict[str, date] = {}
    rows: list[Row] = []
    for each in door.referrals:
        outcome = ASSESSMENT_OUTCOMES[each.assessment_outcome].label if each.assessment_outcome else None
        rows.append({
            "referral": each.number, "contact": each.contact or None, "child": each.child, "received": each.received,
            "made_by": REFERRAL_SOURCES[each.made_by].label, "need": NEEDS[each.need].label,
            "outcome": REFERRAL_OUTCOMES[each.outcome].label, "assessment_start": each.assessment_start,
            "assessment_end": each.assessment_end, "assessment_outcome": outcome, "section_47_on": each.section_47_on,
            "conference_on": each.conference_on, "previous_referral": before.get(each.child),
        })  # fmt: skip
        before[each.child] = each.received
    return rows


def _sample(door: FrontDoor) -> list[Row]:
    return [
        {
            "contact": each.contact.number, "child": each.contact.child, "read_on": each.read_on,
            "first_reading": WHO_COULD_HELP[each.first].label, "second_reading": WHO_COULD_HELP[each.second].label,
            "could_have_helped": WHO_COULD_HELP[each.agreed].label, "helped_before": HELP_BEFORE[each.before].label,
            "looked_after_on": each.came_into_care,
        }
        for each in door.readings
    ]  # fmt: skip


WRITER = Writer("Contacts, referrals and a sample of contacts", 11, make)
