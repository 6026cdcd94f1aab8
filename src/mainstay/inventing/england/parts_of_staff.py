"""One council's numbers as parts of its staff: starters, others in post and agency workers, with children and without.

Who holds children is counted by FTE over all three, so the FTE that hold are dealt out to them first. Where a part has
more FTE than people, or too few people to be in one part only, somebody has two roles. An agency worker never has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mainstay.inventing.england.amounts import FULL, roles_needed
from mainstay.inventing.england.units import Totals

STAYERS, STARTERS, AGENCY = "stayers", "starters", "agency"
_GROUPS = (STAYERS, STARTERS, AGENCY)
_LIKELIER = ((1.3, 1.0), (1.0, 1.0), (0.0, 0.0), (0.0, 1.0), (9.0, 1.0), (9.0, 9.0))
"""How much likelier agency workers and starters are to hold children than all are, in the order in which it is tried."""


@dataclass(frozen=True)
class Part:
    """Some of a group: how many people, how many records (more, where some have a second role), FTE in thousandths."""

    group: str
    holds: bool
    people: int
    records: int
    fte: int


def parts_of(totals: Totals) -> list[Part]:
    """The parts of a council's staff. ValueError where no people can have these numbers."""
    people = {
        STAYERS: totals["inpost_headcount"] - totals["starters_headcount"],
        STARTERS: totals["starters_headcount"], AGENCY: totals["agency_headcount"],
    }  # fmt: skip
    fte = {
        STAYERS: totals["inpost_fte"] - totals["starters_fte"],
        STARTERS: totals["starters_fte"], AGENCY: totals["agency_fte"],
    }  # fmt: skip
    for agency, starters in _LIKELIER:
        dealt = _dealt(totals, people, fte, {AGENCY: agency, STARTERS: starters})
        found = [part for group in _GROUPS for part in _split(group, people[group], fte[group], *dealt[group])]
        if _can_be(found, totals):
            return found
    raise ValueError("no people can have these numbers: too few of them for the FTE that hold children")


def _can_be(parts: list[Part], totals: Totals) -> bool:
    holders = [part for part in parts if part.holds]
    records = sum(part.records for part in holders)
    enough = (records > 0) == (totals["cases"] > 0) and records <= totals["cases"]
    agency = all(part.records == part.people for part in parts if part.group == AGENCY)
    manned = all(
        sum(part.people for part in parts if part.group == group) or not sum(
            part.records for part in parts if part.group == group)
        for group in _GROUPS
    )  # fmt: skip
    return enough and agency and manned and sum(part.fte for part in holders) == totals["case_holders_fte"]


def _dealt(totals: Totals, people: Mapping[str, int], fte: Mapping[str, int], likelier: Mapping[str, float]
           ) -> dict[str, tuple[int, int]]:  # fmt: skip
    """People and FTE that hold children in each group: agency workers, starters, and the rest of the total."""
    holding, everyone = totals["case_holders_fte"], sum(fte.values())
    dealt: dict[str, tuple[int, int]] = {}
    left, room = holding, everyone
    for group in (AGENCY, STARTERS, STAYERS):
        room -= fte[group]
        share = holding / everyone * likelier.get(group, 1.0) if everyone else 0.0
        wanted = min(fte[group], left, max(round(fte[group] * share), left - room)) if group != STAYERS else left
        heads = _heads(people[group], fte[group], wanted)
        if group == AGENCY:
            least, most = max(0, fte[group] - (people[group] - heads) * FULL), min(fte[group], heads * FULL)
            wanted = min(max(wanted, least), most)
        dealt[group] = (heads, wanted)
        left -= wanted
    if not holding and totals["cases"]:
        first = next((group for group in _GROUPS if people[group]), STAYERS)
        dealt[first] = (min(1, people[first]), 0)
    return dealt


def _heads(people: int, fte: int, holding: int) -> int:
    """How many of some people have the FTE that holds: about their share, and one role each where that can be."""
    if not holding:
        return 0
    if holding == fte:
        return people
    least, most = -(-holding // FULL), people - -(-(fte - holding) // FULL)
    if least > most:
        return min(people, least)
    return min(max(round(people * holding / fte), least), most)


def _split(group: str, people: int, fte: int, heads: int, holding: int) -> Iterator[Part]:
    for holds, count, amount in ((True, heads, holding), (False, people - heads, fte - holding)):
        records = roles_needed(count, amount)
        if records:
            yield Part(group, holds, count, records, amount)
