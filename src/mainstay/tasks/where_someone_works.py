"""The teams that a worker is in on the day of the latest list."""

from __future__ import annotations

from mainstay.record.record import WorkforceRecord
from mainstay.tasks.teams_of_a_record import comparable, standing


def teams_of_worker(record: WorkforceRecord, person: str) -> tuple[str, ...]:
    """The names of the teams that someone works in now, each once; none for who is not here or whose team nobody said."""
    named: dict[str, str] = {}
    for spell in standing(record).by_person.get(person, ()):
        if comparable(spell["team"]):
            named.setdefault(comparable(spell["team"]), spell["team"].strip())
    return tuple(named[each] for each in sorted(named))


def is_here(record: WorkforceRecord, person: str) -> bool:
    """Whether someone is on the latest list."""
    return person in standing(record).by_person
