"""`mainstay measures explain`: the rows behind one figure."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def explain(
    name: Annotated[str, typer.Argument(help="A measure's name, from: mainstay measures list.")],
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files, or with a kept record.")],
    as_at: Annotated[str, typer.Option(help="The day, written 2024-09-30; else the latest 30 September covered.")] = "",
    council: Annotated[str, typer.Option(help="The council's three-digit number, if the files do not give it.")] = "",
) -> None:
    """Which rows of which files one figure was counted from, by key: no name and no number of anyone."""
    from mainstay.commands.asking import asker
    from mainstay.commands.days import day_or_default
    from mainstay.commands.measures.show import measure_named
    from mainstay.tasks.explaining import explained
    from mainstay.tasks.opening_a_record import record_of

    measure = measure_named(name)
    record = record_of(folder, council=council, ask=asker())
    day = day_or_default(as_at, record)
    for line in explained(measure, record, day):
        typer.echo(line)


COMMAND = explain
