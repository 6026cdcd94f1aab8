"""The person table: each joined person once, with the first known value of each fact, staff lists before returns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import polars as pl

from mainstay.intake.claims import Claim
from mainstay.intake.gathering import Gathering
from mainstay.record.frames import frame_of

_FACTS = ("sex", "ethnicity", "home_area", "qualified_on", "qualification_level", "entry_route")


def person_table(gathering: Gathering, person_of: Sequence[int | None], keys: Sequence[str]) -> pl.DataFrame:
    """One row per person. A 'not known' from one file gives way to what another file knows."""
    claims: dict[int, list[Claim]] = defaultdict(list)
    for claim, person in zip(gathering.claims, person_of, strict=True):
        if person is not None:
            claims[person].append(claim)
    people = range(len(keys))
    columns: dict[str, list[object]] = {"person": list(keys)}
    columns["swe_number"] = [_first(claim.swe_number for claim in claims[person]) for person in people]
    columns["staff_ids"] = [_ids(claims[person]) for person in people]
    columns["date_of_birth"] = [_first(claim.date_of_birth for claim in claims[person]) for person in people]
    told = {person: [claim.facts for claim in claims[person] if claim.facts] for person in people}
    for fact in _FACTS:
        columns[fact] = [_fact(told[person], fact) for person in people]
    columns["source"] = [claims[person][0].source for person in people]
    columns["row"] = [claims[person][0].place.row for person in people]
    return frame_of("person", columns)


def _first(values: Iterable[object]) -> object:
    return next((value for value in values if value is not None), None)


def _fact(told: list[dict[str, object]], fact: str) -> object:
    """The first that is known, else the first reason given for its not being known."""
    given = [facts[fact] for facts in told if facts.get(fact) is not None]
    known = (value for value in given if not str(value).startswith(("not_known", "not_yet", "refused")))
    return next(known, given[0] if given else None)


def _ids(claims: list[Claim]) -> str | None:
    ids = sorted({claim.staff_id for claim in claims if claim.staff_id})
    return " ".join(ids) or None
