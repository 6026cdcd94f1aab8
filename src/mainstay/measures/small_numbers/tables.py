"""Tables as the rule must know them: what is counted, by which breakdowns, which figures stand in them.

Two tables are linked by what they count: `leavers` by team and `leavers` by role are about the same people, whether they
stand on one page or were issued a year apart. So a name in `Counted` says which people on which day or in which year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

Place = tuple[tuple[str, frozenset[str]], ...]
"""Where a figure stands: for each breakdown, in order of name, the categories it covers. () is everyone."""

Parts = tuple[tuple[int, str, Place], ...]
"""A sum of figures: how many times what is counted, where."""


@dataclass(frozen=True)
class Axis:
    """A breakdown. `categories` are apart from one another and together everyone; `groups` are some of them together.

    Teams within services are one axis: the teams its categories, each service a group. So are age bands of two widths.
    `sensitive` is said of what is nobody's business (ethnicity, a reason for leaving): there it must not be shown that
    all, or none, of a group are alike in it.
    """

    name: str
    categories: tuple[str, ...]
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sensitive: bool = False

    def covered(self, said: str) -> frozenset[str]:
        """The categories that a category or the name of a group covers; KeyError for neither."""
        return frozenset((said,)) if said in self.categories else self.groups[said]


@dataclass(frozen=True)
class Counted:
    """What a figure counts: 'leavers in the year to 2025-09-30'. `people` are whole; otherwise it is an amount.

    `within` names what these are some of: leavers within 90 days are some of those who joined; FTE in post is, person by
    person, at most `most_each` times the people in post. `everyone`: where it is some of a group, that none or all of
    the group are, may not be shown. `minimum` raises the rule's for this one count: 10 for what people told in a survey.
    """

    name: str
    people: bool = True
    within: str | None = None
    most_each: int = 1
    everyone: bool = True
    minimum: int = 0


@dataclass(frozen=True)
class Cell:
    """A figure of what is counted. `at` names a category or group for each breakdown; left out means all of it.

    `published`: it stands published elsewhere already, so it can be hidden no more, and hides nothing. `decimals` is how
    it is printed. `contributions` are each person's part of an amount, where it may be too much one person's. One that is not
    `printed` stands in no table, but can be worked out where a rate that rests on it is shown.
    """

    counted: str
    at: Mapping[str, str]
    value: Decimal
    published: bool = False
    decimals: int = 0
    contributions: tuple[Decimal, ...] = ()
    printed: bool = True


@dataclass(frozen=True)
class Derived:
    """A figure worked out from others, such as a rate: shown where everything it `rests_on` may be, else hidden.

    `rests_on` are names of what is counted, at the same place. `quantile` is said of a median (50), a quartile (25, 75)
    or another percentile, of `people` people. `interval` and `quartiles` go with it. Without a value `reason` says why,
    and that too is only said where what it rests on may be shown. `published` stands published already.
    """

    name: str
    at: Mapping[str, str]
    value: Decimal | None
    rests_on: tuple[str, ...]
    interval: tuple[Decimal, Decimal] | None = None
    quartiles: tuple[Decimal, Decimal] | None = None
    quantile: int | None = None
    people: int | None = None
    reason: str | None = None
    published: bool = False


@dataclass(frozen=True)
class Table:
    """One table, chart or sheet: its figures."""

    name: str
    cells: tuple[Cell, ...]
    derived: tuple[Derived, ...] = ()


@dataclass(frozen=True)
class Relation:
    """What anybody may know to hold between figures: `low` <= the sum of times x figure <= `high`.

    Stock at the end = stock at the start + joined - left is one, with low and high nought. Each part is how many times,
    what is counted, and where.
    """

    parts: tuple[tuple[Decimal, str, Mapping[str, str]], ...]
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)


@dataclass(frozen=True)
class Tables:
    """Everything issued together, with what is known of it. One call of the rule protects all of it at once."""

    axes: Sequence[Axis]
    counted: Sequence[Counted]
    tables: Sequence[Table]
    relations: Sequence[Relation] = ()

    def __post_init__(self) -> None:
        """Every breakdown, category and count that is named must be declared."""
        axes = {axis.name: axis for axis in self.axes}
        names = {each.name for each in self.counted}
        if len(axes) != len(self.axes) or len(names) != len(self.counted):
            raise ValueError("two breakdowns or two counts have one name")
        if unknown := {each.within for each in self.counted if each.within} - names:
            raise ValueError(f"not declared: {', '.join(sorted(unknown))}")
        for cell in (cell for table in self.tables for cell in table.cells):
            if cell.counted not in names:
                raise ValueError(f"not declared: {cell.counted}")
            for name, said in cell.at.items():
                if name not in axes or (said not in axes[name].categories and said not in axes[name].groups):
                    raise ValueError(f"not declared: {name} {said}")

    def place(self, at: Mapping[str, str]) -> Place:
        """Where `at` is, in the categories it covers; a breakdown covered whole is left out."""
        found = {}
        for axis in self.axes:
            if axis.name in at:
                covered = axis.covered(at[axis.name])
                if covered != frozenset(axis.categories):
                    found[axis.name] = covered
        return tuple(sorted(found.items()))


def rate_known(
    numerator: str, denominator: str, at: Mapping[str, str], printed: Decimal, times: int = 100
) -> tuple[Relation, Relation]:
    """What a rate that stands published says of its two parts: times x numerator / denominator rounds to `printed`.

    A rate of 14.3 per cent says that the numerator lies between 14.25 and 14.35 per cent of the denominator.
    """
    half = Decimal(1).scaleb(int(printed.as_tuple().exponent)) / 2
    many = Decimal(10) ** 12

    def bound(edge: Decimal, low: Decimal, high: Decimal) -> Relation:
        return Relation(((Decimal(times), numerator, at), (-edge, denominator, at)), low, high)

    return bound(printed - half, Decimal(0), many), bound(printed + half, -many, Decimal(0))
