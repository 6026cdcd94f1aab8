"""The forms of requests about people."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.stores.database.without_a_person import Way
from mainstay.web.plain_sentences import PlainForm

WORD = "ERASE"
BECAUSE = (
    ("no longer needed", "The information is no longer needed for what it was collected for"),
    ("objects", "The person objects, and nothing overrides it"),
    ("unlawful", "It should not have been held"),
    ("law", "A law or a court says so"),
    ("past its time", "It is past its time in the retention schedule"),
)


class NumberForm(PlainForm):
    """A staff number or a registration number."""

    number = forms.CharField(
        label="Staff number or Social Work England number", max_length=40,
        error_messages={"required": "Type the person's staff number or Social Work England number."},
    )  # fmt: skip


class LetBackForm(PlainForm):
    """The numbers of somebody who was erased: either or both."""

    staff = forms.CharField(label="Staff number", max_length=40, required=False)
    swe = forms.CharField(label="Social Work England number", max_length=40, required=False)

    def clean(self) -> dict[str, Any]:
        """At least one of them."""
        cleaned = super().clean() or {}
        if not cleaned.get("staff") and not cleaned.get("swe"):
            self.add_error("staff", "Type a staff number or a Social Work England number.")
        return cleaned

    def numbers(self) -> list[str]:
        """What was typed."""
        return [each for each in (self.cleaned_data["staff"], self.cleaned_data["swe"]) if each]


class EraseForm(PlainForm):
    """Which way, why, and the word that says it is meant."""

    way = forms.ChoiceField(
        label="What is to be done",
        choices=[
            (Way.MAKE_UNIDENTIFIABLE.name, "Make unidentifiable: the Department's figures stay as they are"),
            (Way.ERASE.name, "Erase: figures change, past ones too"),
        ],
        error_messages={"required": "Choose whether to erase or to make unidentifiable."},
    )
    because = forms.ChoiceField(
        label="Why", choices=BECAUSE, error_messages={"required": "Choose why."}
    )  # fmt: skip
    not_back = forms.BooleanField(
        label="Keep a mark of their numbers, so that the next files do not bring them back",
        required=False,
        initial=True,
    )
    word = forms.CharField(
        label=f"Type {WORD} to go on", max_length=20,
        error_messages={"required": f"Type {WORD}, if you mean it."},
    )  # fmt: skip

    def clean_word(self) -> str:
        """The word, whatever its capitals."""
        word = str(self.cleaned_data["word"]).strip()
        if word.upper() != WORD:
            raise forms.ValidationError(f"Type {WORD}, if you mean it. Nothing was erased.")
        return word
