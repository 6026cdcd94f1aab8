"""`mainstay report`: from the files of a folder to a report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

    from mainstay.tasks.report import Reported


def report(
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files.")],
    out: Annotated[Path | None, typer.Option(help="Where to put it; else a folder 'report' among the files.")] = None,
    as_at: Annotated[str, typer.Option(help="The day, written 2024-09-30; else the latest 30 September covered.")] = "",
    council: Annotated[str, typer.Option(help="The council's three-digit number, if the files do not give it.")] = "",
    published: Annotated[
        Path | None, typer.Option(help="The Department's CSV of published figures, to compare with every council.")
    ] = None,
    accept_suggestions: Annotated[
        bool, typer.Option("--accept-suggestions", help="Take every suggestion instead of asking; they are remembered.")
    ] = False,
) -> None:
    """Figures, findings and problems from the files of a folder, as pages, a workbook and data."""
    from datetime import date

    from mainstay.commands.asking import asker
    from mainstay.commands.days import exact_day
    from mainstay.tasks.report import report as make

    where = out or folder / "report"
    with _progress() as tell:
        today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
        made = make(
            folder, where, as_at=exact_day(as_at), made_on=today, council=council, published=published,
            ask=asker(accept_suggestions), tell=tell,
        )  # fmt: skip
    _tell(made)


def _tell(made: Reported) -> None:
    from rich.console import Console

    from mainstay.presentation.terminal import summary

    Console(highlight=False, soft_wrap=False).print(summary(made.content, made.folder))
    if made.read.key_made_at is not None:
        typer.echo(
            f"A secret key was made at {made.read.key_made_at}. Keep a copy somewhere safe and apart from the files: "
            "without it people's keys cannot be made again, and later figures cannot be joined to these.",
            err=True,
        )


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """A progress line on a terminal, once work has gone on for a second; nothing otherwise."""
    if not sys.stderr.isatty():
        yield lambda text: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    with Progress(SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=console,
                  transient=True) as progress:  # fmt: skip
        step = progress.add_task("Looking", total=None)
        yield lambda text: progress.update(step, description=text)


COMMAND = report
