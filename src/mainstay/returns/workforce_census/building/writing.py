"""The XML of a census view: elements in the order of the year's layout, written worker by worker as they come.

The same view and time give the same bytes. Items without a value are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import BinaryIO

from lxml import etree

from mainstay.intake.sources.workforce_census.pieces import ROOT, WORKER
from mainstay.returns.workforce_census.building.census_view import BuiltValue, CensusView
from mainstay.returns.workforce_census.building.written_values import written
from mainstay.vocabulary.workforce_census.codes import codes
from mainstay.vocabulary.workforce_census.items import Item, Kind
from mainstay.vocabulary.workforce_census.layouts import Layout


def write_return(view: CensusView, out: BinaryIO, made_at: datetime) -> None:
    """Writes the return. `made_at` is a moment with its time zone."""
    with etree.xmlfile(out, encoding="utf-8") as file:
        file.write_declaration()
        with file.element(ROOT):
            file.write("\n")
            file.write(_header(view, made_at), pretty_print=True)
            file.write(_element(view.layout.council_element, view.block), pretty_print=True)
            for worker in view.workers:
                file.write(_element(WORKER, worker.values), pretty_print=True)


def return_bytes(view: CensusView, made_at: datetime) -> bytes:
    """The same as bytes."""
    out = BytesIO()
    write_return(view, out, made_at)
    return out.getvalue()


def _element(name: str, values: Iterable[BuiltValue]) -> etree._Element:
    part = etree.Element(name)
    for value in values:
        if value.text:
            etree.SubElement(part, value.item.element).text = value.text
    return part


def _header(view: CensusView, made_at: datetime) -> etree._Element:
    head = etree.Element("Header")
    groups: dict[str, etree._Element] = {}
    for item, text in _header_texts(view.layout, view, made_at):
        if item.inside not in groups:
            groups[item.inside] = etree.SubElement(head, item.inside)
        if text:
            etree.SubElement(groups[item.inside], item.element).text = text
    return head


def _header_texts(layout: Layout, view: CensusView, made_at: datetime) -> Iterable[tuple[Item, str]]:
    values = {
        "year": layout.year, "reference_date": layout.reference_date, "council": view.council,
        "software": view.software, "made_at": f"{made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    }  # fmt: skip
    for item in layout.header:
        # A header's codes (which collection, whose file) have one right answer: the first of their list.
        own = next(iter(codes(item.codes))).means if item.kind is Kind.CODE else values.get(item.name)
        yield item, written(item, own)[0]
