"""Near matches, which are only proposed: a person accepts or refuses each, once, in mapping.toml."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import combinations

from mainstay.foundations.problems import Mender, Place, ProblemKind, Severity, Unreadable
from mainstay.intake.choices import FILE_NAME, NOT_USED, Choices, Question
from mainstay.intake.claims import Claim, Noticed
from mainstay.intake.groups import Groups
from mainstay.intake.names import staff_id_key
from mainstay.vocabulary.registration import read_swe_number

POSSIBLY_SAME = ProblemKind(
    "MS-PER-003", Severity.QUERY, "Two records that may be one person",
    "One record for one person, or a refusal that they are the same.",
    "If they are one person, headcounts and leavers are wrong by one until they are joined.",
    "Say under [same_person] in mapping.toml whether they are the same.", Mender.ANALYST,
    "Say on the page of people to match, when the files are next given, whether they are the same.",
)  # fmt: skip
NOBODYS_NUMBER = ProblemKind(
    "MS-PER-009", Severity.ERROR, "An answer about a worker that is nobody's number",
    "A staff number or registration number that stands in one of the files, or - for nobody.",
    "The worker stays unmatched, and the children they hold are counted with nobody.",
    "Put the number right in mapping.toml.", Mender.ANALYST,
    "Give the files again, and put the number right on the page of people to match.",
)  # fmt: skip

WORKERS = ("workers",)
SAME_PERSON = ("same_person",)
MOST_PROPOSED = 5
"""So many people of one name are proposed at most; beyond that the number has to be looked up."""
_MOST_OF_A_NAME = 6


@dataclass
class Proposals:
    """Questions to ask and what was noticed on the way."""

    asked: list[Question] = field(default_factory=list)
    noticed: list[Noticed] = field(default_factory=list)


def answered_and_proposed(groups: Groups, choices: Choices) -> Proposals:
    """Applies remembered answers to workers and near matches, and proposes the rest."""
    proposals = Proposals()
    by_name: dict[str, set[int]] = defaultdict(set)
    for number, claim in enumerate(groups.claims):
        if claim.makes_a_person and claim.name:
            by_name[claim.name].add(groups.root(number))
    _near_matches(groups, choices, by_name, proposals)
    _workers(groups, choices, by_name, proposals)
    return proposals


def _workers(groups: Groups, choices: Choices, by_name: dict[str, set[int]], proposals: Proposals) -> None:
    people = {groups.root(number) for number, claim in enumerate(groups.claims) if claim.makes_a_person}
    numbers = _by_number(groups.claims)
    settled: set[str] = set()
    for number in groups.order:
        claim = groups.claims[number]
        if claim.makes_a_person or not claim.label or groups.root(number) in people:
            continue
        answer = choices.get(WORKERS, claim.label)
        found = _found(answer, numbers) if answer is not None else None
        if found is not None:
            groups.merge(number, found)
        elif answer == NOT_USED:
            claim.refused = True
        elif claim.label not in settled:
            settled.add(claim.label)
            candidates = [groups.claims[i] for i in sorted(by_name.get(claim.name, ()))] if claim.name else []
            if answer is not None:
                proposals.noticed.append(Noticed(NOBODYS_NUMBER, Place(FILE_NAME), "a number that is in no file"))
            elif claim.asks or candidates:
                proposals.asked.append(_worker_question(claim.label, candidates))


def _by_number(claims: Sequence[Claim]) -> dict[str, int]:
    """The first claim that makes a person with each staff number and each registration number."""
    found: dict[str, int] = {}
    for number, claim in enumerate(claims):
        if claim.makes_a_person:
            for key in (claim.staff_id and staff_id_key(claim.staff_id), claim.swe_number):
                if key:
                    found.setdefault(key, number)
    return found


def _found(answer: str, numbers: dict[str, int]) -> int | None:
    keys = [staff_id_key(answer)]
    with suppress(Unreadable):
        keys.append(read_swe_number(answer))
    return next((numbers[key] for key in keys if key in numbers), None)


def _worker_question(label: str, candidates: Sequence[Claim]) -> Question:
    numbers = [claim.staff_id or claim.swe_number or "" for claim in candidates]
    numbers = [number for number in numbers if number][:MOST_PROPOSED]
    text = "Whose staff or registration number is this?"
    only = numbers[0] if len(numbers) == 1 else ""
    return Question(WORKERS, label, text, (*numbers, NOT_USED), only, stops=False, secret=True)


def _near_matches(groups: Groups, choices: Choices, by_name: dict[str, set[int]], proposals: Proposals) -> None:
    """People made by different rows with one name and no contradiction: proposed unless answered before."""
    for name in sorted(by_name):
        roots = sorted({groups.root(number) for number in by_name[name]})[:_MOST_OF_A_NAME]
        for one, two in combinations(roots, 2):
            first, second = groups.claims[one], groups.claims[two]
            if groups.root(one) == groups.root(two) or groups.apart(one, two) or not _could_be_one(first, second):
                continue
            key = " and ".join(sorted((_ref(first), _ref(second))))
            answer = choices.get(SAME_PERSON, key)
            if answer is not None and answer.lower() == "yes":
                groups.merge(one, two)
            elif answer is None:
                agree = first.date_of_birth is not None and first.date_of_birth == second.date_of_birth
                text = f"Are these one person? The name agrees{' and the date of birth' if agree else ''}."
                proposals.asked.append(Question(SAME_PERSON, key, text, ("yes", "no"), stops=False, secret=True))
                found = f"the same name in {first.place.file} and {second.place.file}"
                proposals.noticed.append(Noticed(POSSIBLY_SAME, second.place, found, (one, two)))


def _could_be_one(first: Claim, second: Claim) -> bool:
    """Two with other numbers of the same kind are two people unless their date of birth agrees as well."""
    if first.date_of_birth is not None and second.date_of_birth is not None:
        return first.date_of_birth == second.date_of_birth
    if first.swe_number and second.swe_number:
        return False
    return not (first.staff_id and second.staff_id and first.kind == second.kind)


def _ref(claim: Claim) -> str:
    number = claim.staff_id or claim.swe_number
    return number or f"{claim.place.file} row {claim.place.row}"
