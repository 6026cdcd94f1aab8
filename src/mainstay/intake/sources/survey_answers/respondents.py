"""Whoever answered, with what they answered and nothing that leads to them: from one row each, or from a row for each answer."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from mainstay.intake.declaring import never_kept
from mainstay.intake.headings import tidy
from mainstay.intake.sources.survey_answers.answering import Answered, answered, asks_who_somebody_is
from mainstay.intake.typed import TypedTable

COMMENTS = ("comment", "comment_2", "comment_3")
_LEAST_IN_A_GROUP = 10
"""A team of fewer who answered is kept as no team, as the smallest group of a survey has it."""


@dataclass(frozen=True)
class Item:
    """One question: its number in the survey and its wording; `answered` is None for one answered in the open."""

    number: str
    wording: str
    heading: str
    answered: Answered | None


@dataclass
class Respondent:
    """Somebody's answers: scores and comments by the number of the question."""

    group: str | None
    scores: dict[str, int] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)

    @property
    def answers_something(self) -> bool:
        """Whether there is any answer at all."""
        return bool(self.scores or self.comments)


def one_row_each(table: TypedTable) -> tuple[list[Item], list[Respondent], list[str]]:
    """Questions and respondents of the wide layout, and headings of columns of words on no scale, which are not kept."""
    items, left = _questions(table)
    people = [Respondent(group or None) for group in table.known_texts("group")]
    for item in items:
        for row, person in enumerate(people):
            if item.answered is None:
                if text := table.found.columns[item.heading][row].strip():
                    person.comments[item.number] = text
            elif (score := item.answered.scores[row]) is not None:
                person.scores[item.number] = score
    return items, people, left


def _questions(table: TypedTable) -> tuple[list[Item], list[str]]:
    """The columns that are questions, numbered in their order, and those whose answers are on no scale."""
    known = {heading: name for name, heading in table.columns.items()}
    items: list[Item] = []
    left = []
    for heading in table.found.headings:
        is_comment = known.get(heading) in COMMENTS
        if not is_comment and (heading in known or asks_who_somebody_is(heading) or never_kept(tidy(heading))):
            continue
        texts = table.found.columns[heading]
        told = None if is_comment else answered(heading, texts)
        if is_comment or told is not None:
            items.append(Item(f"Q{len(items) + 1}", " ".join(heading.split()), heading, told))
        elif any(texts):
            left.append(heading)
    return items, left


def one_row_for_each_answer(table: TypedTable) -> tuple[list[Item], list[Respondent]]:
    """Questions and respondents of the long layout: a row holds who, which question, and the answer."""
    who, numbers, wordings = (table.known_texts(name) for name in ("respondent", "item", "wording"))
    groups, comments = table.known_texts("group"), table.known_texts("comment")
    texts = table.texts("score") if table.has("score") else table.texts("answer")
    rows: dict[str, list[int]] = {}
    for row, number in enumerate(numbers):
        rows.setdefault(number or wordings[row], []).append(row)
    items: list[Item] = []
    people: dict[str, Respondent] = {}
    for name, own in rows.items():
        wording = next((wordings[row] for row in own if wordings[row]), name)
        told = answered(wording, [texts[row] for row in own]) if name and not asks_who_somebody_is(wording) else None
        some = any(comments[row] for row in own)
        if told is None and not some:
            continue
        item = Item(name if name != wording else f"Q{len(items) + 1}", wording, "", told)
        items.append(item)
        for place, row in enumerate(own):
            person = people.setdefault(who[row], Respondent(groups[row] or None))
            person.group = person.group or groups[row] or None
            if told is not None and (score := told.scores[place]) is not None:
                person.scores[item.number] = score
            if comments[row]:
                person.comments[item.number] = comments[row]
    return items, list(people.values())


def under_new_keys(people: Sequence[Respondent], source: int) -> list[tuple[str, Respondent]]:
    """Those who answered anything, under keys in an order that says nothing of the file's: that of their answers' digests."""
    counted = [each for each in people if each.answers_something]
    groups = [each.group for each in counted]
    small = {group for group in groups if groups.count(group) < _LEAST_IN_A_GROUP}
    for each in counted:
        each.group = None if each.group in small else each.group
    ordered = sorted(counted, key=_digest)
    return [(f"R{source}-{place}", each) for place, each in enumerate(ordered, start=1)]


def too_small(people: Sequence[Respondent]) -> int:
    """How many groups have fewer who answered than the smallest that is kept."""
    groups = [each.group for each in people if each.answers_something and each.group is not None]
    return sum(groups.count(group) < _LEAST_IN_A_GROUP for group in set(groups))


def _digest(person: Respondent) -> str:
    said = repr((person.group, sorted(person.scores.items()), sorted(person.comments.items())))
    return hashlib.blake2b(said.encode(), digest_size=16).hexdigest()
