"""Joining: which rows, across all files, are the same person.

Exact registration number first, then staff number; a near match (same name and date of birth, or a display name in a case
system) is only proposed, and holds when someone has accepted it. Two people are never merged silently: where a number is
shared but date of birth or name contradict it, they stay apart and a problem says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.choices import NOT_USED, Choices, Question
from mainstay.intake.names import share_a_word, staff_id_key

SHARED_NUMBER = ProblemKind(
    "MS-PER-001", Severity.ERROR, "One registration number on different people",
    "a registration number that belongs to one person",
    "Someone would be counted as someone else if the rows were joined, so they were kept apart.",
    "Find whose number it is, and put the other person's right where the file comes from.", Mender.HR,
)  # fmt: skip
SHARED_STAFF_ID = ProblemKind(
    "MS-PER-002", Severity.ERROR, "One staff number on different people",
    "a staff number that belongs to one person",
    "Someone would be counted as someone else if the rows were joined, so they were kept apart.",
    "Find whose number it is, and put the other person's right where the file comes from.", Mender.HR,
)  # fmt: skip
POSSIBLY_SAME = ProblemKind(
    "MS-PER-003", Severity.QUERY, "Two records that may be one person",
    "one record for one person, or a refusal that they are the same",
    "If they are one person, headcounts and leavers are wrong by one until they are joined.",
    "Say under [same_person] in mapping.toml whether they are the same.", Mender.ANALYST,
)  # fmt: skip
WORKER_NOT_MATCHED = ProblemKind(
    "MS-PER-004", Severity.QUERY, "Workers in the case list who are not matched to anyone on the staff list",
    "each worker's staff number or registration number, or an answer under [workers]",
    "Children they hold are not counted with any social worker in post until they are matched.",
    "Answer the proposals under [workers] in mapping.toml: a staff number, or - for nobody.", Mender.ANALYST,
)  # fmt: skip

WORKERS = ("workers",)
SAME_PERSON = ("same_person",)
MOST_PROPOSED = 5
"""So many people of one name are proposed at most; beyond that the number has to be looked up."""


@dataclass
class Claim:
    """What one row says about who someone is. `makes_a_person` is false for rows that only refer to a worker.

    `refused` is set where someone has answered that a worker is nobody on the staff list.
    """

    place: Place
    source: int
    swe_number: str | None = None
    staff_id: str | None = None
    name: str = ""
    label: str = ""
    date_of_birth: int | None = None
    makes_a_person: bool = True
    refused: bool = False
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Joined:
    """For each claim, the number of its person, or None where it only refers to someone nobody has matched."""

    person_of: list[int | None]
    identities: list[str]
    problems: list[Problem]
    questions: list[Question]
    unmatched: int


def join(claims: list[Claim], choices: Choices) -> Joined:
    """Which claims are the same person, what is proposed, and what contradicts.

    `identities` gives for each person the text that its pseudonym is made from: the registration number where there is
    one, else the staff number, else name with date of birth.
    """
    groups = _Groups(claims)
    problems = [
        *groups.unite("swe_number", lambda claim: claim.swe_number, SHARED_NUMBER),
        *groups.unite(
            "staff_id", lambda claim: staff_id_key(claim.staff_id) if claim.staff_id else None, SHARED_STAFF_ID
        ),
    ]
    questions = _answered_and_proposed(groups, choices)
    problems += [question_problem for _, question_problem in questions.near]
    person_of, identities = groups.numbered()
    unmatched = {
        claim.label or claim.name
        for claim, person in zip(claims, person_of, strict=True)
        if person is None and not claim.refused
    }
    if unmatched:
        first = next(c.place for c, person in zip(claims, person_of, strict=True) if person is None)
        place = Place(first.file, first.sheet)
        problems.append(Problem(WORKER_NOT_MATCHED, place, f"{len(unmatched)} workers are not matched", len(unmatched)))
    return Joined(person_of, identities, problems, questions.asked, len(unmatched))


class _Groups:
    """Claims that are the same person, as a forest in which each claim points towards the one that stands for it."""

    def __init__(self, claims: list[Claim]) -> None:
        self.claims = claims
        self._parent = list(range(len(claims)))
        self.contested: set[str] = set()
        self._births: dict[int, int] = {i: c.date_of_birth for i, c in enumerate(claims) if c.date_of_birth is not None}

    def root(self, claim: int) -> int:
        while self._parent[claim] != claim:
            self._parent[claim] = self._parent[self._parent[claim]]
            claim = self._parent[claim]
        return claim

    def merge(self, first: int, second: int) -> None:
        low, high = sorted((self.root(first), self.root(second)))
        if low != high:
            self._parent[high] = low
            if high in self._births:
                self._births.setdefault(low, self._births[high])

    def unite(self, what: str, key_of: object, kind: ProblemKind) -> list[Problem]:
        """Merges claims that share a key, unless what else is known contradicts; each contradiction is a problem."""
        holders: dict[str, list[int]] = defaultdict(list)
        problems = []
        for number, claim in enumerate(self.claims):
            key = key_of(claim) if callable(key_of) else None
            if key is None:
                continue
            met = next((other for other in holders[key] if not self._contradicts(number, other, what)), None)
            if met is not None:
                self.merge(number, met)
                continue
            if holders[key]:
                found = "the same number stands beside another date of birth or name"
                self.contested.add(key)
                problems.append(Problem(kind, claim.place, found))
            holders[key].append(number)
        return problems

    def _contradicts(self, first: int, second: int, what: str) -> bool:
        born = self._births.get(self.root(first)), self._births.get(self.root(second))
        if None not in born:
            return born[0] != born[1]
        one, two = self.claims[first], self.claims[second]
        if what == "staff_id" or not (one.name and two.name):
            return False
        other_number = one.staff_id and two.staff_id and staff_id_key(one.staff_id) != staff_id_key(two.staff_id)
        return bool(other_number) and not share_a_word(one.name, two.name)

    def numbered(self) -> tuple[list[int | None], list[str]]:
        """People numbered in order of first appearance; groups in which no row makes a person have none."""
        members: dict[int, list[int]] = defaultdict(list)
        for claim in range(len(self.claims)):
            members[self.root(claim)].append(claim)
        person_of: list[int | None] = [None] * len(self.claims)
        identities: list[str] = []
        for group in members.values():
            if not any(self.claims[claim].makes_a_person for claim in group):
                continue
            for claim in group:
                person_of[claim] = len(identities)
            identities.append(_identity([self.claims[claim] for claim in group], self.contested))
        return person_of, identities


def _identity(claims: list[Claim], contested: set[str]) -> str:
    """What a person's pseudonym is made from. A number that two people claim does not tell them apart by itself."""
    numbers = sorted({claim.swe_number for claim in claims if claim.swe_number})
    staff = sorted({staff_id_key(claim.staff_id) for claim in claims if claim.staff_id})
    named = sorted({f"{claim.name}|{claim.date_of_birth}" for claim in claims if claim.name or claim.date_of_birth})
    apart = f"|{named[0] if named else claims[0].place}"
    if numbers:
        return f"swe:{numbers[0]}{apart if numbers[0] in contested else ''}"
    if staff:
        return f"staff:{staff[0]}{apart if staff[0] in contested else ''}"
    return f"name:{named[0]}" if claims[0].name else f"row:{claims[0].place}"


