"""What the form asks of the council for a return: each item in plain words, with what the files say of it beside."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django import forms

from mainstay.foundations.dates import in_words
from mainstay.foundations.files import write_text
from mainstay.record.subjects import Subject
from mainstay.tasks.files_beside_answers import SaidByFiles
from mainstay.vocabulary.workforce_census.codes import codes
from mainstay.vocabulary.workforce_census.items import Item, Kind
from mainstay.web.returns_kept.rows_behind import lists_of

_LABELS = {
    "vacancies_fte": "Vacancies on 30 September (FTE)",
    "agency_cover_fte": "Agency workers covering vacancies (FTE)",
    "agency_cover_headcount": "Agency workers covering vacancies (people)",
    "recruitment_bonus": "Bonus on recruitment",
    "retention_bonus": "Bonus for staying",
    "performance_award": "Award for performance",
    "car_allowance": "Car allowance",
    "relocation_package": "Payments towards moving house",
    "regional_weighting": "Regional weighting",
    "registration_fee_paid": "Social Work England registration fee",
    "dbs_check_paid": "Disclosure and Barring Service check",
    "other_allowances": "Other allowances",
}
_LISTS = {Subject.POSTS: "establishment list", Subject.AGENCY: "agency list"}
_FILE = "answers_that_differ.json"


def label_of(item: Item) -> str:
    """What an item is called on a page; its element's name where it has no words yet."""
    return _LABELS.get(item.name, item.element)


def field_of(item: Item, answered: str, last_year: str, files: SaidByFiles | None) -> forms.Field:
    """The box of an item, with what last year's return and the council's files say of it."""
    hint = f"{item.meaning} In the return it is {item.element}."
    hint += f" Last year's return said: {last_year}." if last_year else ""
    hint += f" {_of_the_files(files)}" if files else ""
    words: dict[str, Any] = {"label": label_of(item), "required": False, "initial": answered, "help_text": hint}
    if item.kind is Kind.CODE:
        options = [("", "Not answered"), *((code.means, code.label) for code in codes(item.codes))]
        return forms.ChoiceField(choices=options, **words)
    return forms.CharField(max_length=200, strip=True, **words)


def differs(item: Item, answer: str, files: SaidByFiles) -> str:
    """That an answer and the files say different things, and which of them the return says."""
    said = f"{label_of(item)}: you answered {answer}, and your {_LISTS[files.subject]} says {files.text}"
    if files.goes_before:
        return f"{said}. The return says {files.text}, because what the files hold goes before an answer."
    return (
        f"{said} on {in_words(files.day)}, which is not the day of the return. The return says {answer}: "
        "check that it is right."
    )


def keep_differences(file: Path, said: Iterable[str]) -> None:
    """Keeps beside a built return where answers and files differ."""
    write_text(lists_of(file) / _FILE, json.dumps(list(said), ensure_ascii=False), private=True)


def differences_kept(file: Path) -> list[str]:
    """Where the answers and the files of a built return differ; nothing where it was not built here."""
    try:
        return [str(each) for each in json.loads((lists_of(file) / _FILE).read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []


def _of_the_files(files: SaidByFiles) -> str:
    said = f"Your {_LISTS[files.subject]} says {files.text}"
    if files.goes_before:
        return f"{said}, and that goes before what you type here."
    return f"{said} on {in_words(files.day)}, which is not the day of the return."
