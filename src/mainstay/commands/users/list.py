"""`mainstay users list`: every account."""

from __future__ import annotations

import typer


def list_() -> None:
    """Every account with its roles, and whether it is open."""
    from mainstay.web.started import made_ready

    made_ready()
    from mainstay.web.accounts.listing import lines

    found = lines()
    for line in found:
        typer.echo(line)
    if not found:
        typer.echo("There is no account yet. Make one: mainstay users add YOUR-ADDRESS --role administrator")


COMMAND = list_
