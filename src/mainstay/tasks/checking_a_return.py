"""Checking one return of the workforce census: the result, what must be known about it, and its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.files import folder_written_whole, write_bytes
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.reading.unreadable import UnreadableFile
from mainstay.presentation.census.check_as_json import json_of_one
from mainstay.returns.workforce_census.checking import CheckedReturn, check_return

JSON_FILE, FINDINGS_FILE, FIX_LIST_FILE = "census_check.json", "findings.csv", "fix_list.xlsx"


@dataclass(frozen=True, slots=True)
class Checked:
    """A checked return, and what must be known before its findings are believed, each in a sentence."""

    result: CheckedReturn
    notices: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 no errors (queries may be left), 1 errors, or something could not be set beside it, 2 no worker to read."""
        if not self.result.workers:
            return 2
        return 1 if self.result.errors or self.notices else 0


def check(path: Path, *, council: str = "", last_year: Path | None = None) -> Checked:
    """Checks a return. `council` is the number of the one that is to send it.

    A last year's return that cannot be read, or is of another year or council, does not stop the check: a notice says so.
    Raises `UnreadableFile` where the return itself cannot be read.
    """
    try:
        result = check_return(path, sent_by=council, last_year=last_year)
    except UnreadableFile as unreadable:
        if last_year is None:
            raise
        # Which of the two it was shows in reading this one alone.
        result = check_return(path, sent_by=council)
        said = f"Last year's return ({last_year.name}) could not be read, so nothing was set beside it."
        return Checked(result, (f"{said} {unreadable.what}",))
    return Checked(result, _odd_to_set_beside(result))


def write(checked: Checked, out: Path) -> None:
    """The result as a folder of files, put in place whole or not at all."""
    with folder_written_whole(out) as fresh:
        fill(checked, fresh, checked.result.name)


def write_workbook(checked: Checked, out: Path) -> None:
    """The fix list alone, as one workbook, put in place whole or not at all."""
    from mainstay.presentation.census.fix_list import write_fix_list  # noqa: PLC0415 - loaded only to write

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


def fill(checked: Checked, folder: Path, file: str) -> None:
    """The files of a result, in a folder that is there: `file` is what they call the return."""
    from mainstay.presentation.census.finding_table import write_findings  # noqa: PLC0415 - loaded only to write
    from mainstay.presentation.census.fix_list import write_fix_list  # noqa: PLC0415 - loaded only to write

    with (folder / JSON_FILE).open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(json_of_one(checked.result, file, checked.notices))
    write_findings(checked.result.findings, folder / FINDINGS_FILE)
    write_fix_list(checked.result.findings, folder / FIX_LIST_FILE)


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


def _odd_to_set_beside(result: CheckedReturn) -> tuple[str, ...]:
    notices = []
    if result.beside_year is not None and result.beside_year != result.year - 1:
        notices.append(
            f"The return given as last year's is of {result.beside_year}, not {result.year - 1}: what is said of changes"
            " since last year is about those years."
        )
    if result.beside_council and result.council and result.beside_council != result.council:
        notices.append(
            f"The return given as last year's is of council {result.beside_council}, and this one of {result.council}:"
            " everyone will seem to be new or gone."
        )
    return tuple(notices)
