"""`mainstay work`: a process for the web application's long tasks, where `mainstay serve` does not start one itself."""

from __future__ import annotations

from typing import Annotated

import typer


def work(
    beside: Annotated[str, typer.Option(help="The name that a server gives; ends with that server.", hidden=True)] = "",
) -> None:
    """Long tasks of the web application, such as reading an import. Ends with Ctrl+C, once the task in hand is done."""
    from mainstay.foundations.problems import CannotGoOn

    try:
        from mainstay.web.started import made_ready, worked

        made_ready(migrated=not beside)
    except ModuleNotFoundError as missing:
        raise CannotGoOn(
            f"The web application's libraries are not installed ({missing.name}).",
            do="Install them: python -m pip install --require-hashes -r requirements/web.txt",
        ) from None
    if not beside:
        typer.echo("Long tasks are done here; Ctrl+C ends it.")
    worked(beside)


COMMAND = work
