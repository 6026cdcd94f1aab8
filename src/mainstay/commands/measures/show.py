"""`mainstay measures show`: what one measure says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mainstay.measures.declaring import Measure


def show(name: Annotated[str, typer.Argument(help="A measure's name, from: mainstay measures list.")]) -> None:
    """How one measure is counted, why it matters, and where its definition comes from."""
    measure = measure_named(name)
    lines = {
        "Question": measure.question,
        "Why it matters": measure.why,
        "How it is counted": measure.how,
        "Example": measure.example,
        "Unit": f"{measure.unit.value}; {measure.direction.value}",
        "Sureness": measure.certainty.value,
        "Broken down by": ", ".join(measure.breakdowns) or "nothing",
        "Source": measure.source,
    }
    typer.echo(f"{measure.title} ({measure.name})")
    for label, text in lines.items():
        typer.echo(f"  {label}: {text}")
    typer.echo(f"  The example row by row, on {measure.worked.day}:")
    for row in measure.worked.rows:
        typer.echo(f"    {row}")


def measure_named(name: str) -> Measure:
    """The measure of that name, or a refusal that names those most alike."""
    from rapidfuzz import process

    from mainstay.foundations.problems import CannotGoOn
    from mainstay.measures.declaring import measures

    if name in measures():
        return measures()[name]
    alike = ", ".join(match[0] for match in process.extract(name, list(measures()), limit=3))
    raise CannotGoOn(f"There is no measure called '{name}'.", do=f"Perhaps one of: {alike}.")


COMMAND = show
