"""Making `data/england_and_regions.csv` anew from the Department's file, when a new release is out.

`mainstay published renew FILE` prints it. Then put the release's title and, if it is known, its day into the head of
the table, and run the tests.
"""

from __future__ import annotations

import csv
import io

from mainstay.published.built_in_table import NOT_VERIFIED
from mainstay.published.contents import ENGLAND, Contents, Release


def table_text(theirs: Contents, release: Release) -> str:
    """Our layout as text: England first, then regions by code; measures in the Department's order; a column a year."""
    areas = sorted((area for area in theirs.areas.values() if area.level != "council"), key=lambda area: area.code)
    areas.sort(key=lambda area: area.code != ENGLAND)
    years = sorted({year for _code, year in theirs.cells})
    text = io.StringIO(_head(release), newline="")
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["area_code", "area_name", "measure", *years])
    for area in areas:
        for place, measure in enumerate(theirs.measures):
            cells = (theirs.cells.get((area.code, year)) for year in years)
            writer.writerow([area.code, area.name, measure, *((row[place] or "") if row else "" for row in cells)])
    return text.getvalue()


def _head(release: Release) -> str:
    facts = {
        "title": release.title,
        "publisher": release.publisher,
        "source": release.source,
        "released": release.released.isoformat() if release.released else NOT_VERIFIED,
        "licence": release.licence,
        "attribution": release.attribution,
    }
    return "".join(f"# {name}: {fact}\n" for name, fact in facts.items())
