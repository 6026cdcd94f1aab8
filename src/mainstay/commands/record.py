"""`mainstay record`: keep the record itself, to compute from again without the files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def record(
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files.")],
    out: Annotated[Path, typer.Option(help="Where to keep the record: a folder of its own.")],
    council: Annotated[str, typer.Option(help="The council's three-digit number, if the files do not give it.")] = "",
) -> None:
    """Keep the record of a folder as tables (Parquet), which 'measures compute' and 'explain' can open again."""
    from mainstay.commands.asking import asker
    from mainstay.tasks.opening_a_record import keep_record

    digest = keep_record(folder, out, council=council, ask=asker())
    typer.echo(f"The record is kept in {out} (digest {digest[:16]}). Keep it as carefully as the files themselves.")


COMMAND = record
