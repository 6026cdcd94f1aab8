"""Checking one return of the workforce census: the result, what must be known about it, and its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mainstay.foundations.files import folder_written_whole, refuse_to_replace, write_bytes
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.census.check_as_json import json_of_one
from mainstay.returns.workforce_census.checking import CheckedReturn, check_return

if TYPE_CHECKING:
    from mainstay.presentation.census.source_rows import Sources

JSON_FILE, FINDINGS_FILE, FIX_LIST_FILE = "census_check.json", "findings.csv", "fix_list.xlsx"


@dataclass(frozen=True, slots=True)
class Checked:
    """A checked return, and what must be known before its findings are believed, each in a sentence."""

    result: CheckedReturn
    notices: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 no errors (queries and notices may be left), 1 errors, 2 no worker to read."""
        if not self.result.workers:
            return 2
        return 1 if self.result.errors else 0


def check(path: Path, *, council: str = "", last_year: Path | None = None) -> Checked:
    """Checks a return. `council` is the number of the one that is to send it.

    A last year's return that cannot be read, is broken, or is of another year or council, does not stop the check:
    nothing is set beside this one, and a notice says so. Raises `UnreadableFile` where the return itself cannot be read.
    """
    result = check_return(path, sent_by=council, last_year=last_year)
    if last_year is None or not result.not_beside:
        return Checked(result)
    return Checked(result, (f"{result.not_beside} Nothing of {last_year.name} was set beside this return.",))


def write(checked: Checked, out: Path) -> None:
    """The result as a folder of files, put in place whole or not at all."""
    with folder_written_whole(out) as fresh:
        fill(checked, fresh, checked.result.name)


def write_workbook(checked: Checked, out: Path) -> None:
    """The fix list alone, as one workbook, put in place whole or not at all."""
    from mainstay.presentation.census.fix_list import write_fix_list  # noqa: PLC0415 - loaded only to write

    refuse_to_replace(out)
    made = out.with_name(f".{out.name}.part")
    try:
        made.write_bytes(b"")
        write_fix_list(checked.result.findings, made)
        write_bytes(out, made.read_bytes())
    except OSError:
        told = "Choose a folder that is there and that you may write in."
        raise CannotGoOn("The fix list could not be written.", where=str(out), do=told) from None
    finally:
        made.unlink(missing_ok=True)


def fill(checked: Checked, folder: Path, file: str, sources: Sources | None = None) -> None:
    """The files of a result, in a folder that is there: `file` is what they call the return.

    `sources` are the rows of the council's files that a built return comes from.
    """
    from mainstay.presentation.census.finding_table import write_findings  # noqa: PLC0415 - loaded only to write
    from mainstay.presentation.census.fix_list import write_fix_list  # noqa: PLC0415 - loaded only to write

    with (folder / JSON_FILE).open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(json_of_one(checked.result, file, checked.notices))
    write_findings(checked.result.findings, folder / FINDINGS_FILE)
    write_fix_list(checked.result.findings, folder / FIX_LIST_FILE, sources=sources)


def council_number(said: str) -> str:
    """The number of a council given as number, name or national code; '' for ''. Any three digits pass, known or not."""
    from mainstay.vocabulary.authorities import authority, council_named  # noqa: PLC0415 - a table read only if asked

    said = said.strip()
    if not said or (len(said) == 3 and said.isascii() and said.isdigit()):
        return said
    known = authority(said) or council_named(said)
    if known is None:
        raise CannotGoOn(
            "This is not the number, name or national code of an English authority with children's services.",
            where="--council",
            do="Give a number such as 893, or a name such as Shropshire.",
        )
    return known.code
