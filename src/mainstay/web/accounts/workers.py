"""What the record offers when an account is made: the teams there are, and which worker a number belongs to."""

from __future__ import annotations

from mainstay.foundations.problems import CannotGoOn
from mainstay.tasks.who_someone_is import worker_with_number
from mainstay.web.record_shown import record_shown


def teams() -> list[str]:
    """Names of teams in the record shown that people work in, in order; none before the first import."""
    shown = record_shown()
    if shown is None:
        return []
    named = shown[1].table("spell")["team"].drop_nulls().unique()
    return sorted((name for name in named if name.strip()), key=str.casefold)


def person_of(typed: str) -> str:
    """The pseudonymous key of the worker with a registration or staff number. Never kept; stops where not exactly one has it."""
    shown = record_shown()
    if shown is None:
        raise CannotGoOn("There is no record yet.", do="Once files were imported, say which worker the account is.")
    found = worker_with_number(shown[1], typed)
    if len(found) != 1:
        several = "More than one worker has" if found else "No worker in the record has"
        raise CannotGoOn(
            f"{several} this number.", do="Check it, or use the other number: Social Work England's, or staff."
        )
    return found[0]
