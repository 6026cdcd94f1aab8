"""Building a return from the council's record: the council's own answers are asked for, and kept for the next time."""

from __future__ import annotations

import json
import shutil
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.census.source_rows import sources_of
from mainstay.record.record import WorkforceRecord
from mainstay.returns.workforce_census.building.council_answers import read_answers
from mainstay.stores.database.editions import current, opened
from mainstay.tasks.building_a_return import (
    ANSWERS_FILE,
    NOT_KNOWN_FILE,
    WHERE_FROM_FILE,
    BuiltReturn,
    build_from_record,
    said_last_year,
)
from mainstay.tasks.checking_a_return import council_number
from mainstay.tasks.files_beside_answers import SaidByFiles, answers_that_differ, said_by_files
from mainstay.vocabulary.workforce_census.layouts import layout, supported_years
from mainstay.web.audit.entries import record as recorded
from mainstay.web.returns_desk.council_questions import differs, field_of, keep_differences
from mainstay.web.returns_desk.forms import InitialsForm
from mainstay.web.returns_desk.keeping import Given, keep_return
from mainstay.web.returns_desk.showing import CANNOT, initials_before, keep_initials, shown, told
from mainstay.web.returns_desk.uploads import NotTaken, a_private_folder
from mainstay.web.returns_desk.wording import sentences
from mainstay.web.returns_kept.rounds import Round, moves_made
from mainstay.web.returns_kept.rows_behind import keep_sources, lists_of


class AnswersForm(InitialsForm):
    """What only the council can answer in a year's return, an item to a field; and whose return it is, if unsaid."""

    council = forms.CharField(label="Council (number or name)", max_length=80, required=False)

    def __init__(self, data: Any, account: Any, year: int, said: dict[str, str], before: dict[str, str],
                 files: dict[str, SaidByFiles], initials: str) -> None:  # fmt: skip
        super().__init__(data, account, initials=initials)
        self.items = layout(year).council
        for item in self.items:
            there = said.get(item.name, ""), before.get(item.name, ""), files.get(item.name)
            self.fields[item.name] = field_of(item, *there)

    def clean_council(self) -> str:
        """A number, from a number or a name."""
        try:
            return council_number(str(self.cleaned_data["council"]))
        except CannotGoOn as problem:
            raise forms.ValidationError(problem.what) from None

    def as_toml(self, year: int) -> str:
        """The answers as the file that building takes them from."""
        lines = [f"year = {year}"]
        lines += [
            f"{item.name} = {json.dumps(self.cleaned_data[item.name], ensure_ascii=False)}" for item in self.items
        ]
        return "\n".join(lines) + "\n"


@told
def build(request: HttpRequest, year: int) -> HttpResponse:
    """Asks for the council's own answers; then builds the return, and keeps it as the draft of its round."""
    edition = current()
    if edition is None or year not in supported_years():
        raise Http404
    record = opened(edition)
    said, before = _answered(record.council, year), said_last_year(record, layout(year))
    files = said_by_files(record, layout(year))
    posted = request.POST if request.method == "POST" else None
    form = AnswersForm(posted, request.user, year, said, before, files, initials_before(request))
    if request.method == "POST" and form.is_valid():
        try:
            kept = _built(record, year, form, str(request.user.pk))
        except CannotGoOn as problem:
            form.add_error(getattr(problem, "field", "initials"), sentences(problem))
        else:
            keep_initials(request, form.cleaned_data["initials"])
            recorded(request.user, "built a return", f"{kept.name} to draft, version {edition.pk} of the record")
            return redirect("returns-round", folder=kept.name)
    status = CANNOT if form.errors else 200
    return shown(request, "returns_build.html", status, year=year, form=form, council=record.council)


def _built(record: WorkforceRecord, year: int, form: AnswersForm, account: str) -> Round:
    said = form.cleaned_data
    number = record.council or said["council"]
    if not number:
        raise NotTaken(
            "council", "The record does not say which council it is of.", "Type the council's number or name."
        )
    kept = Round(year, number)
    seen = moves_made(kept)
    with a_private_folder("made") as folder:
        answers = folder / ANSWERS_FILE
        write_text(answers, form.as_toml(year), private=True)
        made = build_from_record(
            record, folder / "made", year, made_at=datetime.now(UTC), council=number, council_file=answers,
            last_year=kept.last_year(), with_errors=True,
        )  # fmt: skip
        content = (made.folder / made.file).read_bytes()
        given = Given(content, None, said["initials"], said["role"], number, seen, account)
        keep_return(given, kept if kept.is_kept else None)
        _keep_lists(made, kept, answers)
        typed = read_answers(answers.read_text(encoding="utf-8"), layout(year)).values
        there = answers_that_differ(layout(year), said_by_files(record, layout(year)), typed)
        keep_differences(kept.file(kept.standing().history), (differs(*each) for each in there))
    return kept


def _keep_lists(made: BuiltReturn, kept: Round, answers: Path) -> None:
    """Keeps what goes with the return beside it, and the answers for the next time."""
    file = kept.file(kept.standing().history)
    lists = lists_of(file)
    lists.mkdir(mode=0o700, exist_ok=True)
    for name in (NOT_KNOWN_FILE, WHERE_FROM_FILE):
        shutil.copyfile(made.folder / name, lists / name)
    keep_sources(sources_of(made.view), file)
    write_text(kept.folder / ANSWERS_FILE, answers.read_text(encoding="utf-8"), private=True)


def _answered(council: str, year: int) -> dict[str, str]:
    """What was answered when this year's return was last built here."""
    try:
        said = tomllib.loads((Round(year, council).folder / ANSWERS_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: str(value) for name, value in said.items()}
