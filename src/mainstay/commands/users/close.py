"""`mainstay users close`: an account that can no longer sign in."""

from __future__ import annotations

from typing import Annotated

import typer


def close(email: Annotated[str, typer.Argument(help="The account's e-mail address.")]) -> None:
    """Close an account and end its sessions. It stays in the audit, and can be opened again in the browser."""
    from mainstay.web.started import made_ready

    made_ready()
    from mainstay.web.accounts.listing import closed

    typer.echo(closed(email))


COMMAND = close
