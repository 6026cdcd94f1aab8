"""What was asked for: a measure and up to two fields; the same in every address that leads on from a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from urllib.parse import urlencode

from django.http import HttpRequest

from mainstay.foundations.dates import iso
from mainstay.measures.declaring import Family, Measure, measures
from mainstay.presentation.group_labels import dimension_name
from mainstay.presentation.words import capital, joined
from mainstay.web.roles import May

_LONGEST = 60
_TEAM = "team"


@dataclass(frozen=True)
class Asked:
    """A question. `measure` is None where none was asked for, or none that exists. `wrong` says by field of the form what is
    wrong with what was typed; with anything wrong there is nothing to show by group.
    """

    measure: Measure | None
    by: tuple[str, ...]
    words: str
    wrong: dict[str, str]

    def query(self, day: date) -> str:
        """The same question as the end of an address."""
        if self.measure is None:
            return f"?{urlencode({'day': iso(day)})}"
        fields = dict(zip(("first", "second"), self.by, strict=False))
        return f"?{urlencode({'measure': self.measure.name, 'day': iso(day), **fields})}"


def asked(request: HttpRequest) -> Asked:
    """From the address: `measure`, `first`, `second`, and `words` that the measures to choose from must hold."""
    wrong: dict[str, str] = {}
    name = request.GET.get("measure", "")[:_LONGEST]
    measure = measures().get(name)
    if name and measure is None:
        wrong["measure"] = "There is no such measure. Choose one from the list."
    given = [each for place in ("first", "second") for each in request.GET.getlist(place) if each]
    by = tuple(dict.fromkeys(given))
    if len(by) > 2:
        wrong["first"] = "Choose two fields at most."
    elif any(each not in every_field() for each in by):
        wrong["first"] = "There is no such field. Choose one from the list."
    elif _TEAM in by and not request.user.may(May.SEE_TEAM) and not (measure and measure.refuses(by)):
        wrong["first"] = "Figures by team are for those who may see teams. Choose another field."
    words = request.GET.get("words", "").strip()[:_LONGEST]
    return Asked(measure, () if "first" in wrong else by, words, wrong)


@cache
def every_field() -> tuple[str, ...]:
    """Every field that some measure may be given by, in order of name."""
    found = {name for measure in measures().values() for name in measure.breakdowns}
    return tuple(sorted(found, key=dimension_name))


def measures_to_choose(words: str, chosen: Measure | None) -> list[tuple[str, list[Measure]]]:
    """By family the measures that hold every word in their title or question, and the one that is chosen."""
    wanted = words.casefold().split()
    held = [each for each in measures().values() if each is chosen or all(word in _said(each) for word in wanted)]
    families = [(family.value, [each for each in held if each.family is family]) for family in Family]
    return [(name, sorted(found, key=lambda each: each.title.casefold())) for name, found in families if found]


def fields_to_choose(chosen: Measure | None, by: Sequence[str], *, teams: bool) -> list[tuple[str, str]]:
    """The fields that a measure allows, or all before one is chosen; what was asked for is among them, so that it stays."""
    allowed = every_field() if chosen is None else sorted(chosen.breakdowns, key=dimension_name)
    names = [each for each in allowed if teams or each != _TEAM]
    return [(name, capital(dimension_name(name))) for name in dict.fromkeys([*names, *by])]


def possible_words(chosen: Measure) -> str:
    """In a sentence, by what a measure may be given."""
    if not chosen.breakdowns:
        return "This measure is given of the whole council alone."
    names = sorted(map(dimension_name, chosen.breakdowns))
    return f"This measure can be given by {joined(names)}; by one of them, or by two."


def _said(measure: Measure) -> str:
    return f"{measure.title} {measure.question} {measure.name}".casefold()
