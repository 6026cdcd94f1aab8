"""The answer to someone who asks what is held about them, as sentences and tables from which all three files are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mainstay.presentation.requests_about_people.said import FREE_TEXT, WHY_LEFT_OUT

TO_FILL_IN = "[for your council to fill in]"


@dataclass(frozen=True)
class Part:
    """One table of the answer: what it is, its columns, and its rows as texts."""

    name: str
    title: str
    about: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Answer:
    """The whole answer. `council` is '' where nobody has said whose it is."""

    council: str
    made_on: date
    versions: str
    parts: tuple[Part, ...]
    named_by: Mapping[str, int]
    kept_elsewhere: Sequence[str]
    free_text: bool


def part_of_rows(
    name: str,
    title: str,
    about: str,
    fields: Sequence[tuple[str, str]],
    rows: Sequence[tuple[Mapping[str, str], str]],
) -> Part:
    """A part from fields (name, plain name) and rows (values by name, where it stands); columns that no row fills are left

    out.
    """
    used = [(field, plain) for field, plain in fields if any(values.get(field) for values, _ in rows)]
    headings = (*(plain for _, plain in used), "Stands in")
    return Part(
        name, title, about, headings,
        tuple((*(values.get(field, "") for field, _ in used), where) for values, where in rows),
    )  # fmt: skip


def opening(answer: Answer) -> list[tuple[str, list[str]]]:
    """What the law asks the answer to say beside the information itself (UK GDPR, Article 15(1)), by heading."""
    council = answer.council or "your council"
    before_sending = [
        f"Places marked {TO_FILL_IN} are for whoever answers the request.",
        "Answer within one month of the request (Article 12(3)). Check first that the person is who they say.",
    ]
    if answer.free_text:
        named = ", ".join(each.replace("_", " ") for each in FREE_TEXT[:4])
        before_sending.append(
            f"Read what people wrote in their own words ({named}): it may tell of somebody else, and that is to be taken out."
        )
    return [
        ("Before it is sent", before_sending),
        ("What this is", [
            f"Everything that Mainstay holds about one person at {council}, made on the day above. {answer.versions}",
            WHY_LEFT_OUT,
        ]),
        ("What it is used for (Article 15(1)(a))", [
            ("To know the children's social care workforce, to plan and support it, and to make the Department for "
            f"Education's workforce census. {TO_FILL_IN}: anything else."),
        ]),
        ("Who has received it (Article 15(1)(c))", [
            ("The Department for Education, where a census return was sent. Inside the council, those listed under who looked. "
            f"{TO_FILL_IN}: anybody else."),
        ]),
        ("How long it is kept (Article 15(1)(d))", [f"By the council's retention schedule. {TO_FILL_IN}: where it can be read."]),
        ("Your rights (Article 15(1)(e) and (f))", [
            ("You may ask for what is wrong to be put right, for erasure, or for its use to be restricted, and may object to it. "
            "You may complain to the Information Commissioner's Office."),
        ]),
        ("Where it came from (Article 15(1)(g))", [
            "From the council's own systems, by the files named in the tables, and from what was typed into Mainstay.",
        ]),
        ("Decisions made by a program alone (Article 15(1)(h))", [
            "None. Mainstay makes no decision about a person and gives nobody a score.",
        ]),
    ]  # fmt: skip


def closing(answer: Answer) -> list[str]:
    """Where the person is named in rows about others, and what is kept outside the record."""
    said = [f"{where}: in {count:,} row{'' if count == 1 else 's'} about colleagues." for where, count in
            sorted(answer.named_by.items())]  # fmt: skip
    return [*said, *answer.kept_elsewhere]
