"""What one request says, worked out from the declarations, before it becomes a sheet, a letter or a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mainstay.foundations.dates import in_words
from mainstay.intake.declaring import Column, SourceKind
from mainstay.measures.declaring import Measure, measures
from mainstay.presentation.words import capital, joined
from mainstay.record.declaring import Kind, Sensitivity
from mainstay.vocabulary.census_year import census_year, latest_census_day

SPELT_OUT_BY_NAME = ("surname", "forename")
"""Columns that a list may have in place of a name; a request asks for one name and not for three."""

SAFELY = (
    (
        "Send it by the way your council uses for personal data about staff and children, such as a shared folder that"
        " only the people who need it can open. Never to a private address."
    ),
    "Do not protect the file with a password of its own: it could not be read. Restrict the folder instead.",
    (
        "The file is read on our own machine and nothing leaves it. Names are used to match people between lists and"
        " are not kept; reports show numbers only as pseudonyms made with a key that only this council has."
    ),
    "Columns that are not asked for are not kept, but please leave them out: what is not sent cannot be lost.",
)
"""How to send a file, in sentences."""

_YEARS_BACK = 2
"""Census years asked for: what every measure needs, and no more than a system usually gives."""


@dataclass(frozen=True)
class Asked:
    """One column of a request: its heading, what it is and why, an example, words to choose from, care, and need."""

    heading: str
    meaning: str
    example: str
    words: str
    sensitivity: Sensitivity
    need: str
    kind: Kind | None

    @property
    def is_needed(self) -> bool:
        """Whether the file cannot be read without this column, or without one of several that it belongs to."""
        return self.need != "if you have it"


@dataclass(frozen=True)
class Request:
    """A request for one kind of file. `appears` are titles of measures that need it."""

    source: SourceKind
    made_on: date
    asked: Sequence[Asked]
    period: str
    dated: str
    appears: Sequence[str]

    @property
    def title(self) -> str:
        """The heading of the request."""
        return f"Request for data: {in_a_sentence(self.source.title)}"

    @property
    def told_apart(self) -> Sequence[Asked]:
        """The columns that a request explains one by one: needed ones, and those that call for care."""
        return [each for each in self.asked if each.is_needed or each.sensitivity is not Sensitivity.ORDINARY]

    @property
    def also(self) -> str:
        """The other columns, in a sentence."""
        return joined([each.heading for each in self.asked if each not in self.told_apart])


def request_for(source: SourceKind, made_on: date) -> Request:
    """The request for one kind of file, made on a day: the days it should cover follow from that day."""
    asked = [_asked(source, column) for column in source.columns if column.name not in SPELT_OUT_BY_NAME]
    appears = [measure.title for measure in measures_needing(source)]
    return Request(source, made_on, asked, _period(source, made_on), _dated(source, made_on), appears)


def measures_needing(source: SourceKind) -> list[Measure]:
    """The measures that need a part of the record which this kind of file gives, official ones first."""
    return [measure for measure in measures().values() if set(measure.needs) & set(source.gives_parts)]


def sensitivity_of(column: Column) -> Sensitivity:
    """How carefully a column must be held: as its field says, and as identifying where the source says so."""
    field = column.field
    own = field.sensitivity if field is not None else Sensitivity.ORDINARY
    if column.identifying and own is not Sensitivity.SPECIAL:
        return Sensitivity.IDENTIFYING
    return own


def in_a_sentence(title: str) -> str:
    """A title with its first letter small, unless its first word is in capitals: 'leavers list', 'HR extract'."""
    first = title.partition(" ")[0]
    return title if first.isupper() and len(first) > 1 else title[:1].lower() + title[1:]


def _asked(source: SourceKind, column: Column) -> Asked:
    field = column.field
    words = joined([code.label for code in field.codes]) if field is not None and field.codes is not None else ""
    return Asked(
        column.headings[0],
        column.meaning,
        column.example,
        words,
        sensitivity_of(column),
        _need(source, column),
        field.kind if field is not None else None,
    )


def _need(source: SourceKind, column: Column) -> str:
    if column.needed:
        return "needed"
    for group in source.tells_by:
        others = [name for name in group if name not in SPELT_OUT_BY_NAME]
        if column.name not in others or any(source.column(name).needed for name in others):
            continue
        return "needed" if len(others) == 1 else "one of these needed"
    return "if you have it"


def _period(source: SourceKind, made_on: date) -> str:
    """Which rows to send, in sentences."""
    since = in_words(census_year(latest_census_day(made_on).year - _YEARS_BACK + 1).start)
    if "events" in source.shapes and "history" not in source.shapes:
        return f"Every one from {since} to the day the list is made; five years, if the system can, are better."
    if "history" in source.shapes:
        return (
            f"Every row that holds on the day the list is made, and every row that held at any time since {since}."
            " Those that have ended matter as much as present ones: without them nobody can say what changed."
        )
    return "Every row as it stands on one day; one such list a month shows how it changes."


def _dated(source: SourceKind, made_on: date) -> str:
    day = f"{made_on.day:02}.{made_on.month:02}.{made_on.year}"
    return (
        "Say in the title, in the name of the sheet or in the name of the file for which day the list is true, for"
        f" instance '{capital(source.title)} {day}.xlsx'."
    )
