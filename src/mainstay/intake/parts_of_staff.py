"""Which lists follow one another: lists of the same people on several days are a run, lists of other people are parts.

A list of one service on 28 September and a list of another on 30 September are not a run in which everybody left.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from mainstay.foundations.dates import find_month_end
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.staff_row import StaffRow
from mainstay.record.record import Shape
from mainstay.record.subjects import Subject

TAKEN_FOR_PARTS = ProblemKind(
    "MS-STF-012", Severity.NOTE, "Lists of staff with hardly anyone in common",
    "Lists of the same staff on several days, or one list of all staff.",
    "They were taken for lists of different parts of the staff, so nobody is said to have left between them.",
    "Nothing, if they are of different services. Else check that both have the same kind of staff number.", Mender.HR,
)  # fmt: skip

_IN_COMMON_PERCENT = 30


def days_of_run(rows: Sequence[tuple[str, StaffRow]], problems: list[Problem]) -> dict[int, tuple[int, ...]]:
    """For each source that is a list of staff on a day, the days of all lists of the run it belongs to, in order.

    Two lists belong together if they are called the same but for the date, or if three in ten of the shorter one's people
    are on the other. Lists of several days with hardly anyone in common are parts, which is said once.
    """
    people: dict[int, set[str]] = defaultdict(set)
    days: dict[int, int] = {}
    places: dict[int, Place] = {}
    for person, row in rows:
        if row.subject is Subject.STAFF and row.shape in (Shape.SNAPSHOT, Shape.RUN) and row.seen is not None:
            people[row.source].add(person)
            days[row.source] = row.seen
            places[row.source] = Place(row.place.file, row.place.sheet)
    runs = _together(people, {source: _called(place) for source, place in places.items()})
    if len(runs) > 1 and len(set(days.values())) > 1:
        last = places[max(places)]
        problems.append(Problem(TAKEN_FOR_PARTS, last, f"{len(runs)} lists, or runs of lists, of different people"))
    return {source: tuple(sorted({days[each] for each in run})) for run in runs for source in run}


def _called(place: Place) -> str:
    """What a file and its sheet are called without figures and months: 'Staff 30.09.24.csv' gives 'staff csv'."""
    words = re.findall(r"[^\W\d_]+", f"{place.file} {place.sheet}".lower())
    return " ".join(word for word in words if find_month_end(f"{word} 2024") is None)


def _together(people: dict[int, set[str]], called: dict[int, str]) -> list[set[int]]:
    runs = [{source} for source in people]
    for one, two in combinations(people, 2):
        shorter = min(len(people[one]), len(people[two]))
        in_common = len(people[one] & people[two]) * 100 >= _IN_COMMON_PERCENT * shorter
        if in_common or called[one] == called[two]:
            first = next(run for run in runs if one in run)
            second = next(run for run in runs if two in run)
            if first is not second:
                first |= second
                runs.remove(second)
    return runs
