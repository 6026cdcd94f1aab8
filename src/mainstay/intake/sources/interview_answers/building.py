"""Each row is one conversation that was offered. Answers are kept under the names of the questions that Mainstay asks."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from mainstay.foundations.problems import Mender, ProblemKind, Severity, Unreadable
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import claims_of, whole
from mainstay.intake.numbers_of_contacts import said_yes
from mainstay.intake.sources.interview_answers.source import MARKED
from mainstay.intake.typed import TypedTable
from mainstay.vocabulary.code_lists import CodeList, tidy_word
from mainstay.vocabulary.conversations.asking import question_sets
from mainstay.vocabulary.leaving import LEAVER_DESTINATIONS
from mainstay.vocabulary.not_known import reason_in
from mainstay.vocabulary.voice import CONVERSATION_KINDS, THEMES

NO_KIND = ProblemKind(
    "MS-INT-001", Severity.ERROR, "A conversation of no kind",
    "Welcome, stay or exit: in a column, or in the name of the file or sheet.",
    "Nobody can tell when in somebody's time it was held, so the row was left out.",
    "Add a column 'Kind of Conversation', or name the file after it.", Mender.HR,
)  # fmt: skip
NO_DAY = ProblemKind(
    "MS-INT-002", Severity.ERROR, "A conversation without a day",
    "The day on which it was held, or on which it was offered.",
    "It belongs to no year, and was left out.",
    "Add the day; for those who declined, the day of the offer.", Mender.HR,
)  # fmt: skip
NOT_IN_THE_LIST = ProblemKind(
    "MS-INT-003", Severity.QUERY, "Answers of conversations that are not in the list",
    "One of the words of the question's list; several are parted by semicolons.",
    "They are left out, and never repeated here: what was written may say who it was.",
    "Choose the word of the list that fits best, and send the file again.", Mender.HR,
)  # fmt: skip

_OF_THEMES = ("leaving_for", "would_have_stayed", "chose", "stay_for", "leave_for")
_YES_OR_NO = ("come_back", "recommend", "ready", "as_told", "in_a_year")
_SAID = {"yes": "yes", "y": "yes", "definitely": "yes", "no": "no", "n": "no", "maybe": "perhaps", "perhaps": "perhaps",
         "possibly": "perhaps", "not sure": "perhaps", "unsure": "perhaps", "partly": "partly", "some": "partly",
         "prefer not to say": "not_said", "not said": "not_said"}  # fmt: skip
_SEVERAL = re.compile(r"\s*[;|\n]\s*")
_LIKE = {"exit": ("exit", "leaver"), "stay": ("stay",), "welcome": ("welcome", "new starter", "induction")}
_MOST_MARK = 5

Answers = dict[str, object]


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds conversations; the worker only where a number or an accepted match says who it was."""
    kinds, held, offered = _kinds(table), table.values("held_on"), table.values("offered_on")
    days = [whole(day) if whole(day) is not None else whole(other) for day, other in zip(held, offered, strict=True)]
    table.list_rows(NO_KIND, "kind", [row for row, kind in enumerate(kinds) if kind is None], lambda row: "no kind")
    table.list_rows(NO_DAY, "held_on", [row for row, day in enumerate(days) if day is None], lambda row: "no day")
    kept = [row for row in range(table.rows) if kinds[row] is not None and days[row] is not None]
    answers = _answers(table)
    declined = said_yes(table, "declined")
    themes = table.codes("theme", secret=True) if table.has("theme") else [None] * table.rows
    comments = table.known_texts("comments")
    claims: list[int | None] = []
    everyone = claims_of(table)
    for row in kept:
        claim = everyone[row]
        claim.makes_a_person = False
        claim.label = "" if claim.staff_id else claim.name
        claims.append(gathering.claim(claim) if claim.staff_id or claim.name else None)
    gathering.add(
        "conversation",
        {
            "kind": [kinds[row] for row in kept],
            "held_on": [None if declined[row] else whole(held[row]) for row in kept],
            "offered_on": [whole(offered[row]) for row in kept],
            "answers": [_as_text(kinds[row] or "", declined[row], held[row] is not None, answers[row]) for row in kept],
            "comments": [comments[row] or None for row in kept],
            "theme": [themes[row] or _first(answers[row]) for row in kept],
            "source": [table.number] * len(kept),
            "row": [table.found.row_numbers[row] for row in kept],
        },
        claims,
    )


def _kinds(table: TypedTable) -> list[str | None]:
    """The kind that each row gives, else the one that the name of the file or sheet does."""
    names = tidy_word(f"{table.found.file} {table.found.sheet} {table.found.title}")
    said = [kind for kind, words in _LIKE.items() if any(word in names for word in words)]
    usual = said[0] if len(said) == 1 else None
    return [kind if isinstance(kind, str) else usual for kind in table.values("kind")]


def _answers(table: TypedTable) -> list[Answers]:
    found: list[Answers] = [{} for _row in range(table.rows)]
    reasons = table.known_texts("other_reasons")
    for name in _OF_THEMES:
        texts = table.known_texts(name)
        if name == "leaving_for":
            texts = [f"{text};{more}" for text, more in zip(texts, reasons, strict=True)]
        _put(table, name, texts, found, lambda text: _several(THEMES, text))
    _put(table, "going_to", table.known_texts("going_to"), found, LEAVER_DESTINATIONS.read)
    for name in _YES_OR_NO:
        _put(table, name, table.known_texts(name), found, _yes_or_no)
    for name in MARKED:
        _put(table, f"mark_{name}", table.known_texts(f"mark_{name}"), found, _mark)
    return found


def _put(table: TypedTable, name: str, texts: list[str], found: list[Answers], read: object) -> None:
    """Puts what can be read of a column into the answers; what cannot is listed without being repeated."""
    wrong = []
    for row, text in enumerate(texts):
        if not text.strip("; "):
            continue
        try:
            value = read(text)  # type: ignore[operator]
        except Unreadable:
            wrong.append(row)
            continue
        found[row][name] = value
    table.list_rows(NOT_IN_THE_LIST, name, wrong, lambda row: "an answer that is not in the list")


def _several(codes: CodeList, text: str) -> list[str]:
    parts = [part for part in _SEVERAL.split(text) if part.strip() and not reason_in(part)]
    return list(dict.fromkeys(codes.read(part) for part in parts))


def _yes_or_no(text: str) -> str:
    said = _SAID.get(tidy_word(text))
    if said is None:
        raise Unreadable("yes, perhaps or no")
    return said


def _mark(text: str) -> int:
    figure = text.strip().removesuffix(".0").split("/")[0].strip()
    if not figure.isdigit() or not 1 <= int(figure) <= _MOST_MARK:
        raise Unreadable("a mark from 1 to 5")
    return int(figure)


def _first(answers: Mapping[str, object]) -> str | None:
    """What a conversation was mostly about where nobody said: the first reason given."""
    for name in _OF_THEMES:
        said = answers.get(name)
        if isinstance(said, list) and said:
            return str(said[0])
    return None


def _as_text(kind: str, declined: bool, held: bool, answers: Answers) -> str:
    """What the record keeps: which questions, what became of it, and each answer."""
    asked = question_sets()[kind].name if kind in question_sets() else CONVERSATION_KINDS[kind].label
    state = "declined" if declined else "held" if held else "offered"
    said = {} if declined else answers
    return json.dumps({"set": f"{asked} (form)", "state": state, "answers": said}, ensure_ascii=False, sort_keys=True)


BUILD = build
