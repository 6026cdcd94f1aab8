"""Forms of suggestions: making one, and answering it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from mainstay.tasks.you_said_we_did import RECEIVED
from mainstay.vocabulary.voice import SUGGESTION_STATES, THEMES
from mainstay.web.drafts.typed_form import TypedForm
from mainstay.web.names_noticed import NamelessForm
from mainstay.web.words_field import WordsField

LONGEST = 1_000


class SuggestionForm(NamelessForm):
    """What somebody asks for."""

    text = WordsField(
        label="What would make your work better?",
        longest=LONGEST,
        needed="Write what you suggest.",
        widget=forms.Textarea,
    )
    theme = forms.ChoiceField(
        label="What is it mostly about?",
        choices=[("", "Choose one"), *((each.slug, each.label) for each in THEMES)],
        error_messages={"required": "Choose what it is mostly about.", "invalid_choice": "Choose one of the list."},
    )
    team = forms.ChoiceField(
        label="Shall your team be named with it?", required=False,
        error_messages={"invalid_choice": "Choose one of these."},
    )  # fmt: skip

    def __init__(
        self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None, *,
        teams: Sequence[str] = (), known: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """`teams` are those that can be named; `known` words that are no names."""
        super().__init__(posted, held)
        self.known = known
        self.fields["team"].choices = [("", "No, leave it out"), *((team, f"Yes, {team}") for team in teams)]

    def clean(self) -> dict[str, Any]:
        """Asks about what may be a name."""
        said: dict[str, Any] = super().clean() or {}
        self.notice("text")
        return said


class AnswerForm(TypedForm):
    """What becomes of it, and what everybody is told."""

    state = forms.ChoiceField(
        label="What becomes of it?",
        choices=[(each.slug, f"{each.label}: {each.sentence[:1].lower()}{each.sentence[1:]}") for each in SUGGESTION_STATES
                 if each.slug != RECEIVED],
        error_messages={"required": "Choose what becomes of it.", "invalid_choice": "Choose one of these."},
    )  # fmt: skip
    answer = WordsField(
        label="What do you tell everybody?", longest=LONGEST, needed="Write what those who asked are told.",
        widget=forms.Textarea,
    )  # fmt: skip
