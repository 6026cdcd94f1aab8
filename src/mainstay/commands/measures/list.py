"""`mainstay measures list`: every measure there is."""

from __future__ import annotations

import typer


def list_measures() -> None:
    """Every measure by name, with its title and unit."""
    from mainstay.measures.declaring import measures

    width = max(len(name) for name in measures())
    for name, measure in measures().items():
        typer.echo(f"{name:<{width}}  {measure.title} ({measure.unit.value})")


COMMAND = list_measures
