"""`mainstay audit verify`: whether any entry was changed or taken out."""

from __future__ import annotations

from typing import Annotated

import typer


def verify(
    entries: Annotated[int, typer.Option(help="How many entries there were when it was last noted.", min=0)] = 0,
    link: Annotated[str, typer.Option(help="The last link that was noted then.")] = "",
) -> None:
    """Check every link of the audit and its end; exit code 1 where it does not hold, with the number of the entry."""
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.web.started import made_ready

    if bool(entries) != bool(link):
        raise CannotGoOn(
            "How many entries and the last link belong together.", do="Give --entries and --link, or neither."
        )
    made_ready()
    from mainstay.web.audit.chain import state

    found = state(known=(entries, link) if link else None)
    typer.echo(found.sentence)
    typer.echo(f"{found.entries:,} entries; the last link is {found.link[:16] or 'none'}.")
    if not found.holds:
        raise typer.Exit(1)


COMMAND = verify
