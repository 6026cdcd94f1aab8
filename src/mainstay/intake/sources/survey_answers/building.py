"""A survey becomes its questions and its answers. Who answered is nobody: no name, no number, no row of the file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mainstay.foundations.dates import day_number, day_of, iso, read_day
from mainstay.foundations.problems import Problem, ProblemKind, Severity, Unreadable
from mainstay.intake.choices import INVITED, NOT_USED, REVERSED, Question, section_of
from mainstay.intake.gathering import Gathering
from mainstay.intake.sources.survey_answers.respondents import (
    Item,
    one_row_each,
    one_row_for_each_answer,
    too_small,
    under_new_keys,
)
from mainstay.intake.typed import TypedTable

ON_NO_SCALE = ProblemKind(
    "MS-SUR-001", Severity.QUERY, "Answers that are on no scale",
    "One of the answers of the question's scale, such as 'Agree'.",
    "They are left out of the question's score; other answers to it count.",
    "Put them right in the file, if they were mistyped.",
)  # fmt: skip
BY_FIGURES = ProblemKind(
    "MS-SUR-002", Severity.NOTE, "Scales told by the figures alone",
    "Answers in words, or the ends of the scale.",
    "Figures do not say where a scale ends: one to five was taken where nothing is above five.",
    "Look at the questions in the record; send the answers as words if a scale is wrong.",
)  # fmt: skip
SMALL_GROUPS = ProblemKind(
    "MS-SUR-003", Severity.NOTE, "Groups in which fewer than ten answered",
    "Groups of ten or more who answered.",
    "In a smaller group people could be known by their answers: they count for all, and for no group.",
    "Nothing; next time ask for the service rather than the team.",
)  # fmt: skip
NOT_A_SCALE = ProblemKind(
    "MS-SUR-004", Severity.NOTE, "Columns of a survey that are on no scale",
    "Questions answered on a scale, and comments headed as comments.",
    "What people wrote is kept only where the heading says that it is a comment; nothing of these was kept.",
    "If one is a comment, say so under [columns.survey_answers] in mapping.toml: \"the heading\" = \"comment\".",
    on_pages="If one is a comment, say so among the remembered answers.",
)  # fmt: skip
NO_ANSWERS = ProblemKind(
    "MS-SUR-005", Severity.ERROR, "A survey without an answer that could be read",
    "Questions with answers on a scale, or as figures.",
    "Nothing could be counted of it.",
    "Export the answers as words or as figures, a column for each question.",
)  # fmt: skip
MONTH_FIRST = ProblemKind(
    "MS-SUR-006", Severity.NOTE, "Days of a survey written with the month first",
    "The day before the month.",
    "Some of its days can only be read with the month first, so all were; they say when it was open, and no more.",
    "Nothing, if it was open then.",
)  # fmt: skip

_NAMELESS = frozenset({"", "sheet1", "sheet", "form1", "form responses 1", "responses", "data", "raw data", "results"})
_BAD_IF_SO = re.compile(
    r"stress|exhaust|burn|too (?:much|many)|leav|worr|overwhelm|unmanageabl|bull|harass|frustrat|drain", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"^(\d{1,2})([/.-])(\d{1,2})([/.-]\d{2,4})")


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds the survey's questions and answers. How many were asked, and what is reversed, is asked once."""
    long = (table.has("item") or table.has("wording")) and (table.has("answer") or table.has("score"))
    if long:
        items, people = one_row_for_each_answer(table)
    else:
        items, people, left = one_row_each(table)
        if left:
            text = f"{len(left):,} column{'' if len(left) == 1 else 's'}"
            table.problems.append(Problem(NOT_A_SCALE, table.whole, text, len(left)))
    _noticed(table, items, too_small(people))
    opened, closed = _days(table)
    survey = _name(table) + (f", {iso(day_of(opened))}" if opened is not None else "")
    invited, reversed_items = _said(table, items)
    gathering.add(
        "survey",
        {
            "survey": [survey] * len(items),
            "item": [item.number for item in items],
            "wording": [item.wording for item in items],
            "scale_least": [item.answered.least if item.answered else None for item in items],
            "scale_most": [item.answered.most if item.answered else None for item in items],
            "direction": [_direction(item, reversed_items) for item in items],
            "invited": [invited] * len(items),
            "opened": [opened] * len(items),
            "closed": [closed] * len(items),
            "source": [table.number] * len(items),
        },
    )
    rows: list[tuple[str, str, str | None, int | None, str | None]] = []
    for key, person in under_new_keys(people, table.number):
        rows += [(key, item, person.group, score, None) for item, score in person.scores.items()]
        rows += [(key, item, person.group, None, text) for item, text in person.comments.items()
                 if item not in person.scores]  # fmt: skip
    names = ("respondent", "item", "group", "score", "comment")
    columns: dict[str, list[object]] = {name: [row[place] for row in rows] for place, name in enumerate(names)}
    columns |= {"survey": [survey] * len(rows), "source": [table.number] * len(rows)}
    gathering.add("survey_response", columns)


