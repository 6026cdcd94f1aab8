"""`mainstay published load`: read the Department's files, say what they hold, and keep them for other commands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mainstay.published.figures import PublishedTable
    from mainstay.published.neighbours import StatisticalNeighbours


def load(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="The Department's CSVs; of several of one kind, the latest is kept."),
    ],
) -> None:
    """Read the Department's own CSVs, say what they hold, and keep a copy of each kind for `published show`.

    A file is recognised by its headings: workforce indicators, referrals, children in need, children looked after,
    number of social workers, repeat protection plans, population, statistical neighbours. Every file is read before
    anything is kept, so that one that cannot be used changes nothing.
    """
    from mainstay.commands.published.kept_file import kept_file
    from mainstay.foundations.files import write_bytes
    from mainstay.published.reading import read_published

    tables = [(file, read_published(file)) for file in files]
    latest: dict[str, tuple[Path, int]] = {}
    for file, table in tables:
        for line in _told(file, table):
            typer.echo(line)
        year = _last_year(table)
        if year >= latest.get(table.kind.name, (file, 0))[1]:
            latest[table.kind.name] = (file, year)
    for kind, (file, _year) in latest.items():
        kept = kept_file(kind)
        write_bytes(kept, file.read_bytes())
        typer.echo(f"{file.name} is kept for other commands as {kept}")


def _told(file: Path, table: PublishedTable | StatisticalNeighbours) -> Iterator[str]:
    from mainstay.published.figures import PublishedTable

    if isinstance(table, PublishedTable):
        years = f"{table.years[0]} to {table.years[-1]}"
        yield (
            f"{file.name}: {table.kind.title}, {years}, {len(table.councils)} councils (former ones included),"
            f" {len(table.areas) - len(table.councils)} wider areas, {len(table.measures)} measures;"
            f" {table.size:,} figures and symbols."
        )
        yield from (f"  {sentence}" for sentence in table.not_read)
        if unknown := table.unknown_symbols():
            yield f"  Marks that Mainstay does not know, kept as they are: {', '.join(unknown)}."
    else:
        yield f"{file.name}: {table.kind.title} of {len(table.by_council)} councils."


def _last_year(table: PublishedTable | StatisticalNeighbours) -> int:
    from mainstay.published.figures import PublishedTable

    # Neighbours have no year in the file: of several, the last one named is kept.
    return table.years[-1] if isinstance(table, PublishedTable) else 0


COMMAND = load
