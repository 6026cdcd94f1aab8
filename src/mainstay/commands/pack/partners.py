"""`mainstay pack partners`: a page to give each partner, of what they sent and what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def partners(
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files, or with its kept record.")],
    out: Annotated[Path, typer.Option(help="The folder to write the pages into.", metavar="DIR")],
    as_at: Annotated[str, typer.Option(help="The last day of the year; else the latest 30 September covered.")] = "",
    council: Annotated[str, typer.Option(help="The council's three-digit number, if the files do not give it.")] = "",
    accept_suggestions: Annotated[
        bool, typer.Option("--accept-suggestions", help="Take every suggestion instead of asking; they are remembered.")
    ] = False,
) -> None:
    """One page for each kind of partner (police, schools, health, ...): what you sent, and what helped.

    The small-number rule hides what is under 5 and what would give it away, beside what was issued before. What is
    issued now is entered in the register of releases.
    """
    from datetime import date

    from mainstay.commands.asking import asker
    from mainstay.commands.days import day_or_default
    from mainstay.measures.small_numbers.kept_register import opened
    from mainstay.tasks.partner_pages import enter_as_issued, partner_pages, write_partner_pages
    from mainstay.tasks.publishing import register_of
    from mainstay.tasks.record_and_name import record_and_name

    record, name = record_and_name(folder, council=council, ask=asker(accept_suggestions))
    today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
    register = register_of(record.council)
    made = partner_pages(record, name, day_or_default(as_at, record), today, opened(register))
    enter_as_issued(made, register)
    for path in write_partner_pages(made, out):
        typer.echo(f"Written: {path}")
    for refused in made.protected.refused:
        typer.echo(f"Not given: {refused.why}")
    typer.echo(f"Entered in the register of releases at {register}: keep it, and in your back-ups.")


COMMAND = partners
