"""The XML of a council of the twin, and what its file is called."""

from __future__ import annotations

from lxml import etree

from mainstay.foundations.chance import Chance
from mainstay.inventing.england.people_of import Council
from mainstay.inventing.england.rows import Row
from mainstay.inventing.writing.return_elements import write_header, write_items
from mainstay.vocabulary.workforce_census.items import AskedOf
from mainstay.vocabulary.workforce_census.layouts import layout


def file_name(code: str) -> str:
    """'893.xml', or '314_318.xml' for a joint return."""
    return f"{code.replace(' / ', '_')}.xml"


def return_of(council: Council, row: Row, year: int, seed: int) -> bytes:
    """A council's return in the year's layout. What the layout asks and nobody gave is drawn by the seed."""
    form = layout(year)
    root = etree.Element("Message")
    write_header(root, form, row.number)
    draws = Chance(seed).at("england", year, row.code, "items")
    write_items(etree.SubElement(root, form.council_element), form.council, council.block, draws, AskedOf.EVERYONE)
    for values, asked in council.records:
        write_items(etree.SubElement(root, "CSWWWorker"), form.worker, values, draws, asked)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
