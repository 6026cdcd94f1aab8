"""A census return in a year's own layout, from what is true of the council on that 30 September.

Items and their order come from the year's layout. An item that has no value here and must be there is drawn from its own
declaration, so that a year with new items can be invented without a line here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from lxml import etree

from mainstay.foundations.chance import Chance, Draws
from mainstay.inventing.life import AgencyStay, InventedCouncil, Spell
from mainstay.inventing.truths import agency_on, children_held, left_in, spells_on, vacant_fte
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.workforce_census.codes import codes
from mainstay.vocabulary.workforce_census.items import AskedOf, Item, Kind, Required
from mainstay.vocabulary.workforce_census.layouts import Layout, layout, supported_years

Values = dict[str, object]
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
    _header(root, form, council)
    _items(etree.SubElement(root, form.council_element), form.council, _council_values(council, year),
           Chance(council.seed).at("council items", year), AskedOf.EVERYONE)  # fmt: skip
    for place, (values, asked) in enumerate(_workers(council, year)):
        block = etree.SubElement(root, "CSWWWorker")
        _items(block, form.worker, values, Chance(council.seed).at("worker items", year, place), asked)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _header(root: etree._Element, form: Layout, council: InventedCouncil) -> None:
    head = etree.SubElement(root, "Header")
    values = {
        "collection": "CSWW", "year": form.year, "reference_date": form.reference_date, "source_level": "L",
        "council": council.code, "software": "Invented by Mainstay", "made_at": f"{form.year}-10-20T09:00:00Z",
    }  # fmt: skip
    groups: dict[str, etree._Element] = {}
    for item in form.header:
        within = groups.get(item.inside)
        if within is None:
            within = groups[item.inside] = etree.SubElement(head, item.inside)
        etree.SubElement(within, item.element).text = str(values[item.name])


def _council_values(council: InventedCouncil, year: int) -> Values:
    day = census_day(year)
    covering = [stay for stay in council.agency if stay.reason == "vacancy" and agency_on(stay, day)]
    return {
        "vacancies_fte": vacant_fte(council, day),
        "agency_cover_fte": sum(stay.fte for stay in covering),
        "agency_cover_headcount": len(covering),
        "other_allowances": "None",
    }


def _workers(council: InventedCouncil, year: int) -> Iterator[tuple[Values, AskedOf]]:
    day = census_day(year)
    held = children_held(council, day)
    told: set[int] = set()
    for spell in sorted(spells_on(council, day), key=lambda each: (each.worker, each.start, each.post)):
        yield _employed(council, spell, year, held, told), AskedOf.PERMANENT
    for stay in sorted(left_in(council, year), key=lambda each: (each[-1].last_day or day, each[0].worker)):
        last = stay[-1].last_day
        for spell in (each for each in stay if each.last_day == last):
            yield _left(council, spell, stay, year, told), AskedOf.LEAVERS
    for engaged in sorted((stay for stay in council.agency if agency_on(stay, day)), key=lambda each: each.worker):
        yield _agency(council, engaged, held), AskedOf.AGENCY


def _employed(council: InventedCouncil, spell: Spell, year: int, held: Mapping[int, set[str]], told: set[int]) -> Values:
    """Somebody in post. Of two posts, children and days lost stand on the first record only."""
    again = spell.worker in told
    away = next((a for a in council.absences if a.worker == spell.worker and _is_away(a.first, a.last, census_day(year))), None)
    return _person(council, spell, year, told) | {
        "fte": spell.fte,
        "fte_year_before": _fte_on(council, spell, census_day(year - 1)),
        "cases": 0 if again else len(held.get(spell.worker, ())),
        "absent": away is not None,
        "absence_kind": away.kind if away else None,
    }


def _is_away(first: date, last: date | None, day: date) -> bool:
    return first <= day and (last is None or day <= last)


def _left(council: InventedCouncil, spell: Spell, stay: list[Spell], year: int, told: set[int]) -> Values:
    since = census_day(year - 1)
    return _person(council, spell, year, told) | {
        "fte": 0,
        "role_end": spell.last_day,
        "leaver_destination": spell.destination,
        "leaving_reason": spell.leaving_reason,
        "fte_year_before": _fte_on(council, spell, since) if stay[0].joined <= since else 0,
    }


def _person(council: InventedCouncil, spell: Spell, year: int, told: set[int]) -> Values:
    worker = council.workers[spell.worker]
    since, day = census_day(year - 1), census_day(year)
    ill = [a for a in council.absences if a.worker == spell.worker and a.kind == "sickness" and since < a.first <= day]
    own = [a for a in ill if a.first >= spell.joined and (spell.last_day is None or spell.leaving_reason == ""
           or a.first <= spell.last_day)]  # fmt: skip
    lost = 0 if spell.worker in told and not _new_stay(council, spell) else sum(a.days_lost for a in own)
    told.add(spell.worker)
    return {
        **worker.facts,
        "agency": False, "swe_number": worker.swe_number, "date_of_birth": worker.date_of_birth,
        "qualifying_institution": "University of Exampleshire",
        "step_up": worker.facts.get("entry_route") == "step_up", "frontline": worker.facts.get("entry_route") == "frontline",
        "role": spell.role, "role_start": spell.joined, "start_origin": spell.origin, "days_lost": lost,
        "base_salary": spell.base_pay * spell.fte // 1_000_000,
    }  # fmt: skip


def _new_stay(council: InventedCouncil, spell: Spell) -> bool:
    """Whether the worker was here before and came back: then this record has days lost of its own."""
    return any(other.worker == spell.worker and other.joined != spell.joined for other in council.spells)


def _fte_on(council: InventedCouncil, spell: Spell, day: date) -> int:
    """The FTE of the same stay on an earlier day; of somebody with two posts then, that of the same post."""
    then = [each for each in spells_on(council, day) if each.worker == spell.worker and each.joined == spell.joined]
    same = [each for each in then if each.post == spell.post]
    return sum(each.fte for each in (same or then)[:1])


def _agency(council: InventedCouncil, stay: AgencyStay, held: Mapping[int, set[str]]) -> Values:
    worker = council.workers[stay.worker]
    weeks = ((stay.last_day or stay.extended[-1]) - stay.start).days * 100 // 7
    return {
        "agency": True, "swe_number": worker.swe_number, "fte": stay.fte, "cases": len(held.get(stay.worker, ())),
        "contract_weeks": weeks,
    }  # fmt: skip


def _items(block: etree._Element, items: tuple[Item, ...], values: Values, draws: Draws, asked: AskedOf) -> None:
    who = {AskedOf.EVERYONE, asked} | ({AskedOf.PERMANENT} if asked is AskedOf.LEAVERS else set())
    for item in items:
        if item.asked_of not in who:
            continue
        value = values.get(item.name)
        if value in (None, "") and item.required not in (Required.OPTIONAL,) and not (
            item.required is Required.LEAVER and asked is not AskedOf.LEAVERS
        ):  # fmt: skip
            value = _drawn(item, draws)
        text = _written(item, value)
        if text:
            etree.SubElement(block, item.element).text = text


def _drawn(item: Item, draws: Draws) -> object:
    """A value for an item of which nothing is known here, by its kind."""
    if item.kind is Kind.CODE:
        return draws.one_of([code.means for code in codes(item.codes)])
    return {Kind.FLAG: False, Kind.TEXT: "None", Kind.DECIMAL: 0, Kind.WHOLE: 0}.get(item.kind)


def _written(item: Item, value: object) -> str:
    if value is None or value == "":
        return ""
    match item.kind:
        case Kind.CODE:
            return codes(item.codes).code_for(str(value)) or ""
        case Kind.FLAG:
            return "1" if value else "0"
        case Kind.DECIMAL:
            return f"{Decimal(str(value)) / item.parts_in_one:.{item.written_places}f}"
        case Kind.DATE if isinstance(value, date):
            return value.isoformat()
        case _:
            return str(value)


WRITER = Writer("Census returns", 7, make)
