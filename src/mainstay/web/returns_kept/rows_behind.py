"""The rows of the council's own files behind a return that was built here, kept beside it for whoever mends it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from mainstay.foundations.files import write_text
from mainstay.presentation.census.source_rows import Sources
from mainstay.returns.workforce_census.building.census_view import SourceRow
from mainstay.returns.workforce_census.finding import Finding

FILE_NAME = "source_rows.json"


def lists_of(file: Path) -> Path:
    """Where the lists of a return that was built stand; no folder where it was not built here."""
    return file.with_name(f"{file.stem}_lists")


def keep_sources(sources: Sources, file: Path) -> None:
    """Keeps the rows behind a built return beside it."""
    document = {
        "values": [[place, item, _out(rows)] for (place, item), rows in sources.values.items()],
        "workers": [[place, _out(rows)] for place, rows in sources.workers.items()],
        "places": sources.places,
        "council": {item: _out(rows) for item, rows in sources.council.items()},
    }
    write_text(lists_of(file) / FILE_NAME, json.dumps(document, ensure_ascii=False), private=True)


def sources_kept(file: Path) -> Sources | None:
    """The rows behind a return; None where it was not built here, or its rows are damaged."""
    try:
        held = json.loads((lists_of(file) / FILE_NAME).read_text(encoding="utf-8"))
        return Sources(
            {(int(place), str(item)): _in(rows) for place, item, rows in held["values"]},
            {int(place): _in(rows) for place, rows in held["workers"]},
            {str(swe): int(place) for swe, place in held["places"].items()},
            {str(item): _in(rows) for item, rows in held["council"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def said_rows(sources: Sources | None, finding: Finding) -> str:
    """'staff.xlsx, sheet Staff, row 12; ...': where to look in the council's own files; '' where nobody can say."""
    if sources is None:
        return ""
    if sources.asks_the_council(finding):
        return "the council's own answers, asked for when the return was built"
    return "; ".join(_place(row) for row in sources.of(finding))


def _place(row: SourceRow) -> str:
    sheet = f", sheet {row.sheet}" if row.sheet else ""
    return f"{row.file}{sheet}" if row.row is None else f"{row.file}{sheet}, row {row.row}"


def _out(rows: Iterable[SourceRow]) -> list[list[object]]:
    return [[row.file, row.sheet, row.row] for row in rows]


def _in(rows: list[list[object]]) -> tuple[SourceRow, ...]:
    return tuple(SourceRow(str(file), str(sheet), row if isinstance(row, int) else None) for file, sheet, row in rows)
