"""A box shows what is kept: nought is a number and not nothing."""

from __future__ import annotations

import pytest
from django import forms
from django.template.loader import get_template

from tests.journeys.web.typing import boxes_of_text


class _Form(forms.Form):
    children = forms.IntegerField(label="Children", required=False)


@pytest.mark.parametrize(("held", "shown"), [(0, "0"), (12, "12"), (None, ""), ("", ""), ('"<b>', '"<b>')])
def test_the_box_of_a_field_shows_the_value(held: object, shown: str) -> None:
    environment = get_template("page.html").backend.env
    text = environment.from_string(
        '{% import "fields.html" as fields %}<form>{{ fields.field(form, "children") }}</form>'
    )
    page = text.render(form=_Form(initial={"children": held}))
    assert boxes_of_text(page) == {"children": shown}
