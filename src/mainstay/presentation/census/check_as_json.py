"""The result of checking one return, or many, as a JSON document in pieces: `mainstay/census-check/1`.

A piece holds a few hundred findings at most, so that a return with a hundred thousand faults is written as it goes. All
characters are ASCII, so that no console or file can spoil them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from mainstay.foundations.problems import Severity
from mainstay.returns.workforce_census.checking import CheckedReturn
from mainstay.returns.workforce_census.finding import Finding, Outcome

ONE = "mainstay/census-check/1"
MANY = "mainstay/census-check-many/1"
_IN_A_PIECE = 500


def json_of_one(checked: CheckedReturn, file: str, notices: Iterable[str] = ()) -> Iterator[str]:
    """The document of one return, a finding to a line.

    A finding's `line`, `worker` and `field` are null where it has none: someone who is missing has no line, the return as
    a whole no worker. `council` is null where the header gives no number that can be read. `year` is the year the return
    is for and `layout_year` the one whose layout and rules it was checked by.
    """
    head = {
        "schema": ONE, "file": file, "year": checked.year, "layout_year": checked.layout_year,
        "council": checked.council or None, "workers": checked.workers, "agency_workers": checked.agency_workers,
        "in_post": checked.in_post, "leavers": checked.leavers, "flag_unknown": checked.flag_unknown,
        "errors": checked.errors, "queries": queries(checked), "last_year": _beside(checked), "notices": list(notices),
    }  # fmt: skip
    yield f'{json.dumps(head)[:-1]}, "findings": ['
    yield from _findings(checked.findings)
    yield f'], "rules": {json.dumps(_rules(checked))}}}\n'


def json_of_unreadable(file: str, sentence: str) -> str:
    """What stands in the list of many for a file that could not be read: the same keys, with nothing in them."""
    nothing: Mapping[str, object] = {
        "year": None, "council": None, "workers": 0, "agency_workers": 0, "findings": [],
        "rules": {"passed": 0, "failed": 0, "not_run": []},
    }  # fmt: skip
    return json.dumps({"schema": ONE, "file": file, "unreadable": sentence, **nothing}) + "\n"


def json_of_many(documents: Iterable[Iterable[str]]) -> Iterator[str]:
    """One document that holds others, given as their pieces: each is written before the next is asked for."""
    yield f'{{"schema": "{MANY}", "councils": [\n'
    for number, document in enumerate(documents):
        if number:
            yield ",\n"
        yield from document
    yield "]}\n"


def queries(checked: CheckedReturn) -> int:
    """How many findings are to be looked at, and may be right."""
    return sum(finding.rule.severity is Severity.QUERY for finding in checked.findings)


def _findings(findings: list[Finding]) -> Iterator[str]:
    for start in range(0, len(findings), _IN_A_PIECE):
        piece = ",\n".join(json.dumps(_finding(each)) for each in findings[start : start + _IN_A_PIECE])
        yield f"{',' if start else ''}\n{piece}"


def _finding(finding: Finding) -> Mapping[str, object]:
    return {
        "code": finding.rule.code,
        "severity": finding.rule.severity.value,
        "line": finding.line or None,
        "worker": finding.worker or None,
        "field": finding.item or None,
        "message": finding.message,
    }


def _rules(checked: CheckedReturn) -> Mapping[str, object]:
    return {
        "passed": len(checked.outcomes(Outcome.PASSED)),
        "failed": len(checked.outcomes(Outcome.FAILED)),
        "not_run": [
            {"code": each.rule.code, "because": each.because} for each in checked.outcomes(Outcome.NOT_RUN)
        ],
    }  # fmt: skip


def _beside(checked: CheckedReturn) -> Mapping[str, object] | None:
    if checked.beside_year is None:
        return None
    return {"year": checked.beside_year, "council": checked.beside_council or None}
