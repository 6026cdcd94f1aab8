"""`mainstay census move`: a return from one state to the next, with who moved it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def move(
    folder: Annotated[
        Path, typer.Argument(help="The folder that keeps the return's history, such as census_2025_893.")
    ],
    to: Annotated[str, typer.Option(help="Where it goes: draft, checked, approved, sent or corrected.")],
    by: Annotated[str, typer.Option(help='Your initials, such as "AB"; never a name.')],
    as_: Annotated[
        str, typer.Option("--as", help="Your role: analyst, workforce lead, principal social worker or director.")
    ],
    file: Annotated[Path | None, typer.Option(help="The return itself; needed for a draft.")] = None,
    last_year: Annotated[
        Path | None, typer.Option(help="With --to checked: last year's return as sent, to be checked beside.")
    ] = None,
) -> None:
    """Move a return between draft, checked, approved, sent and corrected; a sent file is kept."""
    from mainstay.presentation.census.return_status import status_lines
    from mainstay.returns.workforce_census.states import Role, State
    from mainstay.tasks.moving_a_return import move_return

    stands = move_return(
        folder, State(_one_of(to, [each.value for each in State], "--to")), by=by,
        role=Role(_one_of(as_, [each.value for each in Role], "--as")), file=file, last_year=last_year,
    )  # fmt: skip
    for notice in stands.notices:
        typer.echo(f"! {notice}")
    for line in status_lines(stands.history, stands.kept, folder):
        typer.echo(line)


def _one_of(said: str, words: list[str], option: str) -> str:
    from mainstay.foundations.problems import CannotGoOn

    tidy = " ".join(said.lower().replace("-", " ").replace("_", " ").split())
    if tidy not in words:
        raise CannotGoOn(
            f"'{said}' is not one of those there are.", where=option, do=f"Say one of: {', '.join(words)}.", exit_code=1
        )
    return tidy


COMMAND = move
