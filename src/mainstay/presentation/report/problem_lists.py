"""Problems grouped by who can put them right, and within that by kind, the most serious first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.presentation.safe_cells import csv_for_spreadsheets

FIRST_PLACES = 3
HEADINGS = ("code", "severity", "who can mend it", "file", "sheet", "row", "column", "found", "expected",
            "why it matters", "what to do", "how many")  # fmt: skip
# Who is asked, as a sentence says it.
WHO = {
    Mender.HR: "HR",
    Mender.CASE_SYSTEM: "those who keep the case system",
    Mender.AGENCY_DESK: "the agency desk",
    Mender.FINANCE: "finance",
    Mender.ANALYST: "the analyst",
}
_ORDER = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True)
class KindOfProblem:
    """All problems of one kind: how many rows stand behind them, and the first few places."""

    kind: ProblemKind
    count: int
    places: tuple[str, ...]
    more_places: int


@dataclass(frozen=True)
class ForOneMender:
    """What one person or desk can put right."""

    mender: Mender
    count: int
    kinds: tuple[KindOfProblem, ...]

    @property
    def who(self) -> str:
        """Whom to ask."""
        return WHO[self.mender]


def by_mender(problems: Sequence[Problem]) -> list[ForOneMender]:
    """Problems by who can mend them; those with errors first, then those with most."""
    found: dict[Mender, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.kind.mender, []).append(problem)
    lists = [ForOneMender(mender, sum(it.count for it in some), _kinds(some)) for mender, some in found.items()]
    return sorted(lists, key=lambda one: (_ORDER[one.kinds[0].kind.severity], -one.count, one.mender.value))


def counts(problems: Sequence[Problem]) -> dict[Severity, int]:
    """How many rows are behind each severity, most serious first; severities without any are left out."""
    found = {severity: sum(it.count for it in problems if it.kind.severity is severity) for severity in Severity}
    return {severity: count for severity, count in found.items() if count}


def problem_rows(problems: Iterable[Problem]) -> list[tuple[object, ...]]:
    """One row for each problem, in the order of `HEADINGS`, the most serious first."""
    ordered = sorted(problems, key=lambda it: (_ORDER[it.kind.severity], it.kind.mender.value, it.kind.code))
    return [
        (it.kind.code, it.kind.severity.value, it.kind.mender.value, it.place.file, it.place.sheet, it.place.row,
         it.place.column, it.found, it.kind.expected, it.kind.why, it.kind.do, it.count)
        for it in ordered
    ]  # fmt: skip


def problems_csv(problems: Iterable[Problem]) -> str:
    """The whole list as a CSV that opens in a spreadsheet, with nothing in it that could be run as a formula."""
    return csv_for_spreadsheets(HEADINGS, problem_rows(problems))


def _kinds(problems: Sequence[Problem]) -> tuple[KindOfProblem, ...]:
    grouped: dict[str, list[Problem]] = {}
    for problem in problems:
        grouped.setdefault(problem.kind.code, []).append(problem)
    kinds = [
        KindOfProblem(
            some[0].kind,
            sum(it.count for it in some),
            tuple(str(it.place) for it in some[:FIRST_PLACES]),
            max(0, len(some) - FIRST_PLACES),
        )
        for some in grouped.values()
    ]
    return tuple(sorted(kinds, key=lambda it: (_ORDER[it.kind.severity], -it.count, it.kind.code)))
