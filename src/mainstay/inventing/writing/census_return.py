"""A census return in a year's own layout, from what is true of the council on that 30 September."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lxml import etree

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import Absence, AgencyStay, InventedCouncil, Spell
from mainstay.inventing.truths import agency_on, children_held, left_in, spells_on, vacant_fte
from mainstay.inventing.writing.return_elements import Values, write_header, write_items
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.workforce_census.items import AskedOf
from mainstay.vocabulary.workforce_census.layouts import layout, supported_years

_MOST_RETURNS = 5


def make(council: InventedCouncil) -> Files:
    """One return for each of the last five census years that have a layout."""
    return {
        f"census_{year}": OutFile(
            f"census_return_{year}.xml", "other", content=census_return(council, year),
            about=f"The workforce census return of {year}, in that year's own layout.",
        )
        for year in [year for year in council.years if year in supported_years()][-_MOST_RETURNS:]
    }  # fmt: skip


def census_return(council: InventedCouncil, year: int) -> bytes:
    """The XML of one year's return."""
    form = layout(year)
    root = etree.Element("Message")
    write_header(root, form, council.code)
    write_items(etree.SubElement(root, form.council_element), form.council, _council_values(council, year),
                Chance(council.seed).at("council items", year), AskedOf.EVERYONE)  # fmt: skip
    for place, (values, asked) in enumerate(_Year(council, year).records()):
        block = etree.SubElement(root, "CSWWWorker")
        write_items(block, form.worker, values, Chance(council.seed).at("worker items", year, place), asked)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _council_values(council: InventedCouncil, year: int) -> Values:
    day = census_day(year)
    covering = [stay for stay in council.agency if stay.reason == "vacancy" and agency_on(stay, day)]
    return {
        "vacancies_fte": vacant_fte(council, day),
        "agency_cover_fte": sum(stay.fte for stay in covering),
        "agency_cover_headcount": len(covering),
        "other_allowances": "None",
    }


class _Year:
    """One year of a council by worker: who is in post and was a year before, who is away, who holds whom."""

    def __init__(self, council: InventedCouncil, year: int) -> None:
        self.council = council
        self.day, self.since = census_day(year), census_day(year - 1)
        self.now = sorted(spells_on(council, self.day), key=lambda each: (each.worker, each.start, each.post))
        self.left = sorted(left_in(council, year), key=lambda stay: (stay[-1].last_day or self.day, stay[0].worker))
        self.agency = sorted((s for s in council.agency if agency_on(s, self.day)), key=lambda stay: stay.worker)
        self.held = children_held(council, self.day)
        self.told: set[tuple[int, date]] = set()
        self.before: dict[tuple[int, date], list[Spell]] = {}
        for spell in spells_on(council, self.since):
            self.before.setdefault((spell.worker, spell.joined), []).append(spell)
        self.absences: dict[int, list[Absence]] = {}
        for absence in council.absences:
            self.absences.setdefault(absence.worker, []).append(absence)

    def records(self) -> Iterator[tuple[Values, AskedOf]]:
        """The values of every record and of whom its items are asked: those in post, those who left, agency workers."""
        for spell in self.now:
            yield self._employed(spell), AskedOf.PERMANENT
        for stay in self.left:
            for spell in (each for each in stay if each.last_day == stay[-1].last_day):
                yield self._gone(spell), AskedOf.LEAVERS
        for engaged in self.agency:
            yield self._engaged(engaged), AskedOf.AGENCY

    def _employed(self, spell: Spell) -> Values:
        """Somebody in post. Of two posts, children and days lost stand on the first record only."""
        again = (spell.worker, spell.joined) in self.told
        away = next((a for a in self.absences.get(spell.worker, ()) if _is_away(a, self.day)), None)
        return self._person(spell) | {
            "fte": spell.fte,
            "fte_year_before": self._fte_before(spell),
            "cases": 0 if again else len(self.held.get(spell.worker, ())),
            "absent": away is not None,
            "absence_kind": away.kind if away else None,
        }

    def _gone(self, spell: Spell) -> Values:
        return self._person(spell) | {
            "fte": 0,
            "role_end": spell.last_day,
            "leaver_destination": spell.destination,
            "leaving_reason": spell.leaving_reason,
            "fte_year_before": self._fte_before(spell),
        }

    def _engaged(self, stay: AgencyStay) -> Values:
        worker = self.council.workers[stay.worker]
        return {
            "agency": True,
            "swe_number": worker.swe_number,
            "fte": stay.fte,
            "cases": len(self.held.get(stay.worker, ())),
            "contract_weeks": ((stay.last_day or stay.extended[-1]) - stay.start).days * 100 // 7,
        }

    def _person(self, spell: Spell) -> Values:
        worker = self.council.workers[spell.worker]
        route = worker.facts.get("entry_route")
        return {
            **worker.facts,
            "agency": False,
            "swe_number": worker.swe_number,
            "date_of_birth": worker.date_of_birth,
            "qualifying_institution": "University of Exampleshire",
            "step_up": route == "step_up",
            "frontline": route == "frontline",
            "role": spell.role,
            "role_start": spell.joined,
            "start_origin": spell.origin,
            "days_lost": self._days_lost(spell),
            "base_salary": spell.base_pay * spell.fte // 1_000_000,
        }

    def _days_lost(self, spell: Spell) -> int:
        """Days lost in the year during this stay, on its first record."""
        if (spell.worker, spell.joined) in self.told:
            return 0
        self.told.add((spell.worker, spell.joined))
        return sum(
            a.days_lost
            for a in self.absences.get(spell.worker, ())
            if a.kind == "sickness" and max(self.since, spell.joined - timedelta(days=1)) < a.first <= self.day
            and not (spell.leaving_reason and spell.last_day and a.first > spell.last_day)
        )  # fmt: skip

    def _fte_before(self, spell: Spell) -> int:
        """The FTE of the same stay a year before; of somebody with two posts then, that of the same post."""
        then = self.before.get((spell.worker, spell.joined), [])
        same = [each for each in then if each.post == spell.post]
        return sum(each.fte for each in (same or then)[:1])


def _is_away(absence: Absence, day: date) -> bool:
    return absence.first <= day and (absence.last is None or day <= absence.last)


WRITER = Writer("Census returns", 7, make)
