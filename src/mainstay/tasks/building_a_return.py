"""Building the return of a year from files or a record: the return, where each value comes from, what is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import polars as pl

from mainstay.foundations.dates import in_words
from mainstay.foundations.files import folder_written_whole, refuse_to_replace, write_bytes, write_text
from mainstay.foundations.problems import CannotGoOn, Severity
from mainstay.presentation.census.source_rows import sources_of
from mainstay.presentation.safe_cells import csv_for_spreadsheets
from mainstay.record.record import WorkforceRecord
from mainstay.returns.workforce_census.building.building import census_view, why_not
from mainstay.returns.workforce_census.building.census_view import CensusView
from mainstay.returns.workforce_census.building.council_answers import (
    FILE_NAME,
    CouncilAnswers,
    read_answers,
    template,
)
from mainstay.returns.workforce_census.building.lists import NOT_KNOWN, WHERE_FROM, not_known, where_each_comes_from
from mainstay.returns.workforce_census.building.writing import write_return
from mainstay.returns.workforce_census.building.written_values import written
from mainstay.stores.folder import is_kept_record, opened
from mainstay.tasks.checking_a_return import Checked, check, fill
from mainstay.tasks.one_council import agreed_with_files, one_council
from mainstay.tasks.reading_a_folder import Ask, Tell, read_folder
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.workforce_census.items import Kind
from mainstay.vocabulary.workforce_census.layouts import Layout, layout, supported_years

WHERE_FROM_FILE, NOT_KNOWN_FILE = "where_each_value_comes_from.csv", "not_known.csv"
ANSWERS_FILE = FILE_NAME


@dataclass(frozen=True)
class BuiltReturn:
    """What was built: `file` is the return's name in `folder`, '' where it has errors and so was not written.

    `notices` are sentences to be read with it. `answers_asked` says that an empty file of the council's answers was put
    there. `copy` is the return once more, where it was asked for as a file; its lists are in `folder`.
    """

    view: CensusView
    checked: Checked
    folder: Path
    file: str
    notices: tuple[str, ...]
    answers_asked: bool
    copy: Path | None = None

    @property
    def written(self) -> Path:
        """The return where it was asked for."""
        return self.copy or self.folder / self.file


@dataclass(frozen=True)
class _Answered:
    """The council's answers, with the text of their file so that it can be kept; None where there is none."""

    answers: CouncilAnswers
    text: str | None


@dataclass(frozen=True)
class _Asked:
    """What was asked for: the year's layout, the council's answers and number, and what is set beside the return."""

    form: Layout
    answered: _Answered
    council: str
    made_at: datetime
    last_year: Path | None
    with_errors: bool


def build_return(
    folder: Path,
    out: Path,
    year: int,
    *,
    made_at: datetime,
    council: str = "",
    council_file: Path | None = None,
    last_year: Path | None = None,
    with_errors: bool = False,
    ask: Ask | None = None,
    tell: Tell = lambda text: None,
) -> BuiltReturn:
    """Builds the return of a year and writes it with its lists to `out`, all or nothing.

    Where `out` is named like a file (return.xml), the return is put there too, and the lists in a folder beside it.
    A return in which checking finds errors is written only `with_errors`, and is named so; the lists are always written.
    The council's number is `council`, else the one answered in `council.toml`, else the one the files give. Without
    `council_file` the answers that an earlier run left in `out` are taken, and never overwritten.
    """
    single = out if out.suffix.lower() == ".xml" else None
    if single is not None:
        out = single.with_name(f"{single.stem}_lists")
        for each in (single, _with_errors(single)) if with_errors else (single,):
            refuse_to_replace(each, kept=out.glob("census_*.xml"))
    form = _layout(year)
    answered = _answers(council_file or out / ANSWERS_FILE, form, must_exist=council_file is not None)
    places = {"--council": council, (council_file or out / ANSWERS_FILE).name: answered.answers.council}
    record, notices = _record(folder, places, ask, tell)
    said = one_council(places)
    asked = _Asked(form, answered, said, made_at, last_year or _last_year_among(folder, record, year), with_errors)
    built = _built(record, out, asked, tell)
    named = None
    if single is not None and built.file:
        named = _with_errors(single) if built.checked.result.errors else single
        write_bytes(named, (out / built.file).read_bytes())
    return replace(built, notices=(*notices, *built.notices), copy=named)


def _with_errors(single: Path) -> Path:
    return single.with_name(f"{single.stem}_with_errors.xml")


def build_from_record(
    record: WorkforceRecord,
    out: Path,
    year: int,
    *,
    made_at: datetime,
    council: str = "",
    council_file: Path | None = None,
    last_year: Path | None = None,
    with_errors: bool = False,
    tell: Tell = lambda text: None,
) -> BuiltReturn:
    """Builds the return of a year from a record that is open already, into the folder `out`, all or nothing.

    The rest is as in `build_return`; last year's return is set beside it only where it is given.
    """
    form = _layout(year)
    answered = _answers(council_file or out / ANSWERS_FILE, form, must_exist=council_file is not None)
    said = one_council({"--council": council, (council_file or out / ANSWERS_FILE).name: answered.answers.council})
    return _built(record, out, _Asked(form, answered, said, made_at, last_year, with_errors), tell)


