"""`mainstay pack inspection`: staffing, children allocated and support, team by team on a named day."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def inspection(
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files, or with its kept record.")],
    out: Annotated[Path, typer.Option(help="The folder to write the document and the workbook into.", metavar="DIR")],
    as_at: Annotated[str, typer.Option(help="The day, written 2024-09-30; else the latest 30 September covered.")] = "",
    council: Annotated[str, typer.Option(help="The council's three-digit number, if the files do not give it.")] = "",
    accept_suggestions: Annotated[
        bool, typer.Option("--accept-suggestions", help="Take every suggestion instead of asking; they are remembered.")
    ] = False,
) -> None:
    """An inspection pack as a Word document and a workbook; each figure with the file it is from. It names no worker."""
    from datetime import date

    from mainstay.commands.asking import asker
    from mainstay.commands.days import day_or_default
    from mainstay.foundations.dates import in_words
    from mainstay.presentation.packs.inspection import not_said
    from mainstay.presentation.small_numbers import WARNING
    from mainstay.tasks.inspection_pack import inspection_pack, write_inspection_pack
    from mainstay.tasks.record_and_name import record_and_name

    record, name = record_and_name(folder, council=council, ask=asker(accept_suggestions))
    today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
    pack = inspection_pack(record, name, day_or_default(as_at, record), today)
    for path in write_inspection_pack(pack, out):
        typer.echo(f"Written: {path}")
    typer.echo(f"As at {in_words(pack.as_at)}: the whole service and {len(pack.teams)} teams. {WARNING}")
    for line in not_said(pack):
        typer.echo(f"Cannot be said: {line}.")


COMMAND = inspection
