"""`mainstay sample contacts`: contacts drawn at random for two people to read, and what they found."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def contacts(
    folder: Annotated[
        Path | None, typer.Argument(help="The folder with the council's list of contacts; not needed with --read.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="The workbook to write for the readers.", metavar="FILE.xlsx")
    ] = None,
    read: Annotated[
        list[Path] | None,
        typer.Option(help="A filled-in workbook; twice, where each reader had a copy.", metavar="FILE"),
    ] = None,
    many: Annotated[int, typer.Option(help="How many contacts to draw.", min=1, max=500)] = 30,
    seed: Annotated[int, typer.Option(help="Any whole number; the same one draws the same contacts.")] = 1,
    since: Annotated[str, typer.Option(help="The first day to draw from; else a year before the last.")] = "",
    until: Annotated[str, typer.Option(help="The last day to draw from; else that of the latest contact.")] = "",
) -> None:
    """Draw contacts at random for two people to read apart, and read back who could have helped instead.

    No system holds who could have helped. Two readers, an interval and how far they agree say how much it is worth.
    """
    from mainstay.foundations.problems import CannotGoOn

    if read:
        from mainstay.tasks.dip_sample_read import in_lines, read_sample

        for line in in_lines(read_sample(read)):
            typer.echo(line)
        return
    if folder is None or out is None:
        raise CannotGoOn(
            "It is not said where the contacts are, or where to write the sheet.",
            do="Write: mainstay sample contacts FOLDER --out FILE.xlsx, or --read FILE.xlsx once it is filled in.",
        )
    from datetime import date

    from mainstay.commands.asking import asker
    from mainstay.commands.days import exact_day
    from mainstay.tasks.dip_sample import draw_contacts, write_sample

    sample = draw_contacts(folder, seed=seed, many=many, since=exact_day(since), until=exact_day(until), ask=asker())
    today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
    write_sample(sample, out, today)
    typer.echo(f"Drawn: {sample.in_words}")
    if len(sample.contacts) < many:
        typer.echo(f"There were no more than {sample.of:,}, so all of them were taken.")
    typer.echo(f"Written: {out}. Give each reader a copy; how to read is on its second sheet.")


COMMAND = contacts