@dataclass
class _Proposals:
    asked: list[Question] = field(default_factory=list)
    near: list[tuple[int, Problem]] = field(default_factory=list)


def _answered_and_proposed(groups: _Groups, choices: Choices) -> _Proposals:
    """Applies remembered answers to workers and near matches, and proposes the rest."""
    proposals = _Proposals()
    by_staff = {staff_id_key(c.staff_id): i for i, c in enumerate(groups.claims) if c.staff_id and c.makes_a_person}
    by_number = {c.swe_number: i for i, c in enumerate(groups.claims) if c.swe_number and c.makes_a_person}
    by_name: dict[str, set[int]] = defaultdict(set)
    for number, claim in enumerate(groups.claims):
        if claim.makes_a_person and claim.name:
            by_name[claim.name].add(groups.root(number))
    asked: set[str] = set()
    for number, claim in enumerate(groups.claims):
        if claim.makes_a_person or claim.swe_number or not (claim.label or claim.name):
            continue
        if claim.staff_id and staff_id_key(claim.staff_id) in by_staff:
            continue
        label = claim.label or claim.name
        answer = choices.get(WORKERS, label)
        found = by_staff.get(staff_id_key(answer)) if answer else None
        found = found if found is not None else by_number.get(answer)
        if found is not None:
            groups.merge(number, found)
        elif answer == NOT_USED:
            claim.refused = True
        elif answer is None and label not in asked:
            asked.add(label)
            proposals.asked.append(
                _worker_question(label, [groups.claims[i] for i in sorted(by_name.get(claim.name, ()))])
            )
    _near_matches(groups, choices, by_name, proposals)
    return proposals


def _worker_question(label: str, candidates: Iterable[Claim]) -> Question:
    numbers = [claim.staff_id or claim.swe_number or "" for claim in candidates]
    numbers = [number for number in numbers if number][:MOST_PROPOSED]
    text = "Whose staff or registration number is this?"
    only = numbers[0] if len(numbers) == 1 else ""
    return Question(WORKERS, label, text, (*numbers, NOT_USED), only, stops=False)


def _near_matches(groups: _Groups, choices: Choices, by_name: dict[str, set[int]], proposals: _Proposals) -> None:
    """People made by different rows with one name and no contradiction: proposed unless answered before."""
    for name in sorted(by_name):
        roots = sorted({groups.root(number) for number in by_name[name]})
        for later in roots[1:]:
            first, second = groups.claims[roots[0]], groups.claims[later]
            if _born_apart(first, second) or not _could_be_one(first, second):
                continue
            key = f"{_ref(first)} and {_ref(second)}"
            answer = choices.get(SAME_PERSON, key)
            if answer and answer.lower() in {"yes", "same", "y"}:
                groups.merge(roots[0], later)
            elif answer is None:
                text = "Same person? Name agrees" + (" and date of birth" if first.date_of_birth else "")
                proposals.asked.append(Question(SAME_PERSON, key, text, ("yes", "no"), stops=False))
                found = f"the same name in {first.place.file} and {second.place.file}"
                proposals.near.append((later, Problem(POSSIBLY_SAME, second.place, found)))


def _born_apart(first: Claim, second: Claim) -> bool:
    born = first.date_of_birth, second.date_of_birth
    return None not in born and born[0] != born[1]


def _could_be_one(first: Claim, second: Claim) -> bool:
    """Two with different numbers of the same kind are two people unless their date of birth agrees as well."""
    if first.date_of_birth is not None and first.date_of_birth == second.date_of_birth:
        return True
    if first.swe_number and second.swe_number:
        return False
    return not (first.staff_id and second.staff_id and first.source == second.source)


def _ref(claim: Claim) -> str:
    number = claim.staff_id or claim.swe_number
    return number or f"{claim.place.file} row {claim.place.row}"
