"""The form of the council's settings."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.web.council_settings.colours import ENOUGH, WHITE, contrast, is_colour, nearest
from mainstay.web.council_settings.logos import LARGEST, Logo, NoLogo, logo
from mainstay.web.plain_sentences import PlainForm

REGIONS = (
    "East Midlands",
    "East of England",
    "London",
    "North East",
    "North West",
    "South East",
    "South West",
    "West Midlands",
    "Yorkshire and the Humber",
)


class SettingsForm(PlainForm):
    """Name, region, looks, and two rules."""

    name = forms.CharField(label="The council's name", max_length=120, required=False)
    region = forms.ChoiceField(
        label="Region", required=False, choices=[("", "Not said"), *((name, name) for name in REGIONS)]
    )
    colour = forms.CharField(label="Colour", max_length=7, required=False)
    logo = forms.FileField(label="Logo", required=False)
    no_logo = forms.BooleanField(label="Show no logo", required=False)
    requires_code = forms.BooleanField(label="Everyone must have codes from a phone", required=False)
    show_absence = forms.BooleanField(label="HR may open a worker's absence, saying why", required=False)

    def clean_colour(self) -> str:
        """A colour on which white words can be read; where they cannot, the nearest one is offered."""
        said = str(self.cleaned_data["colour"]).strip().lower()
        said = f"#{said}" if said and not said.startswith("#") else said
        if not said:
            return ""
        if not is_colour(said):
            raise forms.ValidationError("Write the colour as # and six digits or letters from a to f, such as #14486b.")
        if contrast(said, WHITE) < ENOUGH:
            raise forms.ValidationError(
                f"White words on {said} cannot be read by everyone: the contrast is {contrast(said, WHITE):.1f} to 1,"
                f" and {ENOUGH} is needed. The nearest colour that has it is {nearest(said, WHITE)}."
            )
        return said

    def clean_logo(self) -> Logo | None:
        """The picture of the file, where one was given and is plainly a picture."""
        given: Any = self.cleaned_data["logo"]
        if not given:
            return None
        try:
            return logo(given.read(LARGEST + 1))
        except NoLogo as why:
            raise forms.ValidationError(str(why)) from None
