"""`mainstay published standing`: where a council stands among all councils, by their published figures."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mainstay.published.figures import PublishedTable
    from mainstay.published.neighbours import StatisticalNeighbours


class Format(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"


def standing(
    council: Annotated[str, typer.Option(help="A council's number, name or national code.", metavar="CODE")],
    file: Annotated[
        Path | None, typer.Option(help="The Department's CSV of indicators; else the one last loaded.", metavar="FILE")
    ] = None,
    neighbours: Annotated[
        Path | None, typer.Option(help="The table of statistical neighbours; else the one last loaded.", metavar="FILE")
    ] = None,
    beside: Annotated[
        list[str] | None,
        typer.Option(help="A council to compare with, by number or name; may be given again.", metavar="CODE"),
    ] = None,
    format: Annotated[Format, typer.Option(help="As text to read, or as one JSON document.")] = Format.TABLE,  # noqa: A002
) -> None:
    """Where a council stands among all councils, on each measure that can be compared fairly.

    Each measure with England, the region and the statistical neighbours, a verdict that allows for chance and for how
    much councils usually differ, the span of places, and the years. A council that no longer exists is told with what
    replaced it. Exit code 1 if the table has no such council.
    """
    from datetime import date

    from mainstay.presentation.standing.as_json import as_document
    from mainstay.presentation.standing.as_text import as_text
    from mainstay.tasks.where_we_stand import over_the_years, where_we_stand

    table = _table(file)
    found = where_we_stand(table, council, _neighbours(neighbours), chosen_councils=beside or ())
    if found.code is None or not any(each.figure is not None for each in found.measures):
        raise _no_such(table, council, found.replaced)
    today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
    years = {each.name: over_the_years(table, found, each) for each in found.measures}
    if format is Format.JSON:
        typer.echo(json.dumps(as_document(found, years), ensure_ascii=False))
    else:
        typer.echo(as_text(found, years, today))


def _table(file: Path | None) -> PublishedTable:
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.published.figures import read_department_csv
    from mainstay.tasks.published_results import published_table

    table = read_department_csv(file) if file is not None else published_table()
    if not table.councils:
        raise CannotGoOn(
            "The table that comes with Mainstay holds England and the regions, not councils.",
            do="Give the Department's file with --file, or once with: mainstay published load FILE.",
            exit_code=1,
        )
    return table


def _neighbours(file: Path | None) -> StatisticalNeighbours | None:
    from mainstay.published.reading import read_neighbours
    from mainstay.tasks.published_neighbours import published_neighbours

    return read_neighbours(file) if file is not None else published_neighbours()


def _no_such(table: PublishedTable, wanted: str, replaced: str) -> Exception:
    from mainstay.foundations.problems import CannotGoOn

    return CannotGoOn(
        f"The table has no figures of that council for {table.years[-1]}.",
        where="--council",
        why=replaced,
        do="Give one of those that stand now."
        if replaced
        else "Give a number such as 893, or a name such as Shropshire.",
        exit_code=1,
    )


COMMAND = standing
