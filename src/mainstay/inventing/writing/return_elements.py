"""The elements of an invented return, from values by the layout's own names of items.

Items and their order come from the year's layout. An item that has no value here and must be there is drawn from its
own declaration, so that a year with new items can be invented without a line here.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from lxml import etree

from mainstay.foundations.chance import Draws
from mainstay.vocabulary.workforce_census.codes import codes
from mainstay.vocabulary.workforce_census.items import AskedOf, Item, Kind, Required
from mainstay.vocabulary.workforce_census.layouts import Layout

Values = dict[str, object]


def write_header(root: etree._Element, form: Layout, council: str) -> None:
    """The header of a council's return, which says that it was invented."""
    head = etree.SubElement(root, "Header")
    values = {
        "collection": "CSWW", "year": form.year, "reference_date": form.reference_date, "source_level": "L",
        "council": council, "software": "Invented by Mainstay", "made_at": f"{form.year}-10-20T09:00:00Z",
    }  # fmt: skip
    groups: dict[str, etree._Element] = {}
    for item in form.header:
        within = groups.get(item.inside)
        if within is None:
            within = groups[item.inside] = etree.SubElement(head, item.inside)
        etree.SubElement(within, item.element).text = str(values[item.name])


def write_items(block: etree._Element, items: tuple[Item, ...], values: Values, draws: Draws, asked: AskedOf) -> None:
    """The items asked of someone, in the order of the layout."""
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
