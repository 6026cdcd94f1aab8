"""What a form says of a field that was left empty or filled wrongly: a plain sentence that names the field.

The one place of these sentences. A field that has a sentence of its own keeps it.
"""

from __future__ import annotations

from django import forms

_ALWAYS = {
    "max_length": "{name} can have %(limit_value)d letters at most.",
    "min_length": "{name} must have %(limit_value)d letters at least.",
    "max_value": "{name} can be %(limit_value)s at most.",
    "min_value": "{name} must be %(limit_value)s at least.",
    "max_digits": "{name}: write a number with fewer digits.",
    "max_decimal_places": "{name}: write a number with fewer decimals.",
    "max_whole_digits": "{name}: write a smaller number.",
    "null_characters_not_allowed": "{name} holds a character that cannot be seen. Type it again.",
}
_EMPTY, _OF_A_LIST = "{name} is empty. Fill it in.", "{name}: choose one of the list."
_BY_KIND: tuple[tuple[type[forms.Field], dict[str, str]], ...] = (
    (forms.FileField, {
        "required": "{name}: choose a file.", "missing": "{name}: choose a file.",
        "invalid": "{name} did not arrive. Choose the file again.", "empty": "{name}: the file is empty.",
        "max_length": "{name}: the file's own name is too long. Give it a shorter one.",
    }),
    (forms.EmailField, {"required": _EMPTY, "invalid": "{name}: write it like name@council.gov.uk."}),
    (forms.MultipleChoiceField, {
        "required": "{name}: choose at least one.", "invalid_choice": _OF_A_LIST, "invalid_list": _OF_A_LIST,
    }),
    (forms.ChoiceField, {"required": "{name}: choose one.", "invalid_choice": _OF_A_LIST}),
    (forms.DecimalField, {"required": _EMPTY, "invalid": "{name}: write a number, such as 4 or 4.5."}),
    (forms.IntegerField, {"required": _EMPTY, "invalid": "{name}: write a whole number, such as 4."}),
    (forms.BooleanField, {"required": "{name}: tick this to go on."}),
    (forms.CharField, {"required": _EMPTY}),
)  # fmt: skip


class PlainSentences:
    """Beside `forms.Form`: its fields' sentences are given when it is checked, so that choices and labels are known."""

    fields: dict[str, forms.Field]

    def full_clean(self) -> None:
        """Checks the form with the sentences of each field."""
        for name, field in self.fields.items():
            say_plainly(name, field)
        super().full_clean()  # type: ignore[misc]


class PlainForm(PlainSentences, forms.Form):
    """A form whose sentences are plain and name the field."""


def say_plainly(name: str, field: forms.Field) -> None:
    """Gives a field the sentences of this place, where it has only Django's."""
    label = str(field.label or name.replace("_", " ").capitalize())
    named = f"‘{label}’" if label.endswith("?") else label
    ours = _ALWAYS | next((said for kind, said in _BY_KIND if isinstance(field, kind)), {})
    usual = _usual(type(field))
    for code, said in ours.items():
        if field.error_messages.get(code, usual.get(code)) == usual.get(code):
            field.error_messages[code] = said.replace("{name}", named.replace("%", "%%"))


def _usual(kind: type[forms.Field]) -> dict[str, object]:
    """What Django says for a kind of field: what its classes declare."""
    found: dict[str, object] = {}
    for each in reversed(kind.__mro__):
        found |= getattr(each, "default_error_messages", {})
    return found
