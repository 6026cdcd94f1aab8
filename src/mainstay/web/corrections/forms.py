"""The form by which a desk answers."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.web.corrections_kept.asking import DONE, REFUSED
from mainstay.web.drafts.typed_form import TypedForm
from mainstay.web.words_field import WordsField


class AnswerForm(TypedForm):
    """Whether it was put right, or why not."""

    state = forms.ChoiceField(
        label="What became of it?",
        choices=[(DONE, "Put right at its source"), (REFUSED, "Not changed, for a reason")],
        error_messages={"required": "Choose what became of it.", "invalid_choice": "Choose one of these."},
    )
    reason = WordsField(label="What do you tell the worker?", longest=500, widget=forms.Textarea)

    def clean(self) -> dict[str, Any]:
        """Whoever refuses says why."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("state") == REFUSED and not said.get("reason") and "reason" not in self.errors:
            self.add_error("reason", "Write why it is not changed: the worker reads it.")
        return said
