"""The forms of the desk: giving a return, giving last year's, moving a return."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.states import Role
from mainstay.tasks.checking_a_return import council_number
from mainstay.web.plain_sentences import PlainForm

_INITIALS = re.compile(r"[^\W\d_](?:[^\W\d_]|[.-]){0,5}")


def roles_of(account: Any) -> list[Role]:
    """The roles of an account that the table of moves knows."""
    held = {role.value for role in account.held}
    return [role for role in Role if role.value in held]


class FileField(forms.FileField):
    """A file that may be left out here: what it must be is said where it is read."""

    def __init__(self, label: str) -> None:
        super().__init__(label=label, required=False, allow_empty_file=True)


class InitialsForm(PlainForm):
    """Whose move it is: initials that are typed, and one of the roles the account has."""

    initials = forms.CharField(label="Your initials", error_messages={"required": "Type your initials."}, max_length=40)
    role = forms.ChoiceField(label="You act as", error_messages={"required": "Say as what you act."})
    seen = forms.IntegerField(required=False, min_value=0, max_value=100_000)

    def __init__(
        self, data: Mapping[str, Any] | None, account: Any, seen: int | None = None, initials: str = ""
    ) -> None:
        """`initials` are those that the account gave last, to be changed if they are wrong."""
        super().__init__(data, initial={"seen": seen, "initials": initials})
        self.fields["role"].choices = [(role.value, role.value.capitalize()) for role in roles_of(account)]

    def clean_initials(self) -> str:
        """Initials, never a name."""
        said = str(self.cleaned_data["initials"]).strip()
        if not _INITIALS.fullmatch(said):
            raise forms.ValidationError("Initials have one to six letters, such as AB. A name is not kept.")
        return said

    def clean_role(self) -> Role:
        """One of the account's own roles."""
        return Role(self.cleaned_data["role"])


class MoveForm(InitialsForm):
    """A move; to being checked, with last year's return if there is none beside it yet."""

    last_year_file = FileField("Last year's return as it was sent (XML), if you have it")


class GiveForm(InitialsForm):
    """A return, and perhaps last year's. `council` matters only where the return does not say whose it is."""

    return_file = FileField("The return (XML)")
    last_year_file = FileField("Last year's return as it was sent (XML), if you have it")
    council = forms.CharField(
        label="Council, only if the return itself does not say", required=False, max_length=80, strip=True
    )

    def clean_council(self) -> str:
        """A number, from a number or a name."""
        try:
            return council_number(str(self.cleaned_data["council"]))
        except CannotGoOn as problem:
            raise forms.ValidationError(f"{problem.what} {problem.do}") from None


class LastYearForm(PlainForm):
    """Last year's return alone."""

    last_year_file = FileField("Last year's return as it was sent (XML)")
