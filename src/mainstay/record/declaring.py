"""How a table and a field of the record are declared: type, meaning, limits, sensitivity, and where it usually comes
from.

Plain data without any table library, so that checking a file needs none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from mainstay.foundations.finding import found_in
from mainstay.vocabulary.code_lists import CodeList


class Kind(Enum):
    """What a field's values are, and in what whole unit they are held."""

    KEY = "pseudonymous key"
    TEXT = "text"
    CODE = "one of a list"
    DAY = "date"
    FTE = "full-time equivalent, in millionths"
    MONEY = "money, in pence"
    DAYS = "days, in hundredths"
    COUNT = "whole number"
    PERCENT = "percentage, in hundredths of a percent"
    YES_NO = "yes or no"


class Sensitivity(Enum):
    """How carefully a field must be held."""

    ORDINARY = "ordinary"
    PERSONAL = "personal"
    IDENTIFYING = "identifying: used while joining, never shown by default"
    SPECIAL = "special category: only where a duty needs it"


@dataclass(frozen=True)
class Field:
    """One field. `least` and `most` are limits in the unit it is held in; `usually_from` names a source in plain
    words. `plain` is what people call it on pages and in papers, where `name` is what programs do.
    """

    name: str
    kind: Kind
    meaning: str
    codes: CodeList | None = None
    required: bool = False
    least: int | None = None
    most: int | None = None
    sensitivity: Sensitivity = Sensitivity.ORDINARY
    usually_from: str = ""
    example: str = ""
    plain: str = ""

    def __post_init__(self) -> None:
        """A list of codes belongs to a field of that kind, and to no other."""
        if (self.kind is Kind.CODE) != (self.codes is not None):
            raise ValueError(f"field {self.name}: a code list goes with Kind.CODE, and only with it")


@dataclass(frozen=True)
class Table:
    """One table: what a row is, its fields, and which of them tell rows apart.

    `plain` is what people call the table, `yours` what it is called to the worker whom its rows are about.
    """

    name: str
    one_row_is: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    plain: str = ""
    yours: str = ""

    def __post_init__(self) -> None:
        """Field names are unique and the key is made of them."""
        names = [field.name for field in self.fields]
        if len(names) != len(set(names)) or not set(self.key) <= set(names):
            raise ValueError(f"table {self.name}: field names must be unique and hold the key")

    def field(self, name: str) -> Field:
        """The field of that name; KeyError when there is none."""
        return {field.name: field for field in self.fields}[name]


@cache
def tables() -> dict[str, Table]:
    """Every declared table by name."""
    found = found_in("mainstay.record.tables", "TABLE").values()
    return {table.name: table for table in found if isinstance(table, Table)}
