"""`mainstay retain`: the retention schedule, applied."""

from __future__ import annotations

from typing import Annotated

import typer


def retain(
    only_say: Annotated[
        bool, typer.Option("--only-say", help="Say what would be deleted, and delete nothing.")
    ] = False,
) -> None:
    """Delete what is past its time by the council's retention schedule, and record how many of what. Values are not shown."""
    from mainstay.foundations.problems import CannotGoOn

    try:
        from mainstay.web.started import made_ready

        made_ready()
    except ModuleNotFoundError as missing:
        raise CannotGoOn(
            f"The web application's libraries are not installed ({missing.name}).",
            do="Install them: python -m pip install --require-hashes -r requirements/web.txt",
        ) from None
    from mainstay.web.going_live.schedule import apply_retention, schedule, today

    if only_say:
        for line in schedule(today()):
            if line.due is not None:
                does = (
                    "would be deleted" if line.kind.delete else "are past their time, and are not deleted by Mainstay"
                )
                typer.echo(f"{line.kind.title}: {line.due:,} {does} (kept {line.period}).")
        return
    for done in apply_retention(today()):
        typer.echo(f"{done.kind.title}: {done.stopped or f'{done.deleted:,} deleted.'}")


COMMAND = retain
