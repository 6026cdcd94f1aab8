"""`mainstay report`: from the files of a folder to a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
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
    from mainstay.commands.progress import shown
    from mainstay.tasks.report import report as make

    _refuse_a_kept_record(folder)
    _tell_if_replaced(council)
    where = out or folder / "report"
    with shown(asker(accept_suggestions)) as (tell, ask):
        today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
        made = make(
            folder, where, as_at=exact_day(as_at), made_on=today, council=council, published=published,
            ask=ask, tell=tell,
        )  # fmt: skip
    _tell(made)


def _refuse_a_kept_record(folder: Path) -> None:
    """A kept record holds no problems found in files and none of their counts, which a report sets beside ours."""
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.stores.folder import is_kept_record

    if is_kept_record(folder):
        raise CannotGoOn(
            "This folder is a kept record, and a report is made from the files themselves.",
            where=str(folder),
            why="A record keeps neither the problems found in the files nor the counts that a report is set beside.",
            do=f"For the figures: mainstay measures compute {folder}. For a report, give the folder with the files.",
        )


def _tell_if_replaced(council: str) -> None:
    """Files of a former council are still its own; but whoever typed an old number by habit wants to know."""
    from mainstay.vocabulary.reorganisations import what_replaced

    if council and (said := what_replaced(council)):
        typer.echo(said, err=True)


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


COMMAND = report
