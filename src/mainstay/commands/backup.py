"""`mainstay backup`: what the web application keeps, as two files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def backup(out: Annotated[Path, typer.Argument(help="The file to write, such as mainstay_2026-11-22.zip.")]) -> None:
    """What the web application keeps on this machine as one file, and the pseudonym keys apart from it as another."""
    from mainstay.tasks.backing_up import back_up

    made = back_up(out)
    typer.echo(f"Written: {made.kept} ({made.files:,} files) and {made.keys} ({made.key_files:,} files).")
    typer.echo(
        "Keep the two apart: with both, people could be found again. Without the keys, later figures cannot be joined."
    )


COMMAND = backup
