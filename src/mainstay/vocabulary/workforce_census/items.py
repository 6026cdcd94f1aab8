"""What one item of a return is: its element, meaning and form, of whom it is asked, and how that is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any


class LayoutMistake(ValueError):  # noqa: N818 - a mistake in our own layout files, never in anybody's return
    """A layout file contradicts itself or the year before it."""


class Kind(Enum):
    """How an item's text is to be read."""

    FLAG = "flag"
    CODE = "code"
    DECIMAL = "decimal"
    WHOLE = "whole"
    DATE = "date"
    YEAR = "year"
    TEXT = "text"
    REGISTRATION_NUMBER = "registration number"


class Required(Enum):
    """When an item must be there. A permanent worker is one the council employs, in post or gone."""

    ALWAYS = "always"
    PERMANENT = "permanent"
    LEAVER = "leaver"
    OPTIONAL = "optional"


class AskedOf(Enum):
    """Of whom an item is asked at all; of anyone else it is not applicable."""

    EVERYONE = "everyone"
    PERMANENT = "permanent"
    AGENCY = "agency"
    LEAVERS = "leavers"


UNITS = {"ones": 1, "hundredths": 100, "pence": 100, "millionths": 1_000_000}
"""How many of each unit make one of what the return writes: a full-time equivalent of 1 is 1,000,000 millionths."""

PARTS = ("header", "council", "worker")


@dataclass(frozen=True, slots=True)
class Alias:
    """Another element under which an item is read; `codes` names the list its values come from, if another one."""

    element: str
    codes: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a layout.

    `name` stays the same where an element is renamed. `unit` is what whole number a decimal is held in; `places` are
    the decimals that may be given and `written_places` those to write. `least` and `most` are in `unit`. `inside` is
    the group of the header that holds it. `identifying` items are never repeated in a message.
    """

    part: str
    element: str
    name: str
    meaning: str
    kind: Kind
    source: str
    required: Required = Required.OPTIONAL
    asked_of: AskedOf = AskedOf.EVERYONE
    codes: str = ""
    unit: str = "ones"
    places: int = 0
    written_places: int = 0
    least: int | None = None
    most: int | None = None
    longest: int | None = None
    voluntary: bool = False
    identifying: bool = False
    inside: str = ""
    also_read_as: tuple[Alias, ...] = ()

    @property
    def parts_in_one(self) -> int:
        """How many of the item's unit make one of what the return writes."""
        return UNITS[self.unit]


_ALLOWED = frozenset(Item.__dataclass_fields__) - {"part"}
_NEEDED = ("element", "name", "meaning", "kind", "source")


def item_from(part: str, written: Mapping[str, Any]) -> Item:
    """An item from its table in a layout file. Raises `LayoutMistake` for a key that is unknown, missing or at odds."""
    where = f"{part} item {written.get('element', '?')}"
    strange = set(written) - _ALLOWED
    if strange:
        raise LayoutMistake(f"{where}: no item has {', '.join(sorted(strange))}")
    missing = [key for key in _NEEDED if not written.get(key)]
    if missing:
        raise LayoutMistake(f"{where}: {', '.join(missing)} must be said")
    try:
        item = _item(part, dict(written))
    except (KeyError, ValueError) as error:
        raise LayoutMistake(f"{where}: {error}") from None
    if (item.kind is Kind.CODE) != bool(item.codes):
        raise LayoutMistake(f"{where}: a list of codes goes with the kind 'code', and only with it")
    return item


def _item(part: str, written: dict[str, Any]) -> Item:
    scale = UNITS[written.get("unit", "ones")]
    for limit in ("least", "most"):
        if limit in written:
            written[limit] = written[limit] * scale
    written["kind"] = Kind(written["kind"])
    written["required"] = Required(written.get("required", "optional"))
    written["asked_of"] = AskedOf(written.get("asked_of", "everyone"))
    written["also_read_as"] = tuple(Alias(**alias) for alias in written.get("also_read_as", ()))
    written.setdefault("written_places", written.get("places", 0))
    return Item(part=part, **written)
