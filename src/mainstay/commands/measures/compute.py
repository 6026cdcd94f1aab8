"""`mainstay measures compute`: every measure for a folder."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How the answers are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def compute(
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files, or with a kept record.")],
    as_at: Annotated[str, typer.Option(help="The day, written 2024-09-30; else the latest 30 September covered.")] = "",
    by: Annotated[str, typer.Option(help="Break down by a field, such as role or team; two with a comma.")] = "",
    format: Annotated[Format, typer.Option(help="A table to read, one JSON document, or CSV.")] = Format.TABLE,  # noqa: A002
    council: Annotated[str, typer.Option(help="The council's three-digit number, if the files do not give it.")] = "",
    publishable: Annotated[
        bool, typer.Option("--publishable", help="Hide small numbers, so that it may leave; entered in the register.")
    ] = False,
    release: Annotated[str, typer.Option(help="With --publishable: what it is issued as, for the register.")] = "",
    trying: Annotated[
        bool, typer.Option("--try", help="With --publishable: show what would be issued, and enter nothing.")
    ] = False,
    accept_suggestions: Annotated[
        bool, typer.Option("--accept-suggestions", help="Take every suggestion instead of asking; they are remembered.")
    ] = False,
) -> None:
    """Every measure on one day, in full for the owner's own eyes unless --publishable is given."""
    from mainstay.commands.asking import asker
    from mainstay.commands.days import day_or_default, dimensions
    from mainstay.commands.letting_out import let_out_and_said
    from mainstay.presentation.figures_as_json import as_text, measures_document
    from mainstay.presentation.figures_as_tables import measures_csv, measures_table
    from mainstay.tasks.figures import on_days
    from mainstay.tasks.opening_a_record import record_of

    record = record_of(folder, council=council, ask=asker(accept_suggestions))
    day, fields = day_or_default(as_at, record), dimensions(by)
    answers = on_days(record, [day], fields)
    hidden: set[int] = set()
    if publishable:
        of = f"by {' and '.join(fields)}" if fields else "of the whole council"
        name = release or f"Measures {of}"
        answers, hidden = let_out_and_said(record, answers, name, trying=trying)
    if format is Format.JSON:
        typer.echo(as_text(measures_document(answers, record.council, day, hidden)))
    elif format is Format.CSV:
        typer.echo(measures_csv(answers, record.council), nl=False)
    else:
        from rich.console import Console

        Console(highlight=False).print(measures_table(answers, day, hidden))


COMMAND = compute
