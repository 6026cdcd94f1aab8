"""`mainstay users link`: a new set-up link for an account."""

from __future__ import annotations

from typing import Annotated

import typer


def link(
    email: Annotated[str, typer.Argument(help="The account's e-mail address.")],
    address: Annotated[str, typer.Option(help="Where Mainstay is reached, for the link; else from its settings.")] = "",
    no_codes: Annotated[
        bool, typer.Option("--no-codes", help="Take the phone's codes away too, for a phone that was lost.")
    ] = False,
) -> None:
    """Show a new set-up link for a forgotten password. It works once, for three days; an older one ends."""
    from mainstay.web.started import made_ready

    made_ready()
    from mainstay.web.accounts.listing import linked

    typer.echo(linked(email, address, no_codes=no_codes))


COMMAND = link
