"""The person table: each joined person once, with the first known value of each fact, staff lists before returns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import polars as pl

from mainstay.intake.claims import Claim
from mainstay.intake.gathering import Gathering
from mainstay.record.frames import frame_of

_IDENTIFYING = ("swe_number", "date_of_birth")
_RENEWED = "right_to_work_until"
_FACTS = ("sex", "ethnicity", "home_area", "qualified_on", "qualification_level", "entry_route", _RENEWED)


def person_table(gathering: Gathering, person_of: Sequence[int | None], keys: Sequence[str]) -> pl.DataFrame:
    """One row per person. A 'not known' from one file gives way to what another file knows."""
    claims = _claims_of(gathering, person_of)
    people = range(len(keys))
    columns: dict[str, list[object]] = {"person": list(keys)}
    columns["swe_number"] = [_first(claim.swe_number for claim in claims[person]) for person in people]
    columns["staff_ids"] = [_ids(claims[person]) for person in people]
    columns["date_of_birth"] = [_first(claim.date_of_birth for claim in claims[person]) for person in people]
    for fact in _FACTS:
        columns[fact] = [_value(_teller(claims[person], fact), fact) for person in people]
    columns["source"] = [claims[person][0].source for person in people]
    columns["row"] = [claims[person][0].place.row for person in people]
    return frame_of("person", columns)


def person_facts(gathering: Gathering, person_of: Sequence[int | None], keys: Sequence[str]) -> pl.DataFrame:
    """For each person and fact that some row gave, that row: the one whose value stands in the person table."""
    columns: dict[str, list[object]] = {name: [] for name in ("person", "fact", "source", "row")}
    for person, claims in sorted(_claims_of(gathering, person_of).items()):
        for fact in (*_IDENTIFYING, *_FACTS):
            teller = _teller(claims, fact)
            if teller is not None:
                for name, value in zip(columns, (keys[person], fact, teller.source, teller.place.row), strict=True):
                    columns[name].append(value)
    return frame_of("person_fact", columns)


def _claims_of(gathering: Gathering, person_of: Sequence[int | None]) -> dict[int, list[Claim]]:
    claims: dict[int, list[Claim]] = defaultdict(list)
    for claim, person in zip(gathering.claims, person_of, strict=True):
        if person is not None:
            claims[person].append(claim)
    return claims


def _first(values: Iterable[object]) -> object:
    return next((value for value in values if value is not None), None)


def _value(claim: Claim | None, fact: str) -> object:
    if claim is None:
        return None
    return getattr(claim, fact) if fact in _IDENTIFYING else claim.facts.get(fact)


def _teller(claims: Sequence[Claim], fact: str) -> Claim | None:
    """The first claim whose fact is known, else the first that gives a reason for its not being known.

    Of a permission that is renewed the latest list's: sources of a kind are numbered in order of their days.
    """
    given = [claim for claim in claims if _value(claim, fact) is not None]
    if fact == _RENEWED:
        return max(given, key=lambda claim: (claim.source, claim.facts[fact]), default=None)
    known = (claim for claim in given if not str(_value(claim, fact)).startswith(("not_known", "not_yet", "refused")))
    return next(known, given[0] if given else None)


def _ids(claims: list[Claim]) -> str | None:
    ids = sorted({claim.staff_id for claim in claims if claim.staff_id})
    return " ".join(ids) or None
