"""`mainstay feed`: every measure as tables that other programs read for their own charts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def feed(
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files, or with a kept record.")],
    out: Annotated[Path, typer.Option(help="The folder to write; one made by an earlier run is replaced.")],
    as_at: Annotated[str, typer.Option(help="The day, written 2024-09-30; else the latest 30 September covered.")] = "",
    years: Annotated[int, typer.Option(min=0, max=10, help="How many earlier years to give as well.")] = 0,
    by: Annotated[
        list[str] | None, typer.Option(help="A breakdown in place of the usual ones: a field, or two with a comma.")
    ] = None,
    publishable: Annotated[
        bool, typer.Option("--publishable", help="Hide small numbers, so that it may leave; entered in the register.")
    ] = False,
    release: Annotated[str, typer.Option(help="With --publishable: what it is issued as.")] = "Feed of measures",
    council: Annotated[str, typer.Option(help="The council's three-digit number, if the files do not give it.")] = "",
    accept_suggestions: Annotated[
        bool, typer.Option("--accept-suggestions", help="Take every suggestion instead of asking; they are remembered.")
    ] = False,
) -> None:
    """Every measure as Parquet files, such as Power BI reads, with a calendar and a dictionary."""
    from datetime import date

    from mainstay.commands.asking import asker
    from mainstay.commands.days import day_or_default, dimensions
    from mainstay.commands.letting_out import say_what_was_let_out
    from mainstay.presentation.small_numbers import WARNING
    from mainstay.tasks.feeding import USUAL
    from mainstay.tasks.feeding import feed as make
    from mainstay.tasks.opening_a_record import record_of

    record = record_of(folder, council=council, ask=asker(accept_suggestions))
    day, breakdowns = day_or_default(as_at, record), [dimensions(each) for each in by or ()] or USUAL
    today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
    made = make(
        record, out, day, today, earlier=years, breakdowns=breakdowns, released_as=release if publishable else ""
    )
    typer.echo(f"{made.rows:,} rows of measures are in {made.folder}, {made.hidden:,} of them hidden.")
    if made.let_out is None:
        typer.echo(WARNING)
    else:
        say_what_was_let_out(made.let_out, release)


COMMAND = feed
