"""The form of thanks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from mainstay.record.record import WorkforceRecord
from mainstay.tasks.teams_of_a_record import comparable, teams_of
from mainstay.tasks.where_someone_works import teams_of_worker
from mainstay.tasks.who_someone_is import worker_with_number
from mainstay.web.names_noticed import NamelessForm
from mainstay.web.words_field import WordsField
from mainstay.web.worker_typed import NumberField, worker_in

LONGEST = 600
_NO_COLLEAGUE = "Nobody in your own teams has this number. Check it, or thank their team instead."
_FOR_WHAT = {
    "label": "What do you thank them for?",
    "longest": LONGEST,
    "needed": "Write what you thank them for.",
    "widget": forms.Textarea,
}


class WordsForm(NamelessForm):
    """What for, alone: to whom is not changed afterwards."""

    for_what = WordsField(**_FOR_WHAT)

    def clean(self) -> dict[str, Any]:
        """Asks about what may be a name."""
        said: dict[str, Any] = super().clean() or {}
        self.notice("for_what")
        return said


class ThanksForm(WordsForm):
    """For whom, and what for."""

    who = forms.ChoiceField(
        label="Whom do you thank?",
        choices=[("team", "A team"), ("person", "One person")],
        error_messages={"required": "Choose a team or one person.", "invalid_choice": "Choose a team or one person."},
    )
    team = forms.ChoiceField(
        label="Which team?", required=False, error_messages={"invalid_choice": "Choose one of the teams."}
    )
    worker = NumberField(label="The person's staff number or Social Work England number")

    def __init__(
        self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None, *,
        record: WorkforceRecord, own_teams: Sequence[str] | None = None,
    ) -> None:  # fmt: skip
        """The teams and people are those of the record; people of `own_teams` alone, where given."""
        super().__init__(posted, held)
        self._record, self.own_teams = record, own_teams
        self.known = tuple(teams_of(record).values())
        self.fields["team"].choices = [("", "Choose a team"), *((team, team) for team in self.known)]
        self.person = ""

    def clean(self) -> dict[str, Any]:
        """One of the two, and somebody who is known."""
        said = super().clean()
        if said.get("who") == "team" and not said.get("team") and "team" not in self.errors:
            self.add_error("team", "Choose the team that you thank.")
        if said.get("who") == "person" and "worker" not in self.errors:
            if not said.get("worker"):
                self.add_error("worker", "Write the number of the person that you thank.")
            self.person = self._colleague()
        return said

    def _colleague(self) -> str:
        """Whose number it is. Whoever thanks their own teams alone is told no more of a number that is somebody else's."""
        if self.own_teams is None or not self.choice("worker"):
            return worker_in(self, "worker", self._record)
        own = {comparable(team) for team in self.own_teams}
        found = worker_with_number(self._record, self.choice("worker"))
        if len(found) == 1 and own & {comparable(team) for team in teams_of_worker(self._record, found[0])}:
            return found[0]
        self.add_error("worker", _NO_COLLEAGUE)
        return ""
