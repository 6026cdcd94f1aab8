"""Checking a return by every rule of its year, record by record as it is read, without stopping at any fault.

Memory holds a few facts of each record, to set it beside the person's others and last year's; never the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mainstay.foundations.problems import Severity
from mainstay.intake.reading.unreadable import UnreadableFile
from mainstay.intake.sources.workforce_census.reading import ReturnStream, stream_return
from mainstay.intake.sources.workforce_census.typed_values import read_section
from mainstay.returns.workforce_census.beside_last_year import why_not_beside, why_not_compared
from mainstay.returns.workforce_census.council_numbers import is_known
from mainstay.returns.workforce_census.finding import Finding, Outcome, RuleOutcome, repeatable, tellable
from mainstay.returns.workforce_census.returned import CensusYear, Kept, ReturnedWorker, kept
from mainstay.returns.workforce_census.rule import (
    ContinuityRule,
    Fault,
    Need,
    Of,
    PersonRule,
    RecordRule,
    ReturnRule,
    Rule,
    rules,
)  # fmt: skip
from mainstay.returns.workforce_census.whole import Council, Tally, Whole
from mainstay.vocabulary.workforce_census.items import PARTS
from mainstay.vocabulary.workforce_census.layouts import Layout

People = dict[str, list[Kept]]


@dataclass(slots=True)
class CheckedReturn:
    """What came of checking one return. `council` is the number in its header, '' where there is none to read.

    `year` is the year the return is for; `layout_year` the one whose layout and rules it was checked by. `workers`
    counts every record, agency and faulty ones too. `beside_year` and `beside_council` are those of the return that was
    given as last year's; None and '' where there was none. `not_beside` is a sentence on why that one was not set beside
    this; '' where it was, or none was given.
    """

    name: str
    year: int
    layout_year: int
    council: str
    workers: int
    agency_workers: int
    in_post: int
    leavers: int
    flag_unknown: int
    findings: list[Finding]
    rules: list[RuleOutcome]
    beside_year: int | None = None
    beside_council: str = ""
    not_beside: str = ""

    @property
    def errors(self) -> int:
        """How many findings must be mended before the return can be authorised."""
        return sum(finding.rule.severity is Severity.ERROR for finding in self.findings)

    def outcomes(self, outcome: Outcome) -> list[RuleOutcome]:
        """The rules that passed, that failed, or that were not run."""
        return [each for each in self.rules if each.outcome is outcome]


@dataclass(slots=True)
class ReadReturn:
    """A return read to its end for comparing: the whole, and the records of each registration number."""

    whole: Whole
    people: People


def check_return(path: Path, *, sent_by: str = "", last_year: Path | None = None) -> CheckedReturn:
    """Checks a return by every rule of its year. `sent_by` is the number of the council that is to send it.

    Raises `UnreadableFile` where there is no return in the file at all; every other fault is a finding. Last year's
    return is set beside it only where it is whole, and the same council's of the year before: `not_beside` says why not.
    """
    before, not_beside = _last_year(last_year)
    stream = stream_return(path)
    told = stream.year_of_return
    year = CensusYear(told.year, told.layout)
    runs = _Runs(told.layout)
    findings: list[Finding] = []
    whole, people = _read(stream, year, lambda worker: findings.extend(runs.of_record(worker, year)), sent_by)
    if before is not None:
        not_beside = why_not_beside(whole, before.whole)
        whole.last_year = None if not_beside else before.whole
    because = _unmet(whole, not_beside)
    findings = _unexplained(findings, people)
    findings += runs.of_people(people, year)
    findings += runs.of_return(whole, because)
    if before is not None and Need.LAST_YEAR not in because:
        findings += runs.of_continuity(people, before.people, year)
    findings.sort(key=lambda finding: (finding.line, finding.position, finding.rule.code, finding.item))
    tally = whole.tally
    return CheckedReturn(
        stream.name, told.year, told.layout.year, _council(whole), tally.workers, tally.agency, tally.in_post,
        tally.leavers, tally.flag_unknown, findings, list(runs.outcomes(findings, because)),
        before.whole.year.year if before else None, _council(before.whole) if before else "", not_beside,
    )  # fmt: skip


def _last_year(path: Path | None) -> tuple[ReadReturn | None, str]:
    """Last year's return where there is one, and what keeps it from being read."""
    if path is None:
        return None, ""
    try:
        return read_for_comparing(path), ""
    except UnreadableFile as unreadable:
        return None, f"Last year's return could not be read: {unreadable.what}"


def read_for_comparing(path: Path) -> ReadReturn:
    """A return's totals and the facts kept of each of its records, without any rule."""
    stream = stream_return(path)
    told = stream.year_of_return
    return ReadReturn(*_read(stream, CensusYear(told.year, told.layout), lambda worker: None, ""))


def _read(stream: ReturnStream, year: CensusYear, take: Callable[[ReturnedWorker], None],
          sent_by: str) -> tuple[Whole, People]:  # fmt: skip
    layout, tally, people = stream.layout, Tally(), dict[str, list[Kept]]()
    for record in stream.workers():
        worker = ReturnedWorker(record, read_section(record, "worker", layout))
        tally.take(worker)
        take(worker)
        facts = kept(worker)
        if facts is not None:
            people.setdefault(facts.swe, []).append(facts)
    blocks = stream.council_blocks
    council = Council(blocks[0], read_section(blocks[0], "council", layout)) if len(blocks) == 1 else None
    header = read_section(stream.headers[0], "header", layout) if stream.headers else {}
    headcount = sum(any(each.in_post for each in records) for records in people.values())
    whole = Whole(
        stream.name, year, stream.year_of_return, stream.headers, header, blocks, council, stream.problems, tally,
        headcount, sent_by, breaks=stream.breaks,
    )  # fmt: skip
    return whole, people


