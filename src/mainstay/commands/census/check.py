"""`mainstay census check`: every finding in one return, or in all those of a folder."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"
    XLSX = "xlsx"


def check(
    file: Annotated[Path, typer.Argument(help="The return as XML; or a folder, for every return in it.")],
    council: Annotated[
        str, typer.Option(help="Number or name of the council that is to send it: is it this one's?", metavar="NUMBER")
    ] = "",
    last_year: Annotated[
        Path | None, typer.Option(help="Last year's return as it was sent, to see who is new, gone or changed.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="A folder for every finding and a fix list by who can mend it; or an .xlsx.")
    ] = None,
    format: Annotated[Format, typer.Option(help="A screen to read, one JSON document, or a workbook.")] = Format.TABLE,  # noqa: A002
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
) -> None:
    """What is wrong or unusual in a census return: every finding, who can mend it, and which rules could not be run.

    Ends with 0 when there are no errors (queries may be left), 1 when there are, 2 when there is no worker that can be
    read. The rules and their numbers are Mainstay's own; the Department's are not public.
    """
    from mainstay.foundations.files import next_free
    from mainstay.tasks.checking_a_return import council_number

    number, as_json = council_number(council), json or format is Format.JSON
    if file.is_dir():
        _many(file, number, last_year, out, as_json)
    elif format is Format.XLSX or (out is not None and out.suffix.lower() == ".xlsx"):
        _workbook(file, number, last_year, out or next_free(Path(f"{file.stem}_fix_list.xlsx")))
    else:
        _one(file, number, last_year, out, as_json)


def _workbook(file: Path, council: str, last_year: Path | None, out: Path) -> None:
    from mainstay.presentation.census.check_summary import summary_lines
    from mainstay.tasks.checking_a_return import check, write_workbook

    checked = check(file, council=council, last_year=last_year)
    write_workbook(checked, out)
    typer.echo("\n".join(summary_lines(checked.result, checked.notices, str(out))))
    raise typer.Exit(checked.exit_code)


def _one(file: Path, council: str, last_year: Path | None, out: Path | None, as_json: bool) -> None:
    from mainstay.tasks.checking_a_return import check, write

    checked = check(file, council=council, last_year=last_year)
    if out is not None:
        write(checked, out)
    if as_json:
        from mainstay.presentation.census.check_as_json import json_of_one

        for piece in json_of_one(checked.result, checked.result.name, checked.notices):
            typer.echo(piece, nl=False)
    else:
        from mainstay.presentation.census.check_summary import summary_lines

        typer.echo("\n".join(summary_lines(checked.result, checked.notices, str(out or ""))))
    raise typer.Exit(checked.exit_code)


def _many(folder: Path, council: str, last_year: Path | None, out: Path | None, as_json: bool) -> None:
    from mainstay.commands.progress import shown
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.presentation.census.many_summary import summary_lines
    from mainstay.tasks.checking_many_returns import check_folder, exit_code_of

    if last_year is not None:
        raise CannotGoOn(
            "For a folder, last year's returns are looked for in the folder itself.",
            where="--last-year",
            do="Put them into the folder: each return is set beside the one of its council of the year before.",
        )
    with shown(None) as (tell, _ask):
        say = partial(typer.echo, nl=False) if as_json else None
        ones = check_folder(folder, council=council, out=out, say=say, tell=tell)
    if not as_json:
        typer.echo("\n".join(summary_lines(ones, str(out or ""))))
    raise typer.Exit(exit_code_of(ones))


COMMAND = check
