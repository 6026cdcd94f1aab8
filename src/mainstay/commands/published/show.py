"""`mainstay published show`: one council's published figures."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from mainstay.published.figures import Figure, PublishedTable


class Format(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"


def show(
    council: Annotated[
        str, typer.Option(help="A council's number, name or national code; or a region's, or England.", metavar="CODE")
    ],
    file: Annotated[Path | None, typer.Option(help="The Department's CSV; else the one last loaded.")] = None,
    format: Annotated[Format, typer.Option(help="As a table to read, or as one JSON document.")] = Format.TABLE,  # noqa: A002
) -> None:
    """One council's published figures, year by year, or those of a region or England."""
    table = _table(file)
    figures = _figures(table, council)
    if format is Format.JSON:
        typer.echo(json.dumps(_document(figures, council), ensure_ascii=False))
    else:
        typer.echo(_as_text(figures, table))


def _table(file: Path | None) -> PublishedTable:
    from mainstay.commands.published.kept_file import kept_file
    from mainstay.published.figures import built_in, read_department_csv

    if file is None and not kept_file().exists():
        return built_in()
    return read_department_csv(file or kept_file())


def _figures(table: PublishedTable, wanted: str) -> tuple[Figure, ...]:
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.published.figures import built_in
    from mainstay.vocabulary.authorities import authority, council_named

    named = council_named(wanted)
    figures = table.council(named.code if named else wanted) or built_in().council(wanted)
    if figures:
        return figures
    if not (named or authority(wanted)):
        raise CannotGoOn(
            "This is not the number, name or national code of an English authority with children's services.",
            where="--council",
            do="Give a number such as 893, a name such as Shropshire, or a region such as North West.",
        )
    if not table.councils:
        raise CannotGoOn(
            "The table that comes with Mainstay holds England and the regions, not councils.",
            do="Give the Department's file with --file, or once with: mainstay published load FILE.",
            exit_code=1,
        )
    raise CannotGoOn("This file holds no figures of that authority.", where="--council", exit_code=1)


def _document(figures: tuple[Figure, ...], wanted: str) -> dict[str, Any]:
    from mainstay.vocabulary.authorities import authority, council_named

    asked = council_named(wanted) or authority(wanted)
    return {
        "schema": "mainstay/published/1",
        "council": asked.code if asked else figures[0].area_code,
        "published_as": {"code": figures[0].area_code, "name": figures[0].area_name},
        "figures": [
            {
                "year": figure.year,
                "measure": figure.measure,
                "value": _number(figure),
                "symbol": figure.symbol if figure.value is None else None,
            }
            for figure in figures
        ],
    }


def _number(figure: Figure) -> int | float | None:
    if figure.value is None:
        return None
    return int(figure.value) if figure.value == figure.value.to_integral_value() else float(figure.value)


def _as_text(figures: tuple[Figure, ...], table: PublishedTable) -> str:
    from mainstay.published.checking import printed
    from mainstay.published.columns import TITLES
    from mainstay.published.symbols import reason

    years = sorted({figure.year for figure in figures})
    cells = {(figure.measure, figure.year): printed(figure) for figure in figures}
    wide = max(len(title) for title in TITLES.values())
    lines = [f"{figures[0].area_name} ({figures[0].area_code})", " " * wide + "".join(f"{year:>10}" for year in years)]
    for measure in dict.fromkeys(figure.measure for figure in figures):
        row = "".join(f"{cells.get((measure, year), ''):>10}" for year in years)
        lines.append(f"{TITLES[measure]:<{wide}}{row}")
    symbols = dict.fromkeys(figure.symbol for figure in figures if figure.value is None)
    lines += [f"{symbol or 'a blank'}: the figure {reason(symbol)}" for symbol in symbols]
    return "\n".join([*lines, f"Source: {table.release.publisher}, {table.release.title}."])


COMMAND = show
