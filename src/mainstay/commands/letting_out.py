"""Figures that are given out on the command line: what the rule lets out, and what whoever publishes must know of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from mainstay.measures.computing import Answer
    from mainstay.record.record import WorkforceRecord
    from mainstay.tasks.publishing import LetOut


def let_out_and_said(
    record: WorkforceRecord, answers: Sequence[Answer], name: str, *, trying: bool
) -> tuple[list[Answer], set[int]]:
    """The answers as they may leave and the places of those hidden. What was refused and entered is said beside them.

    That goes to standard error, as it is for whoever publishes: a refusal names which figures are small.
    """
    from datetime import date

    from mainstay.tasks.publishing import let_out

    today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
    found = let_out(record, answers, name, today, trying=trying)
    say_what_was_let_out(found, name)
    return [answer for answer, _ in found.answers], {place for place, (_, hidden) in enumerate(found.answers) if hidden}


def say_what_was_let_out(found: LetOut, name: str) -> None:
    """What was refused, with what would be safe instead, and where the release was entered."""
    for each in found.refused:
        typer.echo(f"Not issued: {', '.join(each.tables)}. {each.why}", err=True)
    for instead in dict.fromkeys(text for each in found.refused for text in each.instead):
        typer.echo(f"  {instead}", err=True)
    if found.refused:
        typer.echo("What stands above is for you alone: it names which figures are small.", err=True)
    if found.register is None:
        typer.echo("Only tried: nothing was entered in the register, so do not hand this out.", err=True)
    elif not found.new:
        typer.echo(f"All of this was issued before, and stands in the register: {found.register}", err=True)
    else:
        typer.echo(f"Entered in the register of what was issued, as '{name}': {found.register}", err=True)