def _unexplained(findings: Iterable[Finding], people: People) -> list[Finding]:
    """The findings about records, without those that the person's other records account for."""
    left = []
    for finding in findings:
        rule, others = finding.rule, people.get(finding.swe or "", ())
        if isinstance(rule, RecordRule) and rule.explained is not None and len(others) > 1:
            record = next(each for each in others if each.position == finding.position)
            if rule.explained(record, others):
                continue
        left.append(finding)
    return left


def _unmet(whole: Whole, not_beside: str) -> dict[Need, str]:
    """What rules of this return cannot have, with the reason."""
    met = {
        Need.COUNCIL_BLOCK: whole.council is not None,
        Need.LAST_YEAR: whole.last_year is not None,
        Need.COUNCIL_NAMED: bool(whole.sent_by),
        Need.KNOWN_LEA: is_known(whole),
    }
    because = {need: need.value for need, is_met in met.items() if not is_met}
    reason = f"{not_beside[0].lower()}{not_beside[1:].rstrip('.')}" if not_beside else why_not_compared(whole)
    if reason:
        because[Need.LAST_YEAR] = reason
    return because


def _council(whole: Whole) -> str:
    reading = whole.header.get("LEA")
    return str(reading.value) if reading is not None and reading.value is not None else ""


class _Runs:
    """The rules of one year, sorted by what they look at."""

    def __init__(self, layout: Layout) -> None:
        self._all = list(rules().values())
        self._year = layout.year
        self._items = {part: {item.element: item for item in layout.items(part)} for part in PARTS}
        chosen = [rule for rule in self._all if rule.applies_to(self._year)]
        # Each rule with its function beside it: looking it up for every record of a large return would be felt.
        records = [(rule.check, rule) for rule in chosen if isinstance(rule, RecordRule)]
        self._in_post = [each for each in records if each[1].of in (Of.EVERYONE, Of.EMPLOYED, Of.IN_POST)]
        self._leavers = [each for each in records if each[1].of in (Of.EVERYONE, Of.EMPLOYED, Of.LEAVERS)]
        self._agency = [each for each in records if each[1].of in (Of.EVERYONE, Of.AGENCY)]
        self._unknown = [each for each in records if each[1].of is Of.EVERYONE]
        self._people = [rule for rule in chosen if isinstance(rule, PersonRule)]
        self._return = [rule for rule in chosen if isinstance(rule, ReturnRule)]
        self._continuity = [rule for rule in chosen if isinstance(rule, ContinuityRule)]

    def of_record(self, worker: ReturnedWorker, year: CensusYear) -> Iterator[Finding]:
        """The findings about one record."""
        if worker.agency is None:
            chosen = self._unknown
        elif worker.agency:
            chosen = self._agency
        else:
            chosen = self._leavers if worker.leaver else self._in_post
        for check, rule in chosen:
            for fault in check(worker, year):
                record, item, items = worker.record, fault.item, self._items["worker"]
                found = tellable(fault.found, items, record.values, item)
                value = repeatable(items, record.values, item)
                line = fault.line or worker.line(item)
                yield Finding(rule, line, record.position, worker.swe, item, found, value)

    def of_people(self, people: Mapping[str, Sequence[Kept]], year: CensusYear) -> Iterator[Finding]:
        """The findings about people with several records."""
        for swe, records in people.items():
            if len(records) > 1:
                for rule in self._people:
                    yield from _found(rule, rule.check(records, year), swe)

    def of_return(self, whole: Whole, because: Mapping[Need, str]) -> Iterator[Finding]:
        """The findings about the return as a whole."""
        parts = [("council", whole.council.block.values)] if whole.council else []
        parts += [("header", whole.headers[0].values)] if whole.headers else []
        for rule in self._return:
            if any(need in because for need in rule.needs):
                continue
            for finding in _found(rule, rule.check(whole), None):
                values = (repeatable(self._items[part], values, finding.item) for part, values in parts)
                value = "" if finding.position else next(filter(None, values), "")
                yield replace(finding, value=value) if value else finding

    def of_continuity(self, now: People, before: People, year: CensusYear) -> Iterator[Finding]:
        """The findings about this return beside last year's."""
        for swe in {**before, **now}:
            for rule in self._continuity:
                yield from _found(rule, rule.check(now.get(swe, ()), before.get(swe, ()), year), swe)

    def outcomes(self, findings: Sequence[Finding], because: Mapping[Need, str]) -> Iterator[RuleOutcome]:
        """Each rule passed, failed, or was not run because of something."""
        failed = {finding.rule.code for finding in findings}
        for rule in self._all:
            reason = next((because[need] for need in rule.needs if need in because), "")
            if not rule.applies_to(self._year):
                reason = _years_of(rule)
            if reason:
                yield RuleOutcome(rule, Outcome.NOT_RUN, reason)
            else:
                yield RuleOutcome(rule, Outcome.FAILED if rule.code in failed else Outcome.PASSED)


def _found(rule: Rule, faults: Iterable[Fault], swe: str | None) -> Iterator[Finding]:
    for fault in faults:
        yield Finding(rule, fault.line, fault.position, fault.swe or swe, fault.item, fault.found)


def _years_of(rule: Rule) -> str:
    if rule.last is None:
        return f"the rule applies from {rule.first}"
    return f"the rule applies from {rule.first} to {rule.last}"
