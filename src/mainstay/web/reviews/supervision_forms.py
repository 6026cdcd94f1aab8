"""The form of a supervision meeting: due or held, what kind, how long. What was said is asked for nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import QueryDict

from mainstay.foundations.dates import day_number
from mainstay.tasks.supervision_held import Meeting
from mainstay.vocabulary.development import SUPERVISION_KINDS
from mainstay.web.day_field import DayField
from mainstay.web.drafts.typed_form import TypedForm
from mainstay.web.reviews.supervision_due import WasDue
from mainstay.web.words_field import WordsField

EARLIEST = date(2000, 1, 1)
AHEAD = timedelta(days=2 * 366)
_MOST_MINUTES = 600


class MeetingForm(TypedForm):
    """One meeting, and when the next is due."""

    kind = forms.ChoiceField(
        label="What kind?",
        choices=[
            (each.slug, f"{each.label}: {each.sentence[:1].lower()}{each.sentence[1:]}") for each in SUPERVISION_KINDS
        ],
        error_messages={"required": "Choose what kind it was.", "invalid_choice": "Choose one of these kinds."},
    )
    due_on = DayField(label="When was it due?", earliest=EARLIEST)
    held_on = DayField(label="When was it held?", earliest=EARLIEST)
    minutes = WordsField(label="How many minutes did it last?", longest=40)
    next_due = DayField(label="When is the next one due?", earliest=EARLIEST)
    closes = forms.ChoiceField(label="Was it one that was due?", required=False)

    def __init__(
        self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None, *,
        today: date, others: tuple[Meeting, ...] = (), due: Mapping[str, WasDue] | None = None,
    ) -> None:  # fmt: skip
        """`others` are the worker's other meetings, so that one is not typed twice; `due` those that were not held."""
        super().__init__(posted, held)
        self._others, self._due = others, due or {}
        self.fields["closes"].choices = [
            ("", "No, another one"), *((name, each.said) for name, each in self._due.items())
        ]  # fmt: skip
        said = "The day has not come yet. Leave this empty until the meeting was held."
        self.fields["held_on"].latest, self.fields["held_on"].latest_said = today, said
        for name in ("due_on", "next_due"):
            self.fields[name].latest = today + AHEAD

    def clean_minutes(self) -> int | None:
        """A whole number of minutes."""
        text = str(self.cleaned_data["minutes"]).removesuffix("minutes").removesuffix("min").strip()
        if not text:
            return None
        if not text.isascii() or not text.isdigit() or not 1 <= int(text[:6]) <= _MOST_MINUTES or len(text) > 6:
            raise forms.ValidationError(f"Write whole minutes from 1 to {_MOST_MINUTES}, such as 60.")
        return int(text)

    def clean(self) -> dict[str, Any]:
        """Due or held, in an order that can be, and not there twice."""
        said: dict[str, Any] = super().clean() or {}
        due, was, then = said.get("due_on"), said.get("held_on"), said.get("next_due")
        if not due and not was and not {"due_on", "held_on"} & set(self.errors):
            self.add_error(
                "held_on", "Write the day on which it was held or, if it was not held yet, on which it is due."
            )
        if said.get("minutes") and not was and "held_on" not in self.errors:
            self.add_error("held_on", "Write the day on which it was held, as you wrote how long it lasted.")
        if said.get("closes") and not was and "held_on" not in self.errors:
            self.add_error("held_on", "Write the day on which it was held, as you chose the one that was due.")
        if then and (was or due) and then <= (was or due):
            self.add_error("next_due", "The next one must be due after this one.")
        self._refuse_what_is_there(said, SUPERVISION_KINDS[said["kind"]].label if said.get("kind") else "")
        return said

    def _refuse_what_is_there(self, said: Mapping[str, Any], kind: str) -> None:
        """One meeting is there once. One that a file says was held, and not when it was due, may be told its day."""
        due, was, closed = said.get("due_on"), said.get("held_on"), self._due.get(said.get("closes") or "")
        if kind and closed and closed.kind and closed.kind != kind:
            self.add_error(
                "kind",
                f"The one that was due is of another kind: {closed.kind.lower()}. Choose that, or 'No, another one'.",
            )
        same = [each for each in self._others if each.kind in ({kind, ""} if each.file else {kind})]
        told = bool(due or closed)
        if was and any(each.held_on == was and not (each.file and told and each.due_on is None) for each in same):
            self.add_error("held_on", "A meeting of this kind on this day is there already.")
        elif was and due and any(each.file and each.due_on == due and each.day for each in same):
            self.add_error(
                "due_on", "A file says that the meeting due on this day was held. Leave this empty, or change it there."
            )
        elif due and not was and any(each.due_on == due for each in same):
            self.add_error("due_on", "A meeting of this kind that is due on this day is there already.")

    def values(self) -> dict[str, Any]:
        """The row's values in the units of the record."""
        said = self.cleaned_data
        days = {name: day_number(said[name]) for name in ("due_on", "held_on") if said.get(name)}
        return {"kind": said["kind"], "minutes": said.get("minutes"), **days}
