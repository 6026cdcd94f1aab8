"""The findings as rows that people sort and hand on, and as a CSV that spreadsheet programs open."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from mainstay.foundations.problems import Mender
from mainstay.presentation.safe_cells import safe
from mainstay.returns.workforce_census.council_menders import elements_of_finance
from mainstay.returns.workforce_census.finding import Finding

HEADINGS = (
    "line", "worker", "field", "value", "severity", "what is wrong", "why it matters", "what to do", "code",
)  # fmt: skip
WHO = "who can mend it"


def mender_of(finding: Finding) -> Mender:
    """Who can mend it: as the rule says, save that finance answers some of the items on what the council pays."""
    of_council = not finding.position and not finding.swe
    if of_council and finding.rule.mender is Mender.HR and finding.item in elements_of_finance():
        return Mender.FINANCE
    return finding.rule.mender


def row_of(finding: Finding) -> tuple[str, ...]:
    """One finding under the headings, all texts. `worker` is a registration number or a place among the records."""
    rule = finding.rule
    return (
        str(finding.line or ""), finding.worker, finding.item, finding.value, rule.severity.value, finding.message,
        rule.why, rule.mend, rule.code,
    )  # fmt: skip


def write_findings(findings: Iterable[Finding], path: Path) -> None:
    """Writes every finding as a CSV, row by row."""
    write_rows(path, (*HEADINGS, WHO), ((*row_of(each), mender_of(each).value) for each in findings))


def write_rows(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Writes a CSV with the mark and the line ends that spreadsheet programs know; no text can be taken for a formula."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(headings)
        writer.writerows(_safe(rows))


def _safe(rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    for row in rows:
        yield [safe(cell) for cell in row]