def _built(record: WorkforceRecord, out: Path, asked: _Asked, tell: Tell) -> BuiltReturn:
    """Builds, checks and writes the return and its lists. The record's own council must be the one that was said."""
    form, answered = asked.form, asked.answered
    number = one_council({"what was said": asked.council, "the record": record.council})
    _refuse_what_cannot_be_built(record, form.year, number)
    tell("Building the return")
    view = census_view(record, form.year, CouncilAnswers(number, answered.answers.software, answered.answers.values))
    with folder_written_whole(out) as fresh:
        file, checked = _checked(view, fresh, asked.made_at, asked.last_year, tell, with_errors=asked.with_errors)
        fill(checked, fresh, file or _name(view), sources_of(view))
        write_text(fresh / WHERE_FROM_FILE, csv_for_spreadsheets(WHERE_FROM, where_each_comes_from(view)))
        write_text(fresh / NOT_KNOWN_FILE, csv_for_spreadsheets(NOT_KNOWN, not_known(view)))
        empty = template(form, number, said_last_year(record, form))
        write_text(fresh / ANSWERS_FILE, empty if answered.text is None else answered.text)
    return BuiltReturn(view, checked, out, file, (*view.notices, *checked.notices), answered.text is None)


def _layout(year: int) -> Layout:
    if year not in supported_years():
        known = supported_years()
        raise CannotGoOn(
            f"There is no layout of the return for {year}.",
            where="--year",
            why="Its elements and their order are not known.",
            do=f"Choose a year from {known[0]} to {known[-1]}; a year is named by the 30 September on which it ends.",
        )
    return layout(year)


def _answers(path: Path, form: Layout, *, must_exist: bool) -> _Answered:
    if not must_exist and not path.is_file():
        return _Answered(CouncilAnswers(), None)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise CannotGoOn(
            "The council's answers could not be read.",
            where=str(path),
            do=f"Check the name; leave --council-file out, and an empty {ANSWERS_FILE} to fill in is made.",
        ) from None
    return _Answered(read_answers(text, form, str(path)), text)


def _record(folder: Path, named: Mapping[str, str], ask: Ask | None, tell: Tell) -> tuple[WorkforceRecord, list[str]]:
    """The record, and what must be known of the files before it is believed. `named` are councils by place."""
    if is_kept_record(folder):
        record = opened(folder)
        one_council({**named, "the kept record": record.council})
        return record, []
    council = next((number for number in named.values() if number), "")
    read = read_folder(
        folder, council=council, ask=ask, tell=tell, refuse=lambda looked: agreed_with_files(named, looked)
    )
    errors = sum(problem.kind.severity is Severity.ERROR for problem in read.problems)
    notice = (
        f"The files themselves have {errors} error{'' if errors == 1 else 's'} that can leave people or values out;"
        f" 'mainstay report {folder}' lists them."
    )
    return read.record, [notice] if errors else []


def _refuse_what_cannot_be_built(record: WorkforceRecord, year: int, number: str) -> None:
    if why := why_not(record, year):
        raise CannotGoOn(
            f"The return of {year} cannot be built: {why}.",
            why=f"Nobody can say who was in post on {in_words(census_day(year))}.",
            do=f"Add a staff list as at {in_words(census_day(year))}, or one later that keeps those who left.",
        )
    if not number:
        raise CannotGoOn(
            "Nobody has said which council the return is of.",
            why="The Department takes a return by the council's number.",
            do=f'Give it with --council 893, as council = "893" in {ANSWERS_FILE}, or under [settings] in mapping.toml.',
            exit_code=1,
        )


def _last_year_among(folder: Path, record: WorkforceRecord, year: int) -> Path | None:
    """Last year's return, where it is among the folder's files."""
    found = [folder / source.file for source in record.sources if source.census_year == year - 1]
    return next((path for path in found if path.is_file()), None)


def _checked(
    view: CensusView, fresh: Path, made_at: datetime, last_year: Path | None, tell: Tell, *, with_errors: bool
) -> tuple[str, Checked]:
    """Writes the return and checks it; one with errors is taken away again, or named so if it is wanted all the same."""
    path = fresh / _name(view)
    with path.open("wb") as stream:
        write_return(view, stream, made_at)
    tell("Checking the return")
    checked = check(path, council=view.council, last_year=last_year)
    if not checked.result.errors:
        return path.name, checked
    if not with_errors:
        path.unlink()
        return "", checked
    return path.rename(fresh / f"{path.stem}_with_errors.xml").name, checked


def _name(view: CensusView) -> str:
    return f"census_{view.year}_{view.council}.xml"


def said_last_year(record: WorkforceRecord, form: Layout) -> dict[str, str]:
    """What the return of the year before said in its council-level block, by lasting name, to be shown in the template."""
    totals = record.table("council_total").filter(pl.col("year") == form.year - 1)
    said = next(totals.iter_rows(named=True), {})
    return {
        item.name: str(said[item.name]).removesuffix("_eligible") if item.kind is Kind.CODE else text
        for item in form.council
        if (text := written(item, said.get(item.name))[0])
    }
