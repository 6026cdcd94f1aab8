"""Problems of many rows: the first fifty of a list one by one, the rest in one line with their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mainstay.foundations.problems import Problem, ProblemKind
from mainstay.intake.staff_row import StaffRow
from mainstay.intake.typed import LISTED_EACH


def rows_told(rows: Sequence[tuple[str, StaffRow]], kind: ProblemKind, found: str) -> list[Problem]:
    """A problem for each row with its person's key, list by list; from the 51st of a list on they share a line."""
    by_source: dict[int, list[tuple[str, StaffRow]]] = defaultdict(list)
    for person, row in rows:
        by_source[row.source].append((person, row))
    problems = []
    for own in by_source.values():
        problems += [Problem(kind, row.place, found, keys=(person,)) for person, row in own[:LISTED_EACH]]
        if (more := len(own) - LISTED_EACH) > 0:
            keys = tuple(dict.fromkeys(person for person, _ in own[LISTED_EACH:]))
            problems.append(Problem(kind, own[LISTED_EACH][1].place, f"{more:,} more rows like this", more, keys))
    return problems
