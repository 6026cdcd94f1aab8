"""`mainstay look`: what each file of a folder was taken for, without keeping anything."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def look(
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files.")],
    headings_only: Annotated[
        bool,
        typer.Option("--headings-only", help="Only headings, which may be shown to someone helping: no person's data."),
    ] = False,
) -> None:
    """What each file was taken for, what is unsure and what was not understood. Nothing is kept."""
    from mainstay.commands.step_log import step
    from mainstay.presentation.looking import headings_as_text, looked_as_text
    from mainstay.tasks.describing import described, is_harmless
    from mainstay.tasks.reading_a_folder import looked_at, nothing_to_use

    looked = looked_at(folder, tell=step)
    lines = described(looked)
    typer.echo(headings_as_text(lines, is_harmless) if headings_only else looked_as_text(lines))
    if not looked.taken and not looked.returns:
        raise nothing_to_use(looked)


COMMAND = look
