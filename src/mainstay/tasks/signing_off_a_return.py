"""Explain a return before it is signed off: drafts of notes, the year beside the last, and the figures it will give.

Four files, all or none. They hold registration numbers and small numbers, as the return itself does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

from mainstay.foundations.files import folder_written_whole
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.census.query_notes import write_query_notes
from mainstay.presentation.census.sign_off_content import SignOff
from mainstay.presentation.census.sign_off_page import write_sign_off_page
from mainstay.presentation.census.sign_off_sheet import write_sign_off_sheet
from mainstay.presentation.census.year_on_year import write_year_on_year
from mainstay.published.figures import PublishedTable, built_in, read_department_csv
from mainstay.returns.workforce_census.checking import CheckedReturn, ReadReturn, check_return, read_for_comparing
from mainstay.returns.workforce_census.drafting_notes import Draft, drafts
from mainstay.returns.workforce_census.in_turn import SAME_FILE, not_in_turn
from mainstay.returns.workforce_census.kept_notes import KeptNote, Key, note_on
from mainstay.returns.workforce_census.year_on_year import YearOnYear, year_on_year
from mainstay.tasks.figures_of_returns import areas_beside, beside_others, figures_of
from mainstay.vocabulary.authorities import INVENTED, authority

NOTES, YEARS, SHEET, PAGE = "query_notes.docx", "year_on_year.xlsx", "sign_off.xlsx", "sign_off.docx"
_NO_LAST_YEAR = (
    "Last year's return was not given: nothing is set beside it, year_on_year.xlsx was not made, and the rules that need"
    " it could not be run."
)
_NO_COUNCIL = "The return does not say which council's it is, so no region stands beside its figures."


@dataclass(frozen=True)
class Explained:
    """What was explained: the content of the sign-off, what changed in the year, and the files that were written."""

    content: SignOff
    changed: YearOnYear | None
    files: tuple[Path, ...]


def explain_return(
    path: Path, out: Path, *, made_on: date, last_year: Path | None = None, council: str = "",
    published: Path | None = None, notes: Mapping[Key, KeptNote] | None = None,
) -> Explained:  # fmt: skip
    """Writes the notes, the year on year and the sign-off of a return into `out`; nothing if anything goes wrong.

    The rest is as in `explained`.
    """
    content, changed = explained(
        path, made_on=made_on, last_year=last_year, council=council, published=published, notes=notes
    )
    with folder_written_whole(out) as fresh:
        write_query_notes(content.drafts, _title(content), made_on, fresh / NOTES)
        if changed is not None:
            write_year_on_year(changed, _title(content), made_on, fresh / YEARS)
        write_sign_off_sheet(content, fresh / SHEET)
        write_sign_off_page(content, fresh / PAGE)
    names = [name for name in (NOTES, YEARS, SHEET, PAGE) if name != YEARS or changed is not None]
    return Explained(content, changed, tuple(out / name for name in names))


def explained(
    path: Path, *, made_on: date, last_year: Path | None = None, council: str = "", published: Path | None = None,
    notes: Mapping[Key, KeptNote] | None = None,
) -> tuple[SignOff, YearOnYear | None]:  # fmt: skip
    """What the sign-off of a return says, and what changed since last year's where that was given.

    `council` is the number of the council that is to send it, else the one in its header. `notes` that were kept stand
    in place of drafts. Raises `CannotGoOn` where the two returns are one and the same, of different councils, or not of
    two years in turn.
    """
    now = read_for_comparing(path)
    before = read_for_comparing(last_year) if last_year is not None else None
    if before is not None and last_year is not None:
        _refuse_unless_in_turn(path, now, last_year, before, council)
    checked = check_return(path, sent_by=council, last_year=last_year)
    table = read_department_csv(published) if published is not None else built_in()
    content = _content(path, last_year, checked, now, before, council, table, made_on)
    if notes:
        content = replace(content, drafts=_with_notes(content.drafts, notes, content.sha256))
    return content, year_on_year(now, before) if before is not None else None


def drafts_of(path: Path, last_year: Path | None, checked: CheckedReturn) -> list[Draft]:
    """A draft of a note for each query of a return that was checked, from what it and last year's return show."""
    before = read_for_comparing(last_year) if last_year is not None and not checked.not_beside else None
    return drafts(path, checked, read_for_comparing(path), before)


def _with_notes(drafted: Sequence[Draft], notes: Mapping[Key, KeptNote], sha256: str) -> list[Draft]:
    """The drafts, with the notes that were kept in their place."""
    kept = [note_on(draft.finding, notes, sha256) for draft in drafted]
    return [replace(draft, text=note.text) if note else draft for draft, note in zip(drafted, kept, strict=True)]


def _content(
    path: Path, last_year: Path | None, checked: CheckedReturn, now: ReadReturn, before: ReadReturn | None,
    council: str, table: PublishedTable, made_on: date,
) -> SignOff:  # fmt: skip
    number = council or checked.council
    areas = areas_beside(number, checked.year, table)
    rows, compared = beside_others(figures_of(path, last_year, number), areas, table)
    notices = [] if before is not None else [_NO_LAST_YEAR]
    notices += [] if number else [_NO_COUNCIL]
    if checked.layout_year != checked.year:
        notices.append(
            f"There is no layout for {checked.year}: the return was read and checked by that of {checked.layout_year}."
        )
    notices += [
        f"{area.name} is shown for {area.year}, the newest year before the return's that the table has."
        for area, _ in areas
        if area.year != checked.year - 1
    ]
    return SignOff(
        council=number,
        council_name=_name(number),
        file=checked.name,
        sha256=_sha256(path),
        last_year_file=last_year.name if last_year is not None else "",
        made_on=made_on,
        version=version("mainstay"),
        checked=checked,
        drafts=drafts(path, checked, now, before),
        figures=rows,
        areas=[area for area, _ in areas],
        compared=compared,
        published_source=f"{table.release.title}. {table.release.attribution}".strip(". "),
        notices=notices,
    )


def _name(number: str) -> str:
    known = authority(number)
    if number == INVENTED:
        return f"An invented council ({number})"
    return known.name if known else "This council"


def _refuse_unless_in_turn(path: Path, now: ReadReturn, last_year: Path, before: ReadReturn, council: str) -> None:
    """Two returns are set beside each other only if they are of one council and of two years in turn.

    `council` goes before the number in the header, which may be a fault that the check finds.
    """
    this, then = now.whole.year.year, before.whole.year.year
    ours, theirs = council or _council(now), _council(before)
    same = _sha256(path) == _sha256(last_year)
    if what := SAME_FILE if same else not_in_turn(this, ours, then, theirs):
        raise CannotGoOn(
            what,
            where=last_year.name,
            why="People would be called new or gone who are neither. Nothing was written.",
            do=f"Give the council's own return of {this - 1} with --last-year; or leave it out.",
            exit_code=1,
        )


def _council(read: ReadReturn) -> str:
    reading = read.whole.header.get("LEA")
    return str(reading.value) if reading is not None and reading.value is not None else ""


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _title(content: SignOff) -> str:
    return f"{content.council_name}, workforce census of {content.checked.year}"
