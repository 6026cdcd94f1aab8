"""What forms say of a wrong field: a sentence that names it, in no form Django's own."""

from __future__ import annotations

import html
import re

import pytest
from django import forms

from mainstay.web.accounts.models import Account
from mainstay.web.accounts.strength import NotOnePattern
from mainstay.web.plain_sentences import PlainForm
from mainstay.web.roles import Role
from tests.journeys.web.conftest import PASSWORD, AsRole

DJANGO = re.compile(r"This field is required|Ensure (this|that)|Enter a|Select a valid|No file was submitted")


class _Every(PlainForm):
    words = forms.CharField(label="The name", max_length=3)
    asked = forms.CharField(label="What for?")
    one = forms.ChoiceField(label="The kind", choices=[("a", "A")])
    many = forms.MultipleChoiceField(label="Kinds", choices=[("a", "A")])
    whole = forms.IntegerField(label="Children", max_value=5)
    part = forms.DecimalField(label="Hours", decimal_places=1)
    mail = forms.EmailField(label="E-mail address")
    file = forms.FileField(label="The list")
    own = forms.CharField(label="Why", error_messages={"required": "Say why."})


@pytest.mark.parametrize(
    "typed",
    [{}, {"words": "four", "one": "z", "many": ["z"], "whole": "x", "part": "x", "mail": "x"},
     {"whole": "9", "part": "1.23", "words": "a\x00"}],
)  # fmt: skip
def test_every_kind_of_field_is_answered_with_a_sentence_that_names_it(typed) -> None:
    form = _Every(typed, {})
    assert not form.is_valid()
    said = {name: " ".join(each) for name, each in form.errors.items()}
    assert not [each for each in said.values() if DJANGO.search(each)], said
    for name, each in said.items():
        assert name == "own" or str(form.fields[name].label) in each, each
    assert said["own"] == "Say why.", "a field's own sentence is kept"


def _said(answer) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def test_accounts_and_settings_name_the_field(as_role: AsRole, client) -> None:
    admin = as_role(Role.ADMINISTRATOR)
    text = _said(admin.post("/accounts/", {"email": "", "other_teams": ""}))
    assert "Give an e-mail address." in text and "Choose at least one role." in text and not DJANGO.search(text)
    text = _said(admin.post("/settings/", {"name": "x" * 130, "region": "", "colour": ""}))
    assert "The council's name can have 120 letters at most." in text
    text = _said(client.post("/sign-in/", {"username": "", "password": ""}, HTTP_HOST="localhost"))
    assert "Give your e-mail address." in text and "Give your password." in text and not DJANGO.search(text)


def test_a_short_password_is_not_said_to_repeat_letters() -> None:
    NotOnePattern().validate("short")
    with pytest.raises(forms.ValidationError, match="repeats the same few letters"):
        NotOnePattern().validate("abababababab")


def test_a_team_manager_without_a_team_is_warned_of(as_role: AsRole) -> None:
    admin = as_role(Role.ADMINISTRATOR)
    made = admin.post("/accounts/", {"email": "new@example.invalid", "roles": ["TEAM_MANAGER"], "other_teams": ""})
    assert "has no team yet, so it sees nobody" in _said(made)
    number = Account.objects.get(email="new@example.invalid").pk
    assert "has no team yet, so it sees nobody" in _said(admin.get(f"/accounts/{number}/"))
    other = Account.objects.make("other@example.invalid", PASSWORD, [Role.TEAM_MANAGER], ["North"])
    assert "has no team yet" not in _said(admin.get(f"/accounts/{other.pk}/"))
