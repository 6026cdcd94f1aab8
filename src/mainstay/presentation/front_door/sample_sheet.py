"""The sheet of a dip sample: a row for each contact drawn, lists of answers to choose from, and how to read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.workbook import Workbook

from mainstay.foundations.dates import in_words
from mainstay.intake.declaring import SourceKind, source_kinds
from mainstay.intake.example_rows import EXPLAINING_SHEET
from mainstay.presentation.small_numbers import WARNING
from mainstay.record.subjects import Subject
from mainstay.vocabulary.code_lists import CodeList
from mainstay.vocabulary.front_door import HELP_BEFORE, WHO_COULD_HELP

SHEET = "Dip sample"
_COLUMNS: tuple[tuple[str, int, CodeList | None], ...] = (
    ("contact", 22, None), ("read_on", 14, None), ("first_reading", 30, WHO_COULD_HELP),
    ("second_reading", 30, WHO_COULD_HELP), ("could_have_helped", 30, WHO_COULD_HELP),
    ("helped_before", 24, HELP_BEFORE), ("looked_after_on", 16, None),
)  # fmt: skip
_TEXTS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_SPARE_ROWS = 1


@dataclass(frozen=True)
class SampledContact:
    """A contact that was drawn: its number in the case system, its day and who made it, and where it is listed."""

    number: str
    day: date
    made_by: str
    listed_in: str


def kind_of_sample() -> SourceKind:
    """The kind of source as which the sheet is read back: the one that tells of contacts read together."""
    return next(kind for kind in source_kinds().values() if Subject.CONTACTS_READ in kind.tells)


def write_sample_sheet(path: Path, contacts: Sequence[SampledContact], drawn: str, made_on: date) -> None:
    """Writes the workbook. `drawn` says how it was drawn: from how many, of which days, with which seed."""
    with xlsxwriter.Workbook(str(path), {**_TEXTS, "default_date_format": "dd/mm/yyyy"}) as book:
        made = datetime(made_on.year, made_on.month, made_on.day)  # noqa: DTZ001 - a date, no instant
        book.set_properties(
            {"title": "Dip sample of contacts", "author": "Mainstay", "comments": WARNING, "created": made}
        )
        _sheet(book, contacts)
        _explain(book, drawn)


def _sheet(book: Workbook, contacts: Sequence[SampledContact]) -> None:
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1, "bg_color": "#E8EEF2"})
    text, day = book.add_format({"num_format": "@"}), book.add_format({"num_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet(SHEET)
    kind = kind_of_sample()
    headings = [kind.column(name).headings[0] for name, _, _ in _COLUMNS]
    for place, ((name, width, codes), title) in enumerate(zip(_COLUMNS, headings, strict=True)):
        sheet.set_column(place, place, width, day if name.endswith("_on") else text)
        sheet.write_string(0, place, title, heading)
        if codes is not None:
            labels = [code.label for code in codes]
            chosen = {"validate": "list", "source": labels} if _fits(labels) else {"validate": "any"}
            sheet.data_validation(1, place, len(contacts) + _SPARE_ROWS, place, chosen)
    notes = len(_COLUMNS)
    for place, (title, width) in enumerate((("Came from", 24), ("Day", 16), ("Listed in", 34)), start=notes):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, title, heading)
    for row, contact in enumerate(contacts, start=1):
        sheet.write_string(row, 0, contact.number, text)
        sheet.write_string(row, notes, contact.made_by)
        sheet.write_string(row, notes + 1, in_words(contact.day))
        sheet.write_string(row, notes + 2, contact.listed_in)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L{WARNING}&R&A, page &P of &N")


def _fits(labels: Sequence[str]) -> bool:
    """Whether a list of answers fits into what a spreadsheet allows for one cell's choices."""
    return len(",".join(labels)) <= 255


def _explain(book: Workbook, drawn: str) -> None:
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet(EXPLAINING_SHEET)
    sheet.set_column(0, 0, 34, wrapped)
    sheet.set_column(1, 1, 90, wrapped)
    lines = [("How it was drawn", drawn), *_HOW_TO_READ]
    lines += [(f"Answer: {code.label}", code.sentence) for code in WHO_COULD_HELP]
    lines += [(f"Help before: {code.label}", code.sentence) for code in HELP_BEFORE]
    for row, (left, right) in enumerate(lines):
        sheet.write_string(row, 0, left, wrapped)
        sheet.write_string(row, 1, right, wrapped)


_HOW_TO_READ = (
    (
        "Who reads",
        "Two people who know the front door and were not the ones who decided. One of them may be of a partner.",
    ),
    (
        "Apart from each other",
        "Each works in a copy of this file of their own and fills in only their own column, without seeing the other's.",
    ),
    (
        "The question",
        "Knowing what was known on the day: who could have helped this family instead of social care? Choose one answer.",
    ),
    ("Afterwards", "Talk about those on which you differ, and write what you agree on in the column for it."),
    ("What is not written here", "No name of a child, a family or a caller, and nothing of what the contact said."),
    (
        "Reading it back",
        (
            "mainstay sample contacts --read FIRST.xlsx --read SECOND.xlsx gives the shares and how far you agree. Put both"
            " files beside the list of contacts, and the figures of who could have helped use them."
        ),
    ),
)
