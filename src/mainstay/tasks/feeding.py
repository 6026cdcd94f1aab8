"""A folder that other programs read for their own charts: every measure, by year and by group; all of its files or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from mainstay.foundations.files import folder_written_whole, write_bytes, write_text
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.presentation.feed import (
    DICTIONARY,
    FeedRow,
    Published,
    calendar_frame,
    dictionary_frame,
    measures_frame,
    read_me,
)
from mainstay.presentation.publishable import says_only_why
from mainstay.presentation.safe_cells import csv_for_spreadsheets
from mainstay.published.figures import built_in
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.figures import on_days, years_known
from mainstay.tasks.publishing import LetOut, let_out
from mainstay.vocabulary.authorities import authority

USUAL = (
    ("role",), ("contract",), ("age_band",), ("sex",), ("ethnic_group",), ("time_in_council",), ("service",), ("team",),
)  # fmt: skip
"""The breakdowns where none are asked for."""


@dataclass(frozen=True)
class Fed:
    """A feed that was written: how many rows, of which so many hidden. `let_out` is given for one that may be published."""

    folder: Path
    rows: int
    hidden: int
    let_out: LetOut | None


def feed(
    record: WorkforceRecord,
    out: Path,
    day: date,
    made_on: date,
    *,
    earlier: int = 0,
    breakdowns: Sequence[Sequence[str]] = USUAL,
    released_as: str = "",
) -> Fed:
    """Writes the feed of a record: every measure on a day and the same day of up to `earlier` years, as far as known.

    With `released_as` all of it goes through the small-number rule and is entered in the register under that name before
    anything is written; without, it is for those who may see the record.
    """
    days = [*years_known(record, day, earlier), day]
    asked = _answers(record, days, breakdowns)
    found = let_out(record, asked, released_as, made_on) if released_as else None
    rows = [FeedRow(*each) for each in found.answers] if found else [FeedRow(each) for each in asked]
    place = authority(record.council)
    name = place.name if place else ""
    areas = [_published("England"), _published(place.region_name if place else "")]
    table = measures_frame(rows, record.council, name, *areas)
    words = dictionary_frame(measures().values())
    with folder_written_whole(out) as fresh:
        frames = {"measures": table, "calendar": calendar_frame(days), "dictionary": words}
        for file, frame in frames.items():
            frame.write_parquet(fresh / f"{file}.parquet")
        write_bytes(fresh / "dictionary.csv", csv_for_spreadsheets(DICTIONARY, words.iter_rows()).encode("utf-8"))
        write_text(fresh / "README.txt", read_me(name, days, made_on, version("mainstay"), released_as))
    return Fed(out, table.height, sum(row.suppressed for row in rows), found)


def _answers(record: WorkforceRecord, days: Sequence[date], breakdowns: Sequence[Sequence[str]]) -> list[Answer]:
    """Of the whole council every measure, with its reason where it has no value; by group those that can be given so."""
    found = on_days(record, days)
    for by in breakdowns:
        wanted = [each for each in measures().values() if each.refuses(by) is None]
        found += [answer for answer in on_days(record, days, by, wanted) if not says_only_why(answer)]
    return found


def _published(area: str) -> Published:
    """An area's published figures by year and measure; none where there is no such area."""
    table = built_in()
    if not area:
        return {}
    return {
        (figure.year, figure.measure): figure.value for name in table.measures for figure in table.series(area, name)
    }
