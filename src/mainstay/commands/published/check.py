"""`mainstay published check`: is the built-in table what the Department printed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def check(
    file: Annotated[Path, typer.Argument(help="The Department's CSV of indicators.", metavar="FILE")],
) -> None:
    """Compare the built-in table of England and regions with the Department's file, figure by figure.

    Exit code 0 if they agree, 1 if any figure differs, 2 if the file cannot be used.
    """
    from mainstay.published.checking import compared, printed
    from mainstay.published.columns import TITLES
    from mainstay.published.figures import built_in, read_department_csv

    found = compared(built_in(), read_department_csv(file))
    for each in found.differences:
        typer.echo(
            f"{each.area_name}, {each.year}, {TITLES[each.measure]} ({each.measure}):"
            f" built in {printed(each.ours)}, in the file {printed(each.theirs)}"
        )
    typer.echo(f"{found.compared:,} figures compared, {len(found.differences):,} different.")
    if found.differences:
        raise typer.Exit(1)


COMMAND = check