def _noticed(table: TypedTable, items: Sequence[Item], small: int) -> None:
    """Lists what was odd about the questions, never an answer."""
    unread = sum(len(item.answered.unread) for item in items if item.answered)
    figures = sum(item.answered.by_figures for item in items if item.answered)
    if unread:
        found = f"{unread:,} answer{'' if unread == 1 else 's'}"
        table.problems.append(Problem(ON_NO_SCALE, table.whole, found, unread))
    if figures:
        found = f"{figures:,} question{'' if figures == 1 else 's'}"
        table.problems.append(Problem(BY_FIGURES, table.whole, found, figures))
    if small:
        found = f"{small:,} group{'' if small == 1 else 's'}"
        table.problems.append(Problem(SMALL_GROUPS, table.whole, found, small))
    if not any(item.answered for item in items):
        table.problems.append(Problem(NO_ANSWERS, table.whole, f"{table.rows:,} rows and no question"))


def _name(table: TypedTable) -> str:
    stem = table.found.file.rsplit(".", 1)[0]
    sheet = table.found.sheet.strip()
    return stem if sheet.lower() in _NAMELESS else f"{stem}, {sheet}"


def _said(table: TypedTable, items: Sequence[Item]) -> tuple[int | None, frozenset[str] | None]:
    """How many were asked, and which questions are reversed: None while nobody has said."""
    section = section_of(table.found.file, table.found.sheet)
    invited, turned = table.choices.get(section, INVITED), table.choices.get(section, REVERSED)
    scored = [item for item in items if item.answered]
    if invited is None:
        text = "How many people were asked to answer this survey? (a number)"
        table.questions[section, INVITED] = Question(section, INVITED, text, stops=False)
    if turned is None and scored:
        perhaps = ", ".join(item.number for item in scored if _BAD_IF_SO.search(item.wording))
        text = (f"On which of its questions, {scored[0].number} to {scored[-1].number}, is agreeing or a high score bad?"
                f" (numbers with commas, or {NOT_USED} for none)")  # fmt: skip
        table.questions[section, REVERSED] = Question(section, REVERSED, text, (), perhaps or NOT_USED, stops=False)
    number = int(invited) if invited is not None and invited.isdigit() else None
    if turned is None:
        return number, None
    return number, frozenset(part.strip().upper() for part in turned.split(",") if part.strip() != NOT_USED)


def _direction(item: Item, reversed_items: frozenset[str] | None) -> str | None:
    if item.answered is None:
        return "neither"
    if reversed_items is None:
        return None
    return "lower_is_better" if item.number.upper() in reversed_items else "higher_is_better"


def _days(table: TypedTable) -> tuple[int | None, int | None]:
    """The first day on which anybody began, and the last on which anybody sent it."""
    texts = [text for name in ("started", "completed") for text in table.known_texts(name) if text]
    days = [_day(text) for text in texts]
    if None in days:
        turned = [_day(_MONTH_FIRST.sub(r"\3\2\1\4", text)) for text in texts]
        if None not in turned:
            table.problems.append(Problem(MONTH_FIRST, table.whole, f"{len(texts):,} days"))
            days = turned
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else (None, None)


def _day(text: str) -> int | None:
    try:
        day = read_day(text)
    except Unreadable:
        return None
    return None if day is None else day_number(day)


BUILD = build
