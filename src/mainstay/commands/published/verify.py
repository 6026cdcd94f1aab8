"""`mainstay published verify`: does every official figure lie where the rounding of its components allows."""

from __future__ import annotations

import json
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mainstay.published.verifying import Checked


class Format(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"


def verify(
    file: Annotated[Path, typer.Argument(help="The Department's CSV of indicators, with councils.", metavar="FILE")],
    format: Annotated[Format, typer.Option(help="As text to read, or as one JSON document.")] = Format.TABLE,  # noqa: A002
) -> None:
    """Go through every official figure of the file and say whether its components, being rounded, allow it.

    Exit code 0 if every figure agrees or is an exception with its cause, 1 if any is not explained, 2 if the file cannot
    be used.
    """
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.published.figures import read_department_csv
    from mainstay.published.verifying import Verdict, verified

    table = read_department_csv(file)
    if not table.councils:
        raise CannotGoOn(
            "It holds no councils, of which the figures of England and the regions are made.",
            where=file.name,
            do="Give the Department's file as downloaded, with England, regions and every council.",
        )
    checked = list(verified(table))
    if format is Format.JSON:
        typer.echo(json.dumps(_document(checked), ensure_ascii=False))
    else:
        for line in _lines(checked):
            typer.echo(line)
    if any(each.verdict is Verdict.UNEXPLAINED for each in checked):
        raise typer.Exit(1)


def _lines(checked: list[Checked]) -> Iterator[str]:
    from mainstay.published.verifying import LEVELS, Verdict

    yield f"{len(checked):,} figures verified."
    counts = Counter((each.verdict, each.level) for each in checked)
    yield " " * 62 + "".join(f"{level:>10}" for level in LEVELS)
    for verdict in Verdict:
        yield f"{verdict.value:<62}" + "".join(f"{counts[verdict, level]:>10,}" for level in LEVELS)
    exceptions = [each for each in checked if each.verdict is Verdict.EXCEPTION]
    causes = Counter(each.cause for each in exceptions)
    if causes:
        yield "\nExceptions, by cause:"
    for cause, count in causes.most_common():
        yield f"  {count}: {cause}"
        same = [each for each in exceptions if each.cause == cause]
        yield "     " + "; ".join(f"{each.figure.area_name} {each.figure.year} {each.figure.measure}" for each in same)
    for each in checked:
        if each.verdict is Verdict.UNEXPLAINED:
            yield f"Not explained: {_whose(each)}"


def _whose(each: Checked) -> str:
    from mainstay.published.checking import printed
    from mainstay.published.columns import TITLES

    figure = each.figure
    return f"{figure.area_name}, {figure.year}, {TITLES[figure.measure]} ({figure.measure}): {printed(figure)}"


def _document(checked: list[Checked]) -> dict[str, Any]:
    from mainstay.published.checking import printed
    from mainstay.published.verifying import LEVELS, Verdict

    counts = Counter((each.verdict, each.level) for each in checked)
    told = (Verdict.LEAVING_OUT, Verdict.NOT_SHOWN, Verdict.EXCEPTION, Verdict.UNEXPLAINED)
    return {
        "schema": "mainstay/published-verified/1",
        "figures": len(checked),
        "verdicts": {
            verdict.name.lower(): {
                "said": verdict.value, **{level: counts[verdict, level] for level in LEVELS},
            }
            for verdict in Verdict
        },
        "told": [
            {
                "verdict": each.verdict.name.lower(),
                "year": each.figure.year,
                "area": each.figure.area_code,
                "measure": each.figure.measure,
                "printed": printed(each.figure),
                "councils": list(each.councils),
                "cause": each.cause,
            }
            for each in checked
            if each.verdict in told
        ],
    }  # fmt: skip


COMMAND = verify
