"""`mainstay census build`: the return of a year from a council's files."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mainstay.tasks.building_a_return import BuiltReturn


def build(
    folder: Annotated[Path, typer.Argument(help="The folder with the council's files, or with a kept record.")],
    year: Annotated[int, typer.Option(help="The census year: the one in which its 30 September lies.")],
    out: Annotated[Path, typer.Option(help="A folder for the return and its lists; or return.xml.")],
    council: Annotated[
        str, typer.Option(help="Number or name of the council, if neither the files nor council.toml give it.")
    ] = "",
    council_file: Annotated[
        Path | None, typer.Option(help="The council's own answers; without it an empty council.toml is made.")
    ] = None,
    last_year: Annotated[
        Path | None, typer.Option(help="Last year's return as sent; else the one among the files, if there is one.")
    ] = None,
    with_errors: Annotated[
        bool, typer.Option("--with-errors", help="Write the return even if it has errors; its name then says so.")
    ] = False,
    accept_suggestions: Annotated[
        bool, typer.Option("--accept-suggestions", help="Take every suggestion instead of asking; they are remembered.")
    ] = False,
) -> None:
    """Build the workforce census return of a year, with the origin of every value and a list of what is not known.

    Ends with 0 when the return was written, 1 when it has errors and so was not; the lists are written in both cases.
    """
    from datetime import UTC, datetime

    from mainstay.commands.asking import asker
    from mainstay.commands.progress import shown
    from mainstay.tasks.building_a_return import build_return
    from mainstay.tasks.checking_a_return import council_number

    number = council_number(council)
    with shown(asker(accept_suggestions)) as (tell, ask):
        built = build_return(
            folder, out, year, made_at=datetime.now(UTC), council=number, council_file=council_file,
            last_year=last_year, with_errors=with_errors, ask=ask, tell=tell,
        )  # fmt: skip
    _tell(built)


def _tell(built: BuiltReturn) -> None:
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.tasks.building_a_return import NOT_KNOWN_FILE

    typer.echo("\n".join(_lines(built)))
    errors = built.checked.result.errors
    if not built.file:
        ours = "error" if errors == 1 else "errors"
        raise CannotGoOn(
            f"The return was not written: checking it found {errors:,} {ours}.",
            where=str(built.folder),
            why="The Department does not authorise a return with errors.",
            do=f"Mend them by fix_list.xlsx and {NOT_KNOWN_FILE} there and build it again;"
            " --with-errors writes it as it is.",
            exit_code=1,
        )
    lists = f"{built.folder / 'fix_list.xlsx'}" if built.copy else "fix_list.xlsx"
    typer.echo(f"Written: {built.written}. Checking found {_found(built)} ({lists}).")


def _found(built: BuiltReturn) -> str:
    from mainstay.foundations.problems import Severity

    counts = Counter(finding.rule.severity for finding in built.checked.result.findings)
    errors, queries = counts[Severity.ERROR], counts[Severity.QUERY]
    told = f"{queries:,} {'query' if queries == 1 else 'queries'}"
    return f"{errors:,} error{'' if errors == 1 else 's'} and {told}" if errors else told


def _lines(built: BuiltReturn) -> list[str]:
    """What is not known, counted, before anything else; then who is in the return."""
    from mainstay.returns.workforce_census.building.lists import counted
    from mainstay.tasks.building_a_return import ANSWERS_FILE, NOT_KNOWN_FILE, WHERE_FROM_FILE

    missing = counted(built.view)
    lines = [f"Not known ({NOT_KNOWN_FILE} names each):" if missing else "Nothing is missing."]
    for each in missing:
        whose = f"{each.workers:,} x " if each.workers else ""
        lines.append(f"  {whose}{each.field}, {each.needed}: {each.why}. Who would know: {each.who}.")
    result = built.checked.result
    who = (
        f"The return of {result.year} of council {built.view.council}: {result.in_post:,} records in post,"
        f" {result.leavers:,} of people who left in the year, {result.agency_workers:,} of agency workers."
    )
    lines += ["", who, f"{WHERE_FROM_FILE} says where every value comes from."]
    if built.answers_asked and any(value.fact.not_known for value in built.view.block):
        lines.append(f"Fill in {built.folder / ANSWERS_FILE} and build it again: it is taken from there.")
    return [*lines, *built.notices]


COMMAND = build
