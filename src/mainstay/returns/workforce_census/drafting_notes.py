"""Drafting the notes for the queries of a return: each query with what both returns show of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.problems import Severity
from mainstay.intake.sources.workforce_census.reading import stream_return
from mainstay.intake.sources.workforce_census.typed_values import read_section
from mainstay.returns.workforce_census.checking import CheckedReturn, ReadReturn
from mainstay.returns.workforce_census.finding import Finding
from mainstay.returns.workforce_census.note import Noted, general, notes
from mainstay.returns.workforce_census.returned import ReturnedWorker


@dataclass(frozen=True, slots=True)
class Draft:
    """A query with its draft. `mend_first` marks what is better put right than explained."""

    finding: Finding
    text: str
    mend_first: bool


def drafts(path: Path, checked: CheckedReturn, now: ReadReturn, before: ReadReturn | None) -> list[Draft]:
    """A draft for every query of a checked return, in the order of its findings. Errors get none: they are mended.

    `path` is the return itself, read once more for the records that queries are about; `now` and `before` are this
    year's and last year's, read for comparing.
    """
    queries = [finding for finding in checked.findings if finding.rule.severity is Severity.QUERY]
    workers = _at(path, {finding.position for finding in queries if finding.position})
    last = before.people if before is not None else {}
    found = []
    for finding in queries:
        noted = Noted(
            finding, now.whole.year, workers.get(finding.position), now.people.get(finding.swe or "", ()),
            last.get(finding.swe or "", ()),
        )  # fmt: skip
        note = notes().get(finding.rule.code)
        text = note.text(noted) if note is not None else general(noted)
        found.append(Draft(finding, text, note is not None and note.mend_first))
    return found


def _at(path: Path, positions: set[int]) -> dict[int, ReturnedWorker]:
    """The records at some positions of a return."""
    if not positions:
        return {}
    stream = stream_return(path)
    return {
        record.position: ReturnedWorker(record, read_section(record, "worker", stream.layout))
        for record in stream.workers()
        if record.position in positions
    }
