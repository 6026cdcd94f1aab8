"""`mainstay users add`: a new account, and the link with which its owner chooses a password."""

from __future__ import annotations

from typing import Annotated

import typer


def add(
    email: Annotated[str, typer.Argument(help="The e-mail address, such as a.name@council.example.")],
    role: Annotated[list[str], typer.Option(help="What they are here for, such as administrator; may be given again.")],
    team: Annotated[
        list[str] | None, typer.Option(help="A team whose people a team manager sees; may be given again.")
    ] = None,
    address: Annotated[str, typer.Option(help="Where Mainstay is reached, for the link; else from its settings.")] = "",
) -> None:
    """Make an account and show its set-up link, once. Nothing is sent by e-mail."""
    from mainstay.web.started import made_ready

    made_ready()
    from mainstay.web.accounts.listing import added

    typer.echo(added(email, role, team or [], address))


COMMAND = add
