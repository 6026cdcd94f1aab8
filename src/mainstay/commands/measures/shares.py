"""`mainstay measures shares`: what share of those in post, starters or leavers each group is."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How the shares are printed."""

    TABLE = "table"
    CSV = "csv"


def shares(
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files, or with a kept record.")],
    by: Annotated[
        str, typer.Option(help="role, sex, age_band, ethnic_group, time_in_council or another field.")
    ] = "role",
    as_at: Annotated[str, typer.Option(help="The day, written 2024-09-30; else the latest 30 September covered.")] = "",
    format: Annotated[Format, typer.Option(help="A table to read, or CSV.")] = Format.TABLE,  # noqa: A002
    council: Annotated[str, typer.Option(help="The council's three-digit number, if the files do not give it.")] = "",
) -> None:
    """Shares as the Department publishes them: ethnic groups of those known, others of all. For the owner's own eyes."""
    from mainstay.commands.asking import asker
    from mainstay.commands.days import day_or_default, dimensions
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.measures.declaring import measures
    from mainstay.measures.shares import shares as shares_of
    from mainstay.presentation.share_tables import shares_csv, shares_table
    from mainstay.tasks.figures import on_days
    from mainstay.tasks.opening_a_record import record_of

    fields = dimensions(by)
    if len(fields) != 1:
        raise CannotGoOn("Shares are given by one field.", where="--by", do="Use role, sex, age_band or another.")
    record = record_of(folder, council=council, ask=asker(False))
    day = day_or_default(as_at, record)
    counted = (
        "inpost_fte",
        "inpost_headcount",
        "starters_fte",
        "starters_headcount",
        "leavers_fte",
        "leavers_headcount",
    )
    wanted = [measures()[name] for name in counted if fields[0] in measures()[name].breakdowns]
    found = shares_of(on_days(record, [day], fields, wanted), fields[0])
    if format is Format.CSV:
        typer.echo(shares_csv(found, record.council), nl=False)
        return
    from rich.console import Console

    Console(highlight=False).print(shares_table(found))


COMMAND = shares
