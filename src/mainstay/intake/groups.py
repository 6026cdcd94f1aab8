"""Claims that are the same person by their numbers, unless what else is known contradicts it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from mainstay.foundations.dates import day_of
from mainstay.foundations.problems import Mender, ProblemKind, Severity
from mainstay.intake.claims import Claim, Noticed
from mainstay.intake.names import share_a_word, staff_id_key

SHARED_NUMBER = ProblemKind(
    "MS-PER-001", Severity.ERROR, "One registration number on different people",
    "A registration number that belongs to one person.",
    "Someone would be counted as someone else if the rows were joined, so they were kept apart.",
    "Find whose number it is, and put the other person's right where the file comes from.", Mender.HR,
)  # fmt: skip
SHARED_STAFF_ID = ProblemKind(
    "MS-PER-002", Severity.ERROR, "One staff number on different people",
    "A staff number that belongs to one person.",
    "Someone would be counted as someone else if the rows were joined, so they were kept apart.",
    "Find whose number it is, and put the other person's right where the file comes from.", Mender.HR,
)  # fmt: skip


@dataclass(slots=True)
class _Known:
    """What is known of one person so far, from all rows that were joined."""

    births: set[int] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    def take(self, other: _Known) -> None:
        self.births |= other.births
        self.numbers |= other.numbers
        self.ids |= other.ids
        self.names |= other.names


class Groups:
    """Claims that are the same person, as a forest in which each claim points towards the one that stands for it.

    The order of the rows does not matter: claims are met in the order of what they say. `contested` holds the numbers
    that different people give.
    """

    def __init__(self, claims: list[Claim]) -> None:
        self.claims = claims
        self.contested: set[str] = set()
        self._parent = list(range(len(claims)))
        self._known = [_known(claim) for claim in claims]
        self.order = sorted(range(len(claims)), key=lambda number: _what_it_says(claims[number]))

    def root(self, claim: int) -> int:
        """The claim that stands for this one's person."""
        while self._parent[claim] != claim:
            self._parent[claim] = self._parent[self._parent[claim]]
            claim = self._parent[claim]
        return claim

    def merge(self, first: int, second: int) -> None:
        """Makes two claims one person."""
        low, high = sorted((self.root(first), self.root(second)))
        if low != high:
            self._parent[high] = low
            self._known[low].take(self._known[high])

    def unite(self, key_of: Callable[[Claim], str | None], kind: ProblemKind | None) -> list[Noticed]:
        """Merges claims that share a key, unless what else is known contradicts; each contradiction is noticed."""
        holders: dict[str, list[int]] = defaultdict(list)
        noticed = []
        for number in self.order:
            key = key_of(self.claims[number])
            if key is None:
                continue
            met = next((other for other in holders[key] if not self.apart(number, other)), None)
            if met is not None:
                self.merge(number, met)
                continue
            if holders[key] and kind is not None:
                self.contested.add(key)
                found = "the same number stands beside another date of birth or name"
                noticed.append(Noticed(kind, self.claims[number].place, found, (holders[key][0], number)))
            holders[key].append(number)
        return noticed

    def apart(self, first: int, second: int) -> bool:
        """Whether two claims that share a number are different people all the same, by what else is known of them.

        Another date of birth sets them apart, unless it is one slip of the pen away or the name is the same; so do
        names without a word in common, where another number differs too and no date of birth agrees.
        """
        one, two = self._known[self.root(first)], self._known[self.root(second)]
        if one is two:
            return False
        same_name, any_word = bool(one.names & two.names), _share_a_word(one.names, two.names)
        if one.births and two.births:
            if one.births & two.births:
                return False
            a_slip = any(_nearly(born, other) for born in one.births for other in two.births)
            return not (same_name or (a_slip and any_word is not False))
        other_number = _differ(one.numbers, two.numbers) or _differ(one.ids, two.ids)
        return other_number and any_word is False

    def people(self) -> list[list[int]]:
        """The claims of each group in which some row makes a person, in order of first appearance."""
        members: dict[int, list[int]] = defaultdict(list)
        for claim in range(len(self.claims)):
            members[self.root(claim)].append(claim)
        return [group for group in members.values() if any(self.claims[claim].makes_a_person for claim in group)]


def _known(claim: Claim) -> _Known:
    return _Known(
        {claim.date_of_birth} if claim.date_of_birth is not None else set(),
        {claim.swe_number} if claim.swe_number else set(),
        {staff_id_key(claim.staff_id)} if claim.staff_id else set(),
        {claim.name} if claim.name else set(),
    )


def _what_it_says(claim: Claim) -> tuple[object, ...]:
    """A place in order that depends on what a claim says and not on where it stands; who says most comes first."""
    return (
        not claim.makes_a_person, claim.date_of_birth is None, claim.date_of_birth or 0, not claim.name, claim.name,
        claim.swe_number or "", claim.staff_id or "", claim.place.file, claim.place.sheet, claim.place.row or 0,
    )  # fmt: skip


def _share_a_word(first: Iterable[str], second: Iterable[str]) -> bool | None:
    """Whether two sets of names have a word in common; None where one is empty."""
    pairs = [(one, two) for one in first for two in second]
    return any(share_a_word(one, two) for one, two in pairs) if pairs else None


def _differ(first: set[str], second: set[str]) -> bool:
    return bool(first) and bool(second) and not first & second


def _nearly(first: int, second: int) -> bool:
    """Whether two dates are one slip apart: day and month changed round, or only one of day, month and year other."""
    one, two = day_of(first), day_of(second)
    if (one.year, one.month, one.day) == (two.year, two.day, two.month):
        return True
    return [one.year == two.year, one.month == two.month, one.day == two.day].count(True) == 2
