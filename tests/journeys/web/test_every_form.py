"""Every form that anyone can reach, filled with what nobody should type: no page breaks, nothing is lost that was typed."""

from __future__ import annotations

import random

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.walking import Form, kind_of, parsed, walked

NOT_FILLED = ("/sign-out/",)
HOSTILE = (
    "", " ", "\x00", "\x0b\x1f", "x" * 20_000, "<script>alert(1)</script>", "'; DROP TABLE x; --", "{{ 7 * 7 }}",
    "=1+1", "-1", "99999999999999999999", "1e400", "NaN", "31/02/2025", "0001-01-01", "9999-12-31", "é🙂\u202e",
    "../../etc/passwd", "%00", "[]", "null", "\ud7ff",
)  # fmt: skip
FILES = (
    ("a.csv", b""), ("a.csv", b"\x00\xff" * 50), ("a.xlsx", b"PK\x03\x04rubbish"), ("a.xml", b"<CSWWSubmission>"),
    ("../a.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), ("a.exe", b"MZ"), ("mapping.toml", b"[a\nb"),
)  # fmt: skip
MARK = "typed by somebody 7319"
TRIES, AGAIN = 6, 3
"""How often each form is filled; how often one that another role was given already."""
FINE = {200, 302, 400, 403, 404, 405, 409, 410, 413, 422, 429, 503}


_FORMS: dict[Role, list[Form]] = {}
_TRIED = set[tuple[str, tuple[str, ...]]]()
"""The kinds of form that some role was given: the page they lead to, and their fields."""


def _forms_of(role: Role, client: Client) -> list[Form]:
    """The forms of a role in the council as every test finds it: they are looked for once."""
    if role not in _FORMS:
        _FORMS[role] = _forms(client)
    return _FORMS[role]


def _forms(client: Client) -> list[Form]:
    found: dict[tuple[str, tuple[str, ...]], Form] = {}
    for address, status, text in walked(client):
        assert status != 500, address
        for form in parsed(address, text).forms:
            if form.method == "POST" and not form.action.endswith(NOT_FILLED):
                found.setdefault((form.action, tuple(form.fields)), form)
    return list(found.values())


def _filled(form: Form, chance: random.Random) -> dict[str, object]:
    said: dict[str, object] = {}
    for name, kind in form.fields.items():
        if kind == "file":
            file, content = chance.choice(FILES)
            said[name] = SimpleUploadedFile(file, content)
        elif name in form.choices and chance.random() < 0.5:
            said[name] = chance.choice(form.choices[name] or [""])
        elif kind in ("hidden", "button") and chance.random() < 0.7:
            said[name] = form.values.get(name, "")
        elif chance.random() < 0.9:
            said[name] = chance.choice(HOSTILE)
    return said


@pytest.mark.parametrize("role", Role, ids=lambda role: role.name)
def test_no_form_breaks_whatever_is_typed(role: Role, as_role: AsRole, council) -> None:
    client, chance = as_role(role), random.Random(role.name)
    client.raise_request_exception = False
    for form in _forms_of(role, client):
        kind = kind_of(form.action), tuple(form.fields)
        times = AGAIN if kind in _TRIED else TRIES
        _TRIED.add(kind)
        for _time in range(times):
            said = _filled(form, chance)
            answer = client.post(form.action, said)
            shown = {name: str(value)[:60] for name, value in said.items()}
            assert answer.status_code in FINE, f"{form.action} of {form.page}: {answer.status_code} for {shown}"
            text = answer.content.decode("utf-8", "replace") if not answer.streaming else ""
            assert "<script>alert" not in text, form.action
    for address, status, _text in walked(client):
        assert status != 500, f"{address} is broken by what was typed"


@pytest.mark.parametrize("role", Role, ids=lambda role: role.name)
def test_what_was_typed_is_kept_when_something_is_wrong(role: Role, as_role: AsRole, council) -> None:
    client, compared = as_role(role), set[str]()
    for form in _forms_of(role, client):
        texts = [name for name, kind in form.fields.items() if kind in ("text", "textarea", "email", "search")]
        for left_out in [None, *texts]:
            said: dict[str, object] = {
                name: value for name, value in form.values.items() if form.fields[name] == "hidden"
            }
            said |= {name: f"{MARK} {number}" for number, name in enumerate(texts) if name != left_out}
            answer = client.post(form.action, said)
            text = answer.content.decode("utf-8", "replace") if not answer.streaming else ""
            if answer.status_code in (200, 400, 409) and "There is a problem" in text:
                compared.add(form.action)
                lost = [name for name in texts if name in said and str(said[name]) not in text]
                assert lost == [], f"{form.action} of {form.page} loses {lost}"
    assert compared, "no form of this role was ever told that something is wrong"
