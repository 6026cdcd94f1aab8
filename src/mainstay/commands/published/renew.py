"""`mainstay published renew`: the built-in table made anew, for whoever looks after Mainstay when a release is out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def renew(
    file: Annotated[Path, typer.Argument(help="The Department's CSV of indicators.", metavar="FILE")],
) -> None:
    """Print the built-in table of England and regions made anew from the Department's file (for maintainers)."""
    from mainstay.published import department_file
    from mainstay.published.figures import built_in
    from mainstay.published.making import table_text

    typer.echo(table_text(department_file.read(file), built_in().release), nl=False)


COMMAND = renew
