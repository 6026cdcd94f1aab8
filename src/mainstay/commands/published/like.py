"""`mainstay published like`: the ten councils most like one, and in what they are and are not."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"


def like(
    council: Annotated[str, typer.Argument(help="A council's number, name or national code.", metavar="CODE")],
    format: Annotated[Format, typer.Option(help="As a table to read, or as one JSON document.")] = Format.TABLE,  # noqa: A002
) -> None:
    """A council's ten statistical neighbours, nearest first, beside what is published of each.

    Figures come from whatever of the Department's tables was loaded: population, workforce, children in need, children
    looked after, referrals.
    """
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.presentation.who_is_like_us import as_document, as_text, no_neighbours
    from mainstay.tasks.who_is_like_us import council_asked, who_is_like

    asked = council_asked(council)
    found = who_is_like(asked)
    if found is None:
        raise CannotGoOn(
            "No statistical neighbours are loaded.",
            why="Which councils are like one another is in the Department's own table.",
            do="Load it once: mainstay published load FILE (mainstay published fetch says where it is).",
            exit_code=1,
        )
    if not found.near:
        raise CannotGoOn(no_neighbours(asked.name), exit_code=1)
    typer.echo(json.dumps(as_document(found), ensure_ascii=False) if format is Format.JSON else as_text(found))


COMMAND = like
