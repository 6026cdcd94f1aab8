"""`mainstay measures many`: the measures of every council in a folder, added up to regions and England."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mainstay.foundations.executing import Executor


class Format(StrEnum):
    """How the answers are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def many(
    folder: Annotated[Path, typer.Argument(help="A folder with a folder, a kept record or a return for each council.")],
    as_at: Annotated[str, typer.Option(help="The day; else each council's latest 30 September.")] = "",
    every_year: Annotated[
        bool, typer.Option("--every-year", help="Earlier years too, as far as each is known.")
    ] = False,
    measure: Annotated[str, typer.Option(help="Measures by name, with commas; else all official ones.")] = "",
    executor: Annotated[Executor, typer.Option(help="One after another, on threads, or on Dask.")] = Executor.SERIAL,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many threads or processes.")] = 2,
    scheduler: Annotated[str, typer.Option(help="The address of a Dask cluster that is there, such as tcp://...")] = "",
    format: Annotated[Format, typer.Option(help="A table to read, one JSON document, or CSV.")] = Format.TABLE,  # noqa: A002
) -> None:
    """The same measures for a council, a region and the country. Exit 1 where a council could not be counted."""
    from mainstay.commands.days import exact_day, measures_named
    from mainstay.presentation.many_councils import as_csv, as_json, as_table
    from mainstay.tasks.measuring_many_councils import Wanted, measure_councils

    wanted = Wanted(measures_named(measure), exact_day(as_at), every_year)
    found = measure_councils(folder, wanted, executor, workers=workers, scheduler=scheduler)
    if format is Format.JSON:
        typer.echo(as_json(found))
    elif format is Format.CSV:
        typer.echo(as_csv(found), nl=False)
    else:
        from rich.console import Console

        Console(highlight=False).print(as_table(found))
    for each in found.councils:
        if each.trouble:
            typer.echo(f"{each.place}: {each.trouble}", err=True)
    if any(each.trouble for each in found.councils):
        raise typer.Exit(1)


COMMAND = many
