"""`mainstay templates`: empty sheets to fill in, and one-page requests to send to whoever has the data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def templates(
    out: Annotated[Path, typer.Option(help="The folder to write; it is made, or replaced if an earlier run made it.")],
) -> None:
    """For each kind of file, write an empty sheet with examples and a one-page request for it.

    The requests are for HR, the performance team, the agency desk and finance: what is needed, why, how careful to be,
    what not to send, and what it makes possible.
    """
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from mainstay.tasks.asking_for_data import ask_for_data

    asking = ask_for_data(out, datetime.now(ZoneInfo("Europe/London")).date())
    for request in asking.requests:
        source, many = request.source, len(request.appears)
        typer.echo(f"{source.kind}/  {source.title}: ask {_in_a_sentence(source.asked_of)}; {many} measures need it.")
    typer.echo(f"Begin with {asking.start}")


def _in_a_sentence(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


COMMAND = templates
