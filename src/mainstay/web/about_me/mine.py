"""Everything about one account's own worker, gathered once for the page and for the file that is taken away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from mainstay.presentation.pages_to_take import PageToTake, TableToTake
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.tasks.conversations_held import Conversation, conversations_with
from mainstay.tasks.early_career import Journey, journeys
from mainstay.tasks.supervision_held import Meeting, last_held, meetings_of
from mainstay.tasks.thanks_given import Thanks, thanks_to_person
from mainstay.tasks.what_is_held import TableHeld, held_about, named_beside_others
from mainstay.tasks.who_someone_is import is_worker, staff_numbers
from mainstay.tasks.you_said_we_did import Suggestion, suggestion_of
from mainstay.web.about_me.looking import Look, looks_at
from mainstay.web.corrections_kept.asking import asked_by
from mainstay.web.corrections_kept.models import CorrectionRequest
from mainstay.web.own_worker import own_key
from mainstay.web.record_shown import every_row_held

_WARNING = "This is personal information about you. Keep it where others cannot read it."


@dataclass(frozen=True, eq=False)
class Mine:
    """What is known of one account and its worker. `person` is '' where the account is linked to nobody."""

    account: Any
    record: WorkforceRecord

    @cached_property
    def person(self) -> str:
        """The worker's key, where the record holds them."""
        key = own_key(self.account, self.record)
        return key if key and is_worker(self.record, key) else ""

    @cached_property
    def known_as(self) -> str:
        """The staff number by which the record knows the worker."""
        return staff_numbers(self.record, [self.person]).get(self.person, "") if self.person else ""

    @cached_property
    def tables(self) -> list[TableHeld]:
        """What is held: every row, also what was typed where a file says it too."""
        return held_about(every_row_held(), self.person) if self.person else []

    @cached_property
    def beside_others(self) -> list[tuple[str, int]]:
        """Rows about colleagues that name the worker."""
        return named_beside_others(every_row_held(), self.person) if self.person else []

    @cached_property
    def looks(self) -> list[Look]:
        """Who looked."""
        return looks_at(self.account)

    @cached_property
    def programmes(self) -> list[Journey]:
        """Programmes and their steps."""
        return journeys(self.record, {self.person}) if self.person else []

    @cached_property
    def meetings(self) -> list[Meeting]:
        """Supervision, the newest first."""
        return meetings_of(self.record, self.person) if self.person else []

    @cached_property
    def last_held(self) -> date | None:
        """The day of the last meeting that was held."""
        return last_held(self.meetings)

    @cached_property
    def conversations(self) -> list[Conversation]:
        """Welcome, stay and exit conversations."""
        return conversations_with(self.record, self.person) if self.person else []

    @cached_property
    def thanks(self) -> list[Thanks]:
        """What the worker was thanked for."""
        return thanks_to_person(self.record, self.person) if self.person else []

    @cached_property
    def suggestions(self) -> list[Suggestion]:
        """What the account suggested, the newest first."""
        return [suggestion_of(row.values) for row in reversed(typed_rows.begun_by("suggestion", self.account.pk))]

    @cached_property
    def corrections(self) -> list[CorrectionRequest]:
        """What the account asked to be put right."""
        return asked_by(self.account)

    def to_take(self, made_on: date) -> PageToTake:
        """All of it as a file."""
        rows = [
            (table.title, str(place), f"{held.called}: {held.meaning}", held.said, row.where)
            for table in self.tables
            for place, row in enumerate(table.rows, 1)
            for held in row.fields
        ]
        sentences = [f"Your account has the role {', '.join(role.value for role in self.account.held)}."]
        sentences += [
            f"You are named in {count:,} rows about colleagues: {where}." for where, count in self.beside_others
        ]
        sentences.append("Children and colleagues are left out: what is held about them is theirs.")
        looks = tuple((look.day, look.who, look.did, look.times) for look in self.looks)
        suggested = tuple((each.made_on, each.text, each.state, each.answer) for each in self.suggestions)
        asked = tuple(
            (each.asked_at.date(), each.wrong, each.right, each.state, each.reason) for each in self.corrections
        )
        return PageToTake(
            "What is held about me", made_on, (("", tuple(sentences)),),
            (
                TableToTake("What the record holds", ("About", "Row", "Field", "What is held", "Where it is from"), tuple(rows)),
                TableToTake("Who looked", ("Day", "Role", "What they did", "Times"), looks),
                TableToTake("My suggestions", ("Made on", "Suggestion", "State", "Answer"), suggested),
                TableToTake("Corrections I asked for", ("Asked on", "What is wrong", "What is right", "State", "Reason"), asked),
            ),
            warning=_WARNING, mark="personal",
        )  # fmt: skip
