"""Titles that registered social workers and others both hold: who of them are counted is asked once for each title.

A manager or a lead practitioner may or may not be a social worker. Titles that say 'social worker' are not asked about:
nobody may use that title who is not on the register, so a number that is missing there is a gap in the list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from mainstay.intake.choices import Choices, Question
from mainstay.intake.gathering import Gathering
from mainstay.intake.staff_row import StaffRow
from mainstay.vocabulary.code_lists import tidy_word
from mainstay.vocabulary.roles import CENSUS_ROLES

SOCIAL_WORKERS = ("social_workers",)
"""The section of mapping.toml with one answer for each such title."""
ALL, REGISTERED, NONE = "all", "registered", "none"
COUNTED = (ALL, REGISTERED, NONE)

_PROTECTED = frozenset({"social worker", "social workers", "sw"})
_HALF = 2


def count_as_answered(gathering: Gathering, person_of: Sequence[int | None], choices: Choices) -> None:
    """Asks about each such title, and takes out of the count whom an answer leaves out. `person_of` is by claim.

    Without an answer everyone with the title is counted, as the title's role says. Where fewer than half of all social
    workers have a number, the lists do not tell who is registered, and nothing is asked.
    """
    known = _registered(gathering, person_of)
    called: dict[str, tuple[str, set[int]]] = {}
    for title, person in sorted(_holders(gathering, person_of)):
        if person in known:
            called.setdefault(tidy_word(title), (title, set()))[1].add(person)
    everyone = {person for _, people in called.values() for person in people}
    if sum(known[person] for person in everyone) * _HALF >= len(everyone):
        gathering.questions += [
            _question(title, people, known)
            for _, (title, people) in sorted(called.items())
            if not _says_social_worker(title) and len({known[person] for person in people}) > 1
        ]
    if choices.answers.get(SOCIAL_WORKERS):
        gathering.staff = [_as_answered(row, person_of[row.claim], known, choices) for row in gathering.staff]


def _holders(gathering: Gathering, person_of: Sequence[int | None]) -> set[tuple[str, int]]:
    """Each title of a social worker's role with each person who holds or held it."""
    rows = [(row.title, person_of[row.claim]) for row in gathering.staff if row.role in CENSUS_ROLES]
    return {(title, person) for title, person in rows if person is not None}


def _registered(gathering: Gathering, person_of: Sequence[int | None]) -> dict[int, bool]:
    """Of each person on a staff list that records registration numbers, whether any file gives one for them."""
    registered = {person_of[number] for number, claim in enumerate(gathering.claims) if claim.swe_number}
    rows: dict[int, list[StaffRow]] = defaultdict(list)
    for row in gathering.staff:
        rows[row.source].append(row)
    recording = [each for each in rows.values() if any(gathering.claims[row.claim].swe_number for row in each)]
    people = {person_of[row.claim] for each in recording for row in each}
    return {person: person in registered for person in people if person is not None}


def _says_social_worker(title: str) -> bool:
    words = tidy_word(title).split()
    return not _PROTECTED.isdisjoint([*words, *(f"{first} {second}" for first, second in pairwise(words))])


def _question(title: str, people: set[int], known: Mapping[int, bool]) -> Question:
    registered = sum(known[person] for person in people)
    text = f"Of {len(people):,} people with this title {registered:,} have a registration number. Which count as social workers?"
    suggestion = ALL if registered * _HALF >= len(people) else REGISTERED
    return Question(SOCIAL_WORKERS, title, text, COUNTED, suggestion, stops=False)


def _as_answered(row: StaffRow, person: int | None, known: Mapping[int, bool], choices: Choices) -> StaffRow:
    """The row, no longer a social worker's where the answer for its title leaves its person out.

    Someone who is only on lists without registration numbers is left as the title says: nothing tells them apart.
    """
    answer = choices.get(SOCIAL_WORKERS, row.title) if row.role in CENSUS_ROLES else None
    unregistered = person is not None and known.get(person) is False
    left_out = answer == NONE or (answer == REGISTERED and unregistered)
    return replace(row, role="not_social_worker") if left_out else row
