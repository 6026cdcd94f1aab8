"""Joining: which rows, across all files, are the same person.

Exact registration number first, then staff number; a near match (same name and date of birth, or a display name in a
case system) is only proposed, and holds when someone has accepted it. Two people are never merged silently: where a
number is shared but date of birth or name contradict it, they stay apart and a problem says so.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from mainstay.foundations.problems import Mender, Place, ProblemKind, Severity
from mainstay.intake.choices import BY_BIRTH_AND_START, Choices, Question
from mainstay.intake.claims import Claim, Noticed
from mainstay.intake.groups import SHARED_NUMBER, SHARED_STAFF_ID, Groups
from mainstay.intake.names import staff_id_key
from mainstay.intake.proposals import answered_and_proposed
from mainstay.intake.returns import KIND as RETURN
from mainstay.intake.same_facts import differing_facts

WORKER_NOT_MATCHED = ProblemKind(
    "MS-PER-004", Severity.QUERY, "Workers who are not matched to anyone on the staff list",
    "Each worker's staff number or registration number, or an answer that says whose it is.",
    "Children they hold, and supervision or reviews of theirs, are counted with nobody in post until they are matched.",
    "Answer the proposals under [workers] in mapping.toml: a staff number, or - for nobody.", Mender.ANALYST,
    "Answer the proposals on the page of people to match, when the files are next given.",
)  # fmt: skip
JOINED_AS_AGREED = ProblemKind(
    "MS-PER-005", Severity.NOTE, "People joined without a number, as you agreed",
    "A staff number or registration number in every list of people.",
    "By name, or by date of birth with start date, two people may rarely be taken for one.",
    "Ask for the lists with staff numbers, if you can.", Mender.ANALYST,
)  # fmt: skip


@dataclass(frozen=True)
class Joined:
    """For each claim, the number of its person, or None where it only refers to someone nobody has matched.

    `identities` gives for each person the text that its pseudonym is made from: the registration number where there is
    one, else the staff number, else name with date of birth. `unmatched` is how many workers are left unmatched.
    """

    person_of: list[int | None]
    identities: list[str]
    noticed: list[Noticed]
    questions: list[Question]
    unmatched: int


def join(claims: list[Claim], choices: Choices) -> Joined:
    """Which claims are the same person, what is proposed, and what contradicts."""
    groups = Groups(claims)
    noticed = [
        *groups.unite(lambda claim: claim.swe_number, SHARED_NUMBER),
        *groups.unite(lambda claim: staff_id_key(claim.staff_id) if claim.staff_id else None, SHARED_STAFF_ID),
    ]
    groups.unite(lambda claim: claim.own_key, None)
    noticed += _by_name(groups)
    if choices.setting(BY_BIRTH_AND_START, "no").lower() == "yes":
        noticed += _by_birth_and_start(groups)
    proposals = answered_and_proposed(groups, choices)
    people = groups.people()
    person_of: list[int | None] = [None] * len(claims)
    for person, group in enumerate(people):
        for claim in group:
            person_of[claim] = person
    identities = _distinct([_identity([claims[claim] for claim in group], groups.contested) for group in people])
    unmatched = _unmatched(claims, person_of)
    noticed += [*proposals.noticed, *differing_facts(claims, people), *unmatched]
    return Joined(person_of, identities, noticed, proposals.asked, sum(each.count for each in unmatched))


def _by_name(groups: Groups) -> list[Noticed]:
    """Joins lists without numbers by name, where someone has agreed; a name that a list has twice is left alone."""
    named: dict[tuple[str, int | None], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, claim in enumerate(groups.claims):
        if claim.by_name and claim.name and not claim.swe_number and not claim.staff_id:
            named[claim.name, claim.date_of_birth][claim.source].append(number)
    joined = []
    for sources in named.values():
        if len(sources) > 1 and all(len(rows) == 1 for rows in sources.values()):
            first, *others = [rows[0] for rows in sources.values()]
            for other in others:
                groups.merge(first, other)
            joined.append(first)
    return _agreed(groups, joined, "joined by name")


def _by_birth_and_start(groups: Groups) -> list[Noticed]:
    """Joins returns to lists by date of birth with a start date, where someone has agreed and only one person fits."""
    listed: dict[tuple[int, int], set[int]] = defaultdict(set)
    returned: dict[tuple[int, int], set[int]] = defaultdict(set)
    for number, claim in enumerate(groups.claims):
        if claim.date_of_birth is not None and claim.makes_a_person:
            to = returned if claim.kind == RETURN else listed
            for start in claim.starts:
                to[claim.date_of_birth, start].add(groups.root(number))
    joined = []
    for key, people in returned.items():
        both = {groups.root(each) for each in people}, {groups.root(each) for each in listed.get(key, ())}
        if len(both[0]) == len(both[1]) == 1 and both[0] != both[1]:
            one, two = min(both[0]), min(both[1])
            if not groups.apart(one, two):
                groups.merge(one, two)
                joined.append(one)
    return _agreed(groups, joined, "joined by date of birth with start date")


def _agreed(groups: Groups, joined: list[int], how: str) -> list[Noticed]:
    if not joined:
        return []
    place = groups.claims[joined[0]].place
    count = len(joined)
    found = f"{count:,} {'person' if count == 1 else 'people'} {how}"
    return [Noticed(JOINED_AS_AGREED, Place(place.file, place.sheet), found, tuple(joined), count)]


def _identity(claims: list[Claim], contested: set[str]) -> str:
    """What a person's pseudonym is made from. A number that two people claim does not tell them apart by itself."""
    numbers = sorted({claim.swe_number for claim in claims if claim.swe_number})
    staff = sorted({staff_id_key(claim.staff_id) for claim in claims if claim.staff_id})
    own = sorted({claim.own_key for claim in claims if claim.own_key})
    named = sorted({f"{claim.name}|{claim.date_of_birth}" for claim in claims if claim.name or claim.date_of_birth})
    apart = f"|{named[0] if named else claims[0].place}"
    if numbers:
        return f"swe:{numbers[0]}{apart if numbers[0] in contested else ''}"
    if staff:
        return f"staff:{staff[0]}{apart if staff[0] in contested else ''}"
    if own:
        return f"own:{own[0]}"
    return f"name:{named[0]}" if any(claim.name for claim in claims) else f"row:{claims[0].place}"


def _distinct(identities: list[str]) -> list[str]:
    """Two people whom nothing tells apart still get two keys: the second and later are numbered."""
    met: dict[str, int] = defaultdict(int)
    found = []
    for identity in identities:
        met[identity] += 1
        found.append(identity if met[identity] == 1 else f"{identity}|{met[identity]}")
    return found


def _unmatched(claims: list[Claim], person_of: list[int | None]) -> list[Noticed]:
    """One line with the number of workers in lists of children who are not matched to anyone."""
    left = [
        number
        for number, (claim, person) in enumerate(zip(claims, person_of, strict=True))
        if person is None and claim.asks and not claim.refused
    ]
    if not left:
        return []
    count = len({claims[number].label for number in left})
    first = claims[left[0]].place
    found = f"{count:,} {'worker is' if count == 1 else 'workers are'} not matched"
    return [Noticed(WORKER_NOT_MATCHED, Place(first.file, first.sheet), found, (), count)]
