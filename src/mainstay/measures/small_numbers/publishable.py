"""The second of the two kinds of result: tables that may be published, which only the small-number rule can make.

The first kind, which may identify someone, is `mainstay.measures.computing.Answer`. Presentation takes a
`PublishableTable` and can neither make one nor change a figure in one: it is sealed, and the seal stays in this folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import InitVar, dataclass
from decimal import Decimal
from types import MappingProxyType

HIDDEN = "fewer than {minimum} people, or hidden to protect others"
"""The one mark: it never tells a small figure from one that is hidden to protect it."""

ROUNDED = "rounded"

_SEAL = object()


class NotByHand(TypeError):  # noqa: N818 - the name is what went wrong, as with CannotGoOn
    """Somebody tried to make a publishable table without the rule."""


@dataclass(frozen=True)
class PublishableCell:
    """One figure, or in its place the mark. `interval` and `quartiles` are hidden with it. Rounded ones say so.

    Without a value and without a mark there is none to give, and `reason` says why.
    """

    name: str
    at: Mapping[str, str]
    value: Decimal | None
    mark: str | None = None
    interval: tuple[Decimal, Decimal] | None = None
    quartiles: tuple[Decimal, Decimal] | None = None
    reason: str | None = None
    seal: InitVar[object] = None

    def __post_init__(self, seal: object) -> None:
        """Refuses whatever the rule has not made."""
        _check(seal)
        object.__setattr__(self, "at", MappingProxyType(dict(self.at)))

    @property
    def hidden(self) -> bool:
        """Whether the mark stands here instead of a figure."""
        return self.value is None and self.mark is not None


@dataclass(frozen=True)
class PublishableTable:
    """One table: its figures in the order they were given."""

    name: str
    cells: tuple[PublishableCell, ...]
    seal: InitVar[object] = None

    def __post_init__(self, seal: object) -> None:
        """Refuses whatever the rule has not made."""
        _check(seal)

    def cell(self, name: str, **at: str) -> PublishableCell:
        """The figure of a name at a place; KeyError where there is none."""
        for each in self.cells:
            if each.name == name and dict(each.at) == at:
                return each
        raise KeyError(name)


def sealed_cell(
    name: str,
    at: Mapping[str, str],
    value: Decimal | None,
    mark: str | None = None,
    interval: tuple[Decimal, Decimal] | None = None,
    quartiles: tuple[Decimal, Decimal] | None = None,
    reason: str | None = None,
) -> PublishableCell:
    """For the rule's own files: a figure found safe, or a mark."""
    return PublishableCell(name, at, value, mark, interval, quartiles, reason, seal=_SEAL)


def sealed_table(name: str, cells: tuple[PublishableCell, ...]) -> PublishableTable:
    """For the rule's own files: a table of such figures."""
    return PublishableTable(name, cells, seal=_SEAL)


def _check(seal: object) -> None:
    if seal is not _SEAL:
        raise NotByHand(
            "only the small-number rule makes publishable tables: see mainstay.measures.small_numbers.protecting"
        )
