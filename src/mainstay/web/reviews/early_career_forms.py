"""Forms of programmes: who joins, the steps as proposed and as changed, one step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.development import PROGRAMMES, STEP_OUTCOMES
from mainstay.web.day_field import DayField
from mainstay.web.drafts.typed_form import TypedForm
from mainstay.web.words_field import WordsField
from mainstay.web.worker_typed import NumberField, worker_in

ROWS = 10
EARLIEST = date(2000, 1, 1)


class JoiningForm(TypedForm):
    """Who joins which programme, from when."""

    worker = NumberField(
        label="The worker's staff number or Social Work England number", needed="Write a number of theirs."
    )
    programme = forms.ChoiceField(
        label="Which programme?",
        choices=[(each.slug, f"{each.label}: {each.sentence[:1].lower()}{each.sentence[1:]}") for each in PROGRAMMES],
        error_messages={"required": "Choose the programme.", "invalid_choice": "Choose one of these programmes."},
    )
    begun = DayField(
        label="When does it begin, or when did it?", needed="Write the day on which it begins.", earliest=EARLIEST
    )
    assessor = NumberField(label="The assessor's number, if somebody else follows it")

    def __init__(
        self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None, *, record: WorkforceRecord
    ) -> None:
        """The worker is one of the record's."""
        super().__init__(posted, held)
        self._record = record
        self.person = self.assessor_key = ""

    def clean(self) -> dict[str, Any]:
        """Finds the worker and the assessor, who are two people."""
        said: dict[str, Any] = super().clean() or {}
        self.person = worker_in(self, "worker", self._record)
        self.assessor_key = worker_in(self, "assessor", self._record)
        if self.person and self.person == self.assessor_key:
            self.add_error("assessor", "The assessor cannot be the worker. Write another number, or leave it empty.")
        return said


class StepsForm(TypedForm):
    """The steps of a programme: up to ten, each with a name and the day it is due; an empty name is left out."""

    assessor = WordsField(longest=40)

    def __init__(self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None) -> None:
        """The boxes are numbered from 1."""
        super().__init__(posted, held)
        for row in range(1, ROWS + 1):
            self.fields[f"step_{row}"] = WordsField(label=f"Step {row}", longest=80)
            self.fields[f"due_{row}"] = DayField(label=f"Day on which step {row} is due", earliest=EARLIEST)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The names of the boxes of each step."""
        return [(f"step_{row}", f"due_{row}") for row in range(1, ROWS + 1)]

    @property
    def steps(self) -> list[tuple[str, str, date | None]]:
        """What was typed: the box, the step, the day."""
        said = self.cleaned_data
        return [(box, said[box], said.get(due)) for box, due in self.pairs if said.get(box)]

    def clean(self) -> dict[str, Any]:
        """Each step once, and at least one; a day belongs to a step."""
        said: dict[str, Any] = super().clean() or {}
        met: set[str] = set()
        for box, due in self.pairs:
            name = str(said.get(box) or "").casefold()
            if name and name in met:
                self.add_error(box, "This step is there twice. Give it another name, or empty it.")
            if said.get(due) and not name and box not in self.errors:
                self.add_error(box, "Write what is due on this day, or empty the day.")
            met.add(name)
        if met == {""} and not self.errors:
            self.add_error("step_1", "Write at least one step.")
        return said


class StepForm(TypedForm):
    """One step: what it is, when it is due, when and how it was done."""

    step = WordsField(label="Step", longest=80, needed="Write what the step is.")
    due = DayField(label="When is it due?", earliest=EARLIEST)
    done = DayField(label="When was it done?", earliest=EARLIEST)
    outcome = forms.ChoiceField(
        label="How did it go?", required=False,
        choices=[("", "Not said, or not done yet"), *((each.slug, each.label) for each in STEP_OUTCOMES)],
        error_messages={"invalid_choice": "Choose one of these."},
    )  # fmt: skip
    assessor = NumberField(label="The assessor's number, if somebody is to follow it")

    def __init__(
        self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None, *,
        record: WorkforceRecord, person: str, others: frozenset[str], today: date,
    ) -> None:  # fmt: skip
        """`others` are the names of the programme's other steps, in small letters."""
        super().__init__(posted, held)
        self._record, self._person, self._others = record, person, others
        self.fields["done"].latest = today
        self.fields["done"].latest_said = "The day has not come yet. Leave this empty until it is done."
        self.assessor_key = ""

    def clean(self) -> dict[str, Any]:
        """A step of a name is there once; an outcome other than stopped has a day."""
        said: dict[str, Any] = super().clean() or {}
        if " ".join(str(said.get("step") or "").split()).casefold() in self._others:
            self.add_error(
                "step", "The programme has a step of this name already. Give it another name, or change that one."
            )
        if said.get("outcome") in ("passed", "not_passed") and not said.get("done") and "done" not in self.errors:
            self.add_error("done", "Write the day on which it was done.")
        self.assessor_key = worker_in(self, "assessor", self._record)
        if self.assessor_key == self._person:
            self.add_error("assessor", "The assessor cannot be the worker. Write another number, or leave it empty.")
        return said


class DoneForm(StepForm):
    """One step that a file tells of: when and how it was done."""

    def __init__(self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None, **more: Any) -> None:
        """Its name and the day it is due are not asked for."""
        super().__init__(posted, held, **more)
        del self.fields["step"], self.fields["due"]

    def clean(self) -> dict[str, Any]:
        """It was done."""
        said = super().clean()
        if not said.get("done") and "done" not in self.errors:
            self.add_error("done", "Write the day on which it was done.")
        return said
