"""`mainstay measures attrition`: where leavers went, over the returns of many councils together."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"


def attrition(
    folder: Annotated[Path, typer.Argument(help="A folder with the census returns of many councils.")],
    year: Annotated[int, typer.Option(help="The census year; else the latest that a return is of.")] = 0,
    leave_out: Annotated[str, typer.Option(help="Numbers of councils whose leavers are not usable, with commas.")] = "",
    format: Annotated[Format, typer.Option(help="Lines to read, or one JSON document.")] = Format.TABLE,  # noqa: A002
) -> None:
    """Leavers by where they were on 30 September: in another council, an agency worker, or in neither."""
    import json

    from mainstay.tasks.attrition_of_returns import attrition_of_returns

    left_out = [part.strip() for part in leave_out.split(",") if part.strip()]
    found = attrition_of_returns(folder, year or None, left_out)
    names = ("leavers", "total", "full", "agency", "movers", "in_post", "not_matched", "back")
    if format is Format.JSON:
        figures = {name: {"fte": float(found.fte(name)), "rate": _rate(found.rate(name))} for name in names}
        document = {"schema": "mainstay/attrition/1", "year": found.year, "councils": list(found.councils), **figures}
        typer.echo(json.dumps(document, indent=1))
        return
    typer.echo(f"{found.year}: {len(found.councils)} councils, {found.fte('in_post'):,} FTE in post on 30 September")
    for name, said in _SAID.items():
        rate = found.rate(name)
        typer.echo(f"  {said}: {found.fte(name):,} FTE" + ("" if rate is None else f", {rate}% of those in post"))


def _rate(value: object) -> float | None:
    return None if value is None else float(str(value))


_SAID = {
    "leavers": "left a council",
    "movers": "of them moved to another council",
    "agency": "of them work for a council through an agency",
    "full": "of them are in neither",
    "not_matched": "of these nobody could look for, as their number or date of birth is not known",
    "back": "of these are in post again in the council that they left",
    "total": "left the permanent workforce of all councils",
}

COMMAND = attrition
