"""`mainstay published show`: one council's published figures, from every table that is at hand."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.published.figures import PublishedTable
    from mainstay.published.neighbours import StatisticalNeighbours


class Format(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"


def show(
    council: Annotated[
        str, typer.Option(help="A council's number, name or national code; or a region's, or England.", metavar="CODE")
    ],
    file: Annotated[Path | None, typer.Option(help="One of the Department's CSVs; else those last loaded.")] = None,
    joined: Annotated[
        bool, typer.Option("--joined", help="Join the years across reorganisations, where that can be done.")
    ] = False,
    format: Annotated[Format, typer.Option(help="As a table to read, or as one JSON document.")] = Format.TABLE,  # noqa: A002
) -> None:
    """One council's published figures, year by year, or those of a region or England.

    A council that no longer exists is told with what replaced it, and a series that a reorganisation breaks with why.
    """
    from mainstay.commands.published.showing import as_document, as_text, shown

    found = shown(_tables(file), council, joined=joined)
    if not found.tables and not found.neighbours:
        raise _nothing(_tables(file), council)
    typer.echo(json.dumps(as_document(found), ensure_ascii=False) if format is Format.JSON else as_text(found))


def _tables(file: Path | None) -> list[PublishedTable | StatisticalNeighbours]:
    from mainstay.commands.published.kept_file import kept_file, kept_files
    from mainstay.published.figures import built_in
    from mainstay.published.reading import read_published

    if file is not None:
        return [read_published(file)]
    kept = [read_published(path) for path in kept_files()]
    return kept if kept_file().is_file() else [built_in(), *kept]


def _nothing(tables: list[PublishedTable | StatisticalNeighbours], wanted: str) -> CannotGoOn:
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.published.figures import PublishedTable
    from mainstay.vocabulary.authorities import authority, council_named
    from mainstay.vocabulary.reorganisations import what_replaced

    if not (council_named(wanted) or authority(wanted)):
        return CannotGoOn(
            "This is not the number, name or national code of an English authority with children's services.",
            where="--council",
            do="Give a number such as 893, a name such as Shropshire, or a region such as North West.",
        )
    if not any(table.councils for table in tables if isinstance(table, PublishedTable)):
        return CannotGoOn(
            "The table that comes with Mainstay holds England and the regions, not councils.",
            do="Give the Department's file with --file, or once with: mainstay published load FILE.",
            exit_code=1,
        )
    replaced = what_replaced(wanted) or ""
    return CannotGoOn(
        "This file holds no figures of that authority.",
        where="--council",
        why=replaced,
        do="Give one of those that stand now, or add --joined to see them added up." if replaced else "",
        exit_code=1,
    )


COMMAND = show
