"""The measures of many councils for reading: a table in the terminal, one JSON document, or CSV."""

from __future__ import annotations

import json

from rich.table import Table
from rich.text import Text

from mainstay.measures.adding_up import Line, ManyCouncils
from mainstay.measures.declaring import measures
from mainstay.presentation.safe_cells import csv_text
from mainstay.published.contents import ENGLAND
from mainstay.vocabulary.authorities import authority, regions

SCHEMA = "mainstay/measures-many/1"
_MOST_COLUMNS = 6


def as_json(found: ManyCouncils) -> str:
    """One document: a list of councils with their measures, the wider areas, and the digest of all."""
    document = {
        "schema": SCHEMA,
        "digest": found.digest,
        "councils": [
            {
                "file": each.place,
                "council": each.council,
                "trouble": each.trouble or None,
                "measures": [_entry(line) for line in each.lines],
            }
            for each in found.councils
        ],
        "wider": [{"area": line.area, "name": _named(line.area), **_entry(line)} for line in found.wider],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def as_csv(found: ManyCouncils) -> str:
    """One line for each figure, councils first and then the wider areas."""
    lines = [*(line for each in found.councils for line in each.lines), *found.wider]
    headings = ("area", "name", "as_at", "measure", "value", "numerator", "denominator", "reason")
    return csv_text(headings, ([line.area, _named(line.area), *list(vars(line).values())[1:]] for line in lines))


def as_table(found: ManyCouncils) -> Table:
    """A row for each area and day, with as many measures as fit a screen; JSON and CSV have them all."""
    lines = [*(line for each in found.councils for line in each.lines), *found.wider]
    names = list(dict.fromkeys(line.measure for line in lines))
    shown = [name for name in names if name.endswith(("rate_fte", "caseload_fte"))][:_MOST_COLUMNS] or names[
        :_MOST_COLUMNS
    ]
    table = Table(title=f"{len(found.councils)} councils", title_justify="left")
    for heading in ("Area", "As at"):
        table.add_column(heading)
    for name in shown:
        table.add_column(measures()[name].title, justify="right")
    by_row: dict[tuple[str, str], dict[str, str]] = {}
    for line in lines:
        by_row.setdefault((line.area, line.as_at), {})[line.measure] = line.value or "\u2013"
    for (area, day), values in by_row.items():
        table.add_row(Text(_named(area)), day, *(values.get(name, "") for name in shown))
    table.caption = f"digest {found.digest[:16]}"
    return table


def _entry(line: Line) -> dict[str, object]:
    return {
        "as_at": line.as_at,
        "name": line.measure,
        "value": _number(line.value),
        "numerator": _number(line.numerator),
        "denominator": _number(line.denominator),
        "reason": line.reason or None,
    }


def _number(text: str) -> int | float | None:
    if not text:
        return None
    return float(text) if "." in text else int(text)


def _named(area: str) -> str:
    if area == ENGLAND:
        return "England"
    known = authority(area)
    if known is not None:
        return known.name
    return next((region.name for region in regions() if region.code == area), area)
