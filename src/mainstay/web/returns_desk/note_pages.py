"""Notes on what is right as it is: written from drafts or from last year's notes, and kept with the round."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from mainstay.foundations.problems import CannotGoOn, Severity
from mainstay.returns.workforce_census.drafting_notes import Draft
from mainstay.returns.workforce_census.finding import Finding
from mainstay.returns.workforce_census.kept_notes import Key, key_of, note_on, offered
from mainstay.returns.workforce_census.rule import rules
from mainstay.tasks.checking_a_return import Checked
from mainstay.tasks.noting_a_return import Notes, keep_notes, notes_in
from mainstay.tasks.signing_off_a_return import drafts_of
from mainstay.web.audit.entries import record
from mainstay.web.returns_desk.showing import CANNOT, shown, told
from mainstay.web.returns_desk.wording import sentences
from mainstay.web.returns_kept.rounds import Round, checked, round_named
from mainstay.web.words_field import as_seen

_A_PAGE, _NAMED = 50, 8
_MEANWHILE = (
    "Somebody else changed this note in the meantime. What stands now is above it; what you typed is still here."
)


@dataclass(frozen=True)
class Line:
    """The findings that one text is for. `where` is what they are about; `kept` is the note that stands, '' for none.

    `from_last_year` is what was written of the same worker last year; `text` is what stands in the field.
    """

    name: str
    findings: tuple[Finding, ...]
    where: str
    kept: str
    from_last_year: str
    text: str
    mark: str
    ticked: bool
    trouble: str = ""


@dataclass(frozen=True)
class Read:
    """A round's file with its check and its notes, and last year's notes."""

    kept: Round
    file: Path
    sha256: str
    checked: Checked
    notes: Notes
    last_year: Notes

    @property
    def queries(self) -> list[Finding]:
        """What may be explained."""
        return [each for each in self.checked.result.findings if each.rule.severity is Severity.QUERY]


def explained_and_open(found: Checked, notes: Notes, sha256: str) -> tuple[int, int]:
    """How many queries of a check have a note, and how many have none."""
    queries = [each for each in found.result.findings if each.rule.severity is Severity.QUERY]
    with_note = sum(note_on(each, notes, sha256) is not None for each in queries)
    return with_note, len(queries) - with_note


@told
def all_notes(request: HttpRequest, folder: str) -> HttpResponse:
    """Each rule with queries: how many, how many have a note, how many had one last year."""
    read = _read(folder)
    counts: dict[str, list[int]] = {}
    for each in read.queries:
        count = counts.setdefault(each.rule.code, [0, 0, 0])
        has_note = note_on(each, read.notes, read.sha256) is not None
        count[0] += 1
        count[1] += has_note
        count[2] += not has_note and bool(offered(each, read.last_year))
    rows = [(rules()[code], *counts[code]) for code in sorted(counts)]
    return shown(request, "returns_notes.html", round=read.kept, rows=rows)


@told
def notes_of(request: HttpRequest, folder: str, rule: str) -> HttpResponse:
    """The queries of one rule, those with the same text together, each with a field for the note."""
    read = _read(folder)
    return _shown(request, read, rule, _lines(read, rule))


@told
def keep(request: HttpRequest, folder: str, rule: str) -> HttpResponse:
    """Keeps the notes that are ticked, and takes away those whose tick was taken away."""
    read = _read(folder)
    lines = _lines(read, rule)
    names = {each.name for each in lines}
    lost = [
        request.POST.get(field.removeprefix("use_"), "")
        for field in request.POST
        if field.startswith("use_") and field.removeprefix("use_") not in names
    ]
    if lines and lost:
        return _shown(request, read, rule, lines, lost)
    again, wrong = _kept(request, read, lines[:_A_PAGE])
    if wrong or not lines:
        return _shown(request, read, rule, [*again, *lines[_A_PAGE:]])
    record(request.user, "kept notes on a return", f"{read.kept.name} {rule}")
    return redirect("returns-notes", folder=read.kept.name)


def _shown(request: HttpRequest, read: Read, rule: str, lines: list[Line], lost: Sequence[str] = ()) -> HttpResponse:
    if not lines:
        raise Http404
    some, more = lines[:_A_PAGE], max(len(lines) - _A_PAGE, 0)
    status = CANNOT if lost or any(each.trouble for each in some) else 200
    words = {"round": read.kept, "rule": rules()[rule], "lines": some, "more": more, "lost": lost}
    return shown(request, "returns_notes_of.html", status, **words)


def _kept(request: HttpRequest, read: Read, lines: list[Line]) -> tuple[list[Line], bool]:
    """Keeps what was typed; the lines with what is wrong with them where nothing could be kept."""
    typed = {
        each.name: as_seen(request.POST.get(each.name, "")).strip()
        for each in lines
        if f"use_{each.name}" in request.POST
    }
    typed |= {each.name: "" for each in lines if f"use_{each.name}" not in request.POST and each.kept}
    stale = {each.name for each in lines if request.POST.get(f"mark_{each.name}", each.mark) != each.mark}
    empty = {each.name for each in lines if f"use_{each.name}" in request.POST and not typed[each.name]}
    troubles = dict.fromkeys(stale, _MEANWHILE) | dict.fromkeys(empty - stale, "Write the note, or take the tick away.")
    if not troubles:
        texts = {key: typed[each.name] for each in lines if each.name in typed for key in map(key_of, each.findings)}
        try:
            done = keep_notes(
                read.kept.folder, texts, file=read.sha256, account=str(request.user.pk),
                unless=lambda there: any(there.get(key) != read.notes.get(key) for key in texts),
            )  # fmt: skip
            troubles = {} if done else {each.name: _MEANWHILE for each in lines if each.name in typed}
        except CannotGoOn as problem:
            troubles = {each.name: sentences(problem) for each in lines if each.name in typed}
    shown_again = [
        Line(each.name, each.findings, each.where, each.kept, each.from_last_year, request.POST.get(each.name, each.text),
             each.mark, f"use_{each.name}" in request.POST, troubles.get(each.name, ""))
        for each in lines
    ]  # fmt: skip
    return shown_again, bool(troubles)


def _read(folder: str) -> Read:
    kept = round_named(folder)
    history = kept.standing().history
    file, before = kept.file(history), Round(kept.year - 1, kept.council)
    return Read(
        kept, file, history.file.sha256 if history.file else "", checked(file, kept.council, kept.last_year()),
        notes_in(kept.folder), notes_in(before.folder),
    )  # fmt: skip


def _lines(read: Read, rule: str) -> list[Line]:
    """What one text is to be written for: findings whose note, last year's note or else draft is the same."""
    if rule not in rules():
        return []
    drafted = [
        each
        for each in drafts_of(read.file, read.kept.last_year(), read.checked.result)
        if each.finding.rule.code == rule
    ]
    with_text = [(each, *_texts(each, read)) for each in drafted]
    together: dict[tuple[str, str, str], list[Draft]] = {}
    for draft, kept, before in with_text:
        together.setdefault((kept, before, draft.text), []).append(draft)
    return [_line(kept, before, text, some) for (kept, before, text), some in together.items()]


def _texts(draft: Draft, read: Read) -> tuple[str, str]:
    note = note_on(draft.finding, read.notes, read.sha256)
    return (note.text if note else ""), offered(draft.finding, read.last_year)


def _line(kept: str, before: str, text: str, some: list[Draft]) -> Line:
    findings = tuple(each.finding for each in some)
    keys: list[Key] = [key_of(each) for each in findings]
    name = hashlib.sha256(repr(sorted(set(keys))).encode()).hexdigest()[:16]
    places = [f"{each.worker or 'the return'}{f' (line {each.line})' if each.line else ''}" for each in findings]
    where = ", ".join(places[:_NAMED]) + (f" and {len(places) - _NAMED} more" if len(places) > _NAMED else "")
    mark = hashlib.sha256(kept.encode()).hexdigest()[:16]
    return Line(f"n{name}", findings, where, kept, before, kept or before or text, mark, bool(kept))
