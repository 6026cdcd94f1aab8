"""`mainstay census status`: where a return stands, and whether what was sent is still there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def status(
    folder: Annotated[
        Path, typer.Argument(help="The folder that keeps the return's history, such as census_2025_893.")
    ],
) -> None:
    """Where a return stands, every move with who and when, and whether kept files are as they were sent."""
    from mainstay.presentation.census.return_status import status_lines
    from mainstay.tasks.moving_a_return import standing_of

    stands = standing_of(folder)
    for line in status_lines(stands.history, stands.kept, folder):
        typer.echo(line)
    if stands.lost:
        raise typer.Exit(1)


COMMAND = status
