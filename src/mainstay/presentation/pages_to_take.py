"""What a page that is taken away as a file says: sentences and tables, marked for the owner's own eyes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mainstay.presentation.small_numbers import WARNING

SMALL_NUMBERS = "contains-small-numbers-do-not-publish"


@dataclass(frozen=True)
class Figure:
    """A number in a cell, and as a reader sees it: a document says the text, a workbook holds the number."""

    value: Decimal
    text: str


@dataclass(frozen=True)
class TableToTake:
    """One table: cells are texts, figures, whole or decimal numbers, or days; None is an empty cell."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True)
class PageToTake:
    """One page: what it is called, sentences under headings ('' for none), and tables.

    `warning` stands at the top; `mark` says the same in the name of the file.
    """

    title: str
    made_on: date
    sentences: tuple[tuple[str, tuple[str, ...]], ...]
    tables: tuple[TableToTake, ...]
    warning: str = WARNING
    mark: str = SMALL_NUMBERS
