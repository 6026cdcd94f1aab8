"""The drafts of notes as a Word document, by rule: to be checked, filled in, and entered beside the queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mainstay.presentation.word_document import add_warning, new_document
from mainstay.presentation.words import counted
from mainstay.returns.workforce_census.drafting_notes import Draft
from mainstay.returns.workforce_census.finding import Finding
from mainstay.returns.workforce_census.rule import Rule

HOW_TO_USE = (
    "These are drafts, from what the return shows. Check each one against your own systems, fill in every blank in"
    " [square brackets], strike out what does not apply, and enter it beside the query in the Department's collection"
    " system. A query that is wrong is put right, not explained. Write no name and no date of birth."
)
MEND_FIRST = "Better put right than explained; the draft is for when that cannot be done before the return is due."
NONE = "There are no queries, so there is nothing to explain."


@dataclass(frozen=True)
class RuleNotes:
    """The notes of one rule: each text once, with the findings that it is for."""

    rule: Rule
    mend_first: bool
    texts: tuple[tuple[str, tuple[Finding, ...]], ...]


def by_rule(drafts: Sequence[Draft]) -> list[RuleNotes]:
    """The drafts by rule, in order of code; those with the same text together."""
    found: dict[str, dict[str, list[Draft]]] = defaultdict(lambda: defaultdict(list))
    for draft in drafts:
        found[draft.finding.rule.code][draft.text].append(draft)
    return [
        RuleNotes(first.finding.rule, first.mend_first,
                  tuple((text, tuple(each.finding for each in same)) for text, same in texts.items()))
        for texts in (found[code] for code in sorted(found))
        for first in [next(iter(texts.values()))[0]]
    ]  # fmt: skip


def write_query_notes(drafts: Sequence[Draft], title: str, made_on: date, path: Path) -> None:
    """Writes the document."""
    document = new_document(f"{title}: notes on queries", made_on)
    document.add_heading(f"{title}: notes on queries", level=1)
    add_warning(document)
    document.add_paragraph(HOW_TO_USE if drafts else NONE)
    for notes in by_rule(drafts):
        document.add_heading(f"{notes.rule.code} {notes.rule.title}", level=2)
        document.add_paragraph(notes.rule.message)
        if notes.mend_first:
            document.add_paragraph().add_run(MEND_FIRST).italic = True
        for text, findings in notes.texts:
            document.add_paragraph(for_whom(findings)).paragraph_format.keep_with_next = True
            document.add_paragraph(text, style="List Bullet")
    document.save(str(path))


def for_whom(findings: Sequence[Finding]) -> str:
    """'For SW12345 (line 812)', 'For 2 records: ...', or 'For the return'."""
    places = [_place(finding) for finding in findings]
    if len(places) == 1:
        return f"For {places[0]}:"
    return f"For {counted(len(places), 'query', 'queries')}: {', '.join(places)}:"


def _place(finding: Finding) -> str:
    line = f"line {finding.line}" if finding.line else ""
    if not finding.worker:
        return f"the return ({line})" if line else "the return"
    return f"{finding.worker} ({line})" if line else finding.worker
