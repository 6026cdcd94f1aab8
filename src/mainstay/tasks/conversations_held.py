"""Conversations with staff in words: what became of each, and what was answered."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.conversations.asking import in_words
from mainstay.vocabulary.voice import CONVERSATION_KINDS, THEMES

HELD, DECLINED, OFFERED = "held", "declined", "offered"
STATES = ((OFFERED, "Offered, and not held yet"), (DECLINED, "Declined"), (HELD, "Held"))


@dataclass(frozen=True)
class Conversation:
    """One conversation. `answers` are questions with what was said; `comments` are held back by who shows it.

    `is_of_file` is whether a file tells of it.
    """

    key: str
    person: str
    kind: str
    state: str
    offered_on: date | None
    held_on: date | None
    theme: str
    answers: Sequence[tuple[str, str]]
    comments: str
    is_of_file: bool = False

    @property
    def title(self) -> str:
        """'Stay conversation'."""
        return CONVERSATION_KINDS[self.kind].label

    @property
    def became(self) -> str:
        """What became of it, in words."""
        return dict(STATES).get(self.state, "Held" if self.held_on else "Offered")


def conversation_of(row: Mapping[str, Any]) -> Conversation:
    """A row of the record's table in words."""
    held, theme = held_in(row.get("answers")), str(row.get("theme") or "")
    state = str(held.get("state") or (HELD if row.get("held_on") is not None else OFFERED))
    answers = held.get("answers")
    return Conversation(
        row["conversation"], row.get("person") or "", row["kind"], state,
        _day(row.get("offered_on")), _day(row.get("held_on")), THEMES[theme].label if theme else "",
        in_words(row["kind"], answers if isinstance(answers, dict) else {}), row.get("comments") or "",
        row.get("source") is not None,
    )  # fmt: skip


def conversations_with(record: WorkforceRecord, person: str) -> list[Conversation]:
    """Every conversation with one worker, the newest first."""
    rows = record.table("conversation").filter(pl.col("person") == person).iter_rows(named=True)
    return sorted((conversation_of(row) for row in rows), key=newest)


def told_by_files(record: WorkforceRecord) -> tuple[int, list[str]]:
    """How many conversations files tell of, and the names of those files."""
    numbers = record.table("conversation")["source"].drop_nulls().to_list()
    return len(numbers), sorted({source.file for source in record.sources if source.number in set(numbers)})


def answers_as_text(asked: str, state: str, answers: Mapping[str, object]) -> str:
    """What is kept in the record's field: the set of questions, what became of the conversation, and each answer."""
    return json.dumps({"set": asked, "state": state, "answers": dict(answers)}, ensure_ascii=False, sort_keys=True)


def held_in(text: str | None) -> dict[str, Any]:
    """The same back; an import's own answers by question are taken as they are."""
    try:
        read = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(read, dict):
        return {}
    return read if "answers" in read else {"answers": read}


def newest(each: Conversation) -> tuple[int, str]:
    """The newest first."""
    day = each.held_on or each.offered_on
    return (-day.toordinal() if day else 0, each.key)


def _day(number: int | None) -> date | None:
    return None if number is None else day_of(number)
