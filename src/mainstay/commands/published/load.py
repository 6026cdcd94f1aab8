"""`mainstay published load`: read the Department's file, say what it holds, and keep it for other commands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def load(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="The Department's CSV; of several, the latest is kept.")
    ],
) -> None:
    """Read the Department's own CSV, say what it holds, and keep a copy for `published show`.

    Every file is read before anything is kept, so that one that cannot be used changes nothing.
    """
    from mainstay.commands.published.kept_file import kept_file
    from mainstay.foundations.files import write_bytes
    from mainstay.published.figures import read_department_csv

    tables = [(file, read_department_csv(file)) for file in files]
    for file, table in tables:
        years = f"{table.years[0]} to {table.years[-1]}"
        typer.echo(
            f"{file.name}: {years}, {len(table.councils)} councils (former ones included),"
            f" {len(table.areas) - len(table.councils)} wider areas, {len(table.measures)} measures;"
            f" {table.size:,} figures and symbols."
        )
        for sentence in table.not_read:
            typer.echo(f"  {sentence}")
        if unknown := table.unknown_symbols():
            typer.echo(f"  Marks that Mainstay does not know, kept as they are: {', '.join(unknown)}.")
    kept = kept_file()
    latest, _table = max(tables, key=lambda pair: pair[1].years[-1])
    write_bytes(kept, latest.read_bytes())
    typer.echo(f"{latest.name} is kept for other commands as {kept}")


COMMAND = load
