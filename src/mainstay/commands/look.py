"""`mainstay look`: what each file of a folder was taken for, without keeping anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mainstay.intake.looking import Looked


def look(
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files.")],
    headings_only: Annotated[
        bool,
        typer.Option("--headings-only", help="Only headings, which may be shown to someone helping: no person's data."),
    ] = False,
) -> None:
    """What each file was taken for, what is unsure and what was not understood. Nothing is kept."""
    from mainstay.presentation.looking import headings_as_text, looked_as_text
    from mainstay.tasks.reading_a_folder import looked_at

    looked: Looked = looked_at(folder)
    typer.echo(headings_as_text(looked_lines(looked)) if headings_only else looked_as_text(looked_lines(looked)))


def looked_lines(looked: Looked) -> list[LookedLine]:
    """What was learnt, in plain lines that presentation can write."""
    from mainstay.tasks.describing import described

    return described(looked)


if TYPE_CHECKING:
    from mainstay.presentation.looking import LookedLine

COMMAND = look
