"""The weights of a load: points for each kind of help, what is added, and how much a full-time worker can carry.

No weighting scheme is evidence: they are local agreements. The starter weights in `load_weights.csv` beside this file are
assumptions, each with its grade and where it comes from, to be replaced by a council's own. Versions have dates, so that a
figure of an earlier year keeps the weights that were then agreed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path

from mainstay.foundations.dates import day_number, read_exact_day
from mainstay.foundations.quantities import in_units
from mainstay.vocabulary.children import KINDS_OF_HELP
from mainstay.vocabulary.code_lists import Code, CodeList

LOAD_ITEMS = CodeList(
    "part of a load",
    "What a scheme of weights gives a number to.",
    (
        Code("full_load", "Full load", "The most points of a full-time worker, work without a child included.",
             also=("maximum points", "full load points", "full time maximum", "capacity")),
        Code("stable_part", "Work without a child", "The points of a full load that are meetings, learning and the like.",
             also=("stable points", "stable element", "fixed element", "non case points")),
        Code("most_children", "Most children", "The local ceiling: the most children for a full-time worker.",
             also=("ceiling", "caseload ceiling", "maximum caseload", "maximum children")),
        Code("newly_qualified_lighter", "Newly qualified", "By how many in a hundred a first year's load is lighter.",
             also=("asye reduction", "nqsw reduction", "protected caseload")),
        *(Code(kind.slug, kind.label, "The points of a child who is helped so.", also=kind.also) for kind in KINDS_OF_HELP),
        Code("in_care_first_year", "First year in care", "The points of a child in the first year in care."),
        Code("kind_not_known", "Kind of help not known", "The points of a child of whom the kind of help is not known."),
        Code("sibling_percent", "Brothers and sisters", "How many in a hundred of the weight of each further one.",
             also=("sibling", "siblings", "sibling percentage")),
        Code("complexity_high", "Higher complexity", "Points added where the work takes more than most."),
        Code("complexity_very_high", "Highest complexity", "Points added where the work takes far more than most."),
        Code("newly_allocated", "Newly allocated", "Points added in the first four weeks with a worker.",
             also=("new allocation", "new case")),
        Code("co_working_percent", "Co-working", "How many in a hundred of a child's weight a co-worker carries."),
    ),
)  # fmt: skip

NEW_DAYS = 28
"""How many days a child counts as newly allocated: the first four weeks."""
FIRST_YEAR_DAYS = 365
"""How many days of care are the first year."""
STARTER = "starter"
"""The version that stands where a council has given none: assumed, and shown as such."""
_FILE = Path(__file__).with_name("load_weights.csv")


@dataclass(frozen=True)
class LoadWeights:
    """The weights of one day: hundredths of a point, a child or a percent by item, and which of them are assumed.

    `version` is the name the council gave, or 'starter'. `assumed` are the items that the council did not give.
    """

    version: str
    hundredths: Mapping[str, int]
    assumed: frozenset[str] = field(default_factory=frozenset)

    @property
    def name(self) -> str:
        """What a page calls them: 'starter weights, assumed', or the council's version and how much of it is assumed."""
        if self.version == STARTER:
            return "starter weights, assumed"
        return f"{self.version}, {len(self.assumed)} parts assumed" if self.assumed else self.version


@dataclass(frozen=True)
class GivenWeight:
    """One number of a scheme: its version, the days it is in force (half-open day numbers, None where it is open)."""

    version: str
    first: int | None
    last: int | None
    item: str
    hundredths: int
    grade: str = ""
    source: str = ""


@cache
def starter_weights() -> tuple[GivenWeight, ...]:
    """The assumed weights, every item once for each span of days, as the file beside this one gives them."""
    with _FILE.open(encoding="utf-8", newline="") as text:
        return tuple(
            GivenWeight(
                row["version"], _day(row["from"]), _day(row["to"]), row["item"],
                in_units(Decimal(row["value"]), 100), row["grade"], row["source"],
            )
            for row in csv.DictReader(text)
        )  # fmt: skip


def weights_on(day: int, given: Iterable[GivenWeight] = ()) -> LoadWeights:
    """The weights in force on a day number: a council's own go before the starter ones, item by item.

    Where two versions of the council's are in force at once, the one that began later stands.
    """
    running = [each for each in given if _runs(each, day)]
    latest = max(running, key=lambda each: (each.first is not None, each.first or 0, each.version), default=None)
    own = {each.item: each.hundredths for each in running if latest and each.version == latest.version}
    assumed = {each.item: each.hundredths for each in starter_weights() if _runs(each, day)}
    version = latest.version if latest else STARTER
    return LoadWeights(version, assumed | own, frozenset(assumed.keys() - own.keys()))


def _runs(each: GivenWeight, day: int) -> bool:
    return (each.first is None or each.first <= day) and (each.last is None or day < each.last)


def _day(text: str) -> int | None:
    return day_number(read_exact_day(text)) if text else None
