"""Forms of conversations: with whom, what became of it, and the questions of its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from mainstay.foundations.dates import day_number
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.conversations_held import HELD, STATES, Conversation, answers_as_text, held_in
from mainstay.vocabulary.conversations.asking import QuestionSet
from mainstay.vocabulary.voice import CONVERSATION_KINDS, THEMES
from mainstay.web.day_field import DayField
from mainstay.web.drafts.typed_form import TypedForm
from mainstay.web.words_field import WordsField
from mainstay.web.worker_typed import NumberField, worker_in

EARLIEST = date(2000, 1, 1)
_BOX = "answer_"


class WithWhomForm(TypedForm):
    """Which conversation, with whom."""

    kind = forms.ChoiceField(
        label="Which conversation?",
        choices=[
            (each.slug, f"{each.label}: {each.sentence[:1].lower()}{each.sentence[1:]}") for each in CONVERSATION_KINDS
        ],
        error_messages={"required": "Choose which conversation.", "invalid_choice": "Choose one of these."},
    )
    worker = NumberField(
        label="The worker's staff number or Social Work England number", needed="Write a number of theirs."
    )

    def __init__(
        self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None, *, record: WorkforceRecord
    ) -> None:
        """The worker is one of the record's."""
        super().__init__(posted, held)
        self._record, self.person = record, ""

    def clean(self) -> dict[str, Any]:
        """Finds the worker."""
        said: dict[str, Any] = super().clean() or {}
        self.person = worker_in(self, "worker", self._record)
        return said


class ConversationForm(TypedForm):
    """What became of a conversation and, where it was held, what was answered."""

    offered_on = DayField(
        label="When was it offered?", earliest=EARLIEST, needed="Write the day on which it was offered."
    )
    state = forms.ChoiceField(
        label="What became of it?", choices=STATES,
        error_messages={"required": "Choose what became of it.", "invalid_choice": "Choose one of these."},
    )  # fmt: skip
    held_on = DayField(label="When was it held?", earliest=EARLIEST)
    theme = forms.ChoiceField(
        label="What was it mostly about?", required=False,
        choices=[("", "Choose one"), *((each.slug, each.label) for each in THEMES)],
        error_messages={"invalid_choice": "Choose one of the list."},
    )  # fmt: skip
    comments = WordsField(label="Comments, in the worker's own words", longest=4_000, widget=forms.Textarea)

    def __init__(
        self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None, *,
        asked: QuestionSet, today: date, others: Sequence[Conversation] = (),
    ) -> None:  # fmt: skip
        """The questions are those of the kind; `others` are the worker's other conversations of it, so that one is there once."""
        super().__init__(posted, held)
        self.asked, self._others = asked, others
        for name in ("offered_on", "held_on"):
            self.fields[name].latest, self.fields[name].latest_said = today, "The day has not come yet."
        for each in asked.questions:
            kind = forms.MultipleChoiceField if each.several else forms.ChoiceField
            wrong = {"invalid_choice": "Choose from these."}
            self.fields[_BOX + each.name] = kind(
                label=each.asks, required=False, choices=each.choices, error_messages=wrong
            )

    @property
    def boxes(self) -> list[tuple[str, bool, str]]:
        """The box of each question, whether several can be chosen, and why it is asked."""
        return [(_BOX + each.name, each.several, each.because) for each in self.asked.questions]

    def clean(self) -> dict[str, Any]:
        """Answers are of a conversation that was held, and one that was held says when and what about."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("state") == HELD:
            if not said.get("held_on") and "held_on" not in self.errors:
                self.add_error("held_on", "Write the day on which it was held.")
            if not said.get("theme") and "theme" not in self.errors:
                self.add_error("theme", "Choose what it was mostly about.")
        elif said.get("state") and (
            self._answers() or said.get("comments") or said.get("held_on") or said.get("theme")
        ):
            self.add_error(
                "state", "Answers are kept only of a conversation that was held. Choose 'Held', or empty what follows."
            )
        if said.get("held_on") and said.get("offered_on") and said["held_on"] < said["offered_on"]:
            self.add_error("held_on", "It cannot have been held before it was offered.")
        self._refuse_what_is_there(said)
        return said

    def _refuse_what_is_there(self, said: Mapping[str, Any]) -> None:
        """A conversation is there once; one that a file says was offered may be typed here once it was held."""
        is_held = said.get("state") == HELD
        others = [each for each in self._others if each.key != f"T-{self.form_number[:12]}"]
        near = [each for each in others if not (is_held and each.is_of_file and each.held_on is None)]
        for name in ("held_on", "offered_on"):
            day = said.get(name)
            same = [each for each in near if day and getattr(each, name) == day]
            if same and name not in self.errors:
                where = ", in a file that was imported" if same[0].is_of_file else ""
                self.add_error(
                    name, f"A conversation of this kind with this worker on this day is there already{where}."
                )
                return

    def values(self) -> dict[str, Any]:
        """The row's values in the units of the record."""
        said = self.cleaned_data
        days = {name: day_number(said[name]) for name in ("offered_on", "held_on") if said.get(name)}
        text = answers_as_text(self.asked.name, said["state"], self._answers())
        return {"kind": self.asked.kind, "answers": text, "theme": said["theme"], "comments": said["comments"], **days}

    def _answers(self) -> dict[str, object]:
        held = {each.name: self.cleaned_data.get(_BOX + each.name) for each in self.asked.questions}
        return {name: value for name, value in held.items() if value}


def boxes_of(values: Mapping[str, Any]) -> dict[str, object]:
    """What stands in the boxes for a row: state, answers, theme, comments; the days are the page's."""
    held = held_in(values.get("answers"))
    answers = held.get("answers")
    found: dict[str, object] = (
        {_BOX + name: value for name, value in answers.items()} if isinstance(answers, dict) else {}
    )
    return found | {
        "state": held.get("state", ""), "theme": values.get("theme", ""), "comments": values.get("comments", ""),
    }  # fmt: skip
