"""A question as a field of a form: what it is about, its answers in words, and what was typed."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.intake.choices import NOT_USED, Question
from mainstay.intake.declaring import source_kinds
from mainstay.presentation.words import capital
from mainstay.web.intake_desk.reading import is_a_day, name_of


@dataclass(frozen=True)
class Asked:
    """One field. `answers` are what is sent and what is read; without any it is typed. `value` is what stands there."""

    name: str
    about: str
    text: str
    answers: tuple[tuple[str, str], ...]
    value: str
    suggestion: str
    stops: bool
    hint: str
    trouble: str


def asked(question: Question, typed: str | None = None, trouble: str = "") -> Asked:
    """A question to show. Where it stops, the suggestion stands there already; elsewhere nothing is answered unseen."""
    usual = question.suggestion if question.stops else ""
    return Asked(
        name=name_of(question),
        about=_about(question),
        text=question.text.partition(" (written like")[0],
        answers=tuple((each, _label(question, each)) for each in question.options),
        value=usual if typed is None else typed,
        suggestion=_label(question, question.suggestion) if question.suggestion else "",
        stops=question.stops,
        hint="For example 30/9/2024." if is_a_day(question) else "",
        trouble=trouble,
    )


def _about(question: Question) -> str:
    kind = question.section[0]
    if kind == "settings":
        return ""
    if kind == "files":
        return question.section[1]
    if kind == "columns":
        known = source_kinds().get(question.section[1])
        return f"The heading '{question.key}'" + (f" in: {known.title}" if known else "")
    return question.key


def _label(question: Question, option: str) -> str:
    if option == NOT_USED:
        return "Nobody on the list" if question.secret else "None of these: leave it out"
    kind, about = question.section[0], question.section[1:]
    if kind == "files" and option in source_kinds():
        return source_kinds()[option].title
    if kind == "columns" and about and about[0] in source_kinds():
        return source_kinds()[about[0]].column(option).meaning.rstrip(".")
    return option if question.secret or any(sign.isdigit() for sign in option) else capital(option.replace("_", " "))
