"""`mainstay restore`: a back-up in the place of what is kept here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def restore(
    kept: Annotated[Path, typer.Argument(help="The back-up.")],
    keys: Annotated[Path | None, typer.Option(help="The back-up of the keys, where they are lost too.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Put aside what is kept here now.")] = False,
) -> None:
    """Put a back-up in the place of what is kept here, after checking all of it. Stop the application first."""
    from mainstay.tasks.backing_up import restore as put_back

    count = put_back(kept, keys, replace=replace)
    typer.echo(f"Put back: {count:,} files. Start the application again: mainstay serve")


COMMAND = restore
