"""A value as the return writes it: its text, and what a reader makes of that text."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.dates import day_of, iso
from mainstay.foundations.quantities import half_up
from mainstay.intake.sources.workforce_census.readings import Held
from mainstay.returns.workforce_census.building.census_view import BuiltValue, Fact
from mainstay.vocabulary.workforce_census.codes import codes
from mainstay.vocabulary.workforce_census.items import Item, Kind


def built(item: Item, fact: Fact) -> BuiltValue:
    """The value of an item from what is known for it."""
    text, held = written(item, fact.value)
    return BuiltValue(item, text, held, fact)


def written(item: Item, value: object) -> tuple[str, Held | None]:
    """The text of a value held in the item's unit, a code held as our slug, a day as a day number; and its reading.

    ('', None) for no value, and for a slug that the year's list has no code for. Decimals have the layout's number of
    written places, rounded half up: the reading is of what is written.
    """
    if value is None or value == "":
        return "", None
    match item.kind:
        case Kind.CODE:
            code = codes(item.codes).code_for(str(value))
            return (code, code) if code is not None else ("", None)
        case Kind.FLAG:
            return ("1", True) if value else ("0", False)
        case Kind.DECIMAL if isinstance(value, int):
            return _decimal(item, value)
        case Kind.DATE if isinstance(value, int):
            return iso(day_of(value)), day_of(value)
        case Kind.DATE if isinstance(value, date):
            return iso(value), value
        case Kind.WHOLE | Kind.YEAR if isinstance(value, int):
            return str(value), value
        case _:
            text = " ".join(str(value).split())
            return text[: item.longest] if item.longest else text, text


def _decimal(item: Item, value: int) -> tuple[str, int]:
    number = half_up(value, item.parts_in_one, item.written_places)
    return f"{number:.{item.written_places}f}", int(number * item.parts_in_one)
