"""The findings of a return as a page shows them: by who can mend them, then by rule, filtered, and cut where they are many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from mainstay.foundations.problems import Mender, Severity
from mainstay.presentation.census.finding_table import mender_of
from mainstay.presentation.census.fix_list import SHEETS
from mainstay.returns.workforce_census.finding import Finding
from mainstay.returns.workforce_census.rule import Rule, rules

A_FEW, MANY = 20, 500


@dataclass(frozen=True)
class Chosen:
    """What a page is to show: findings of one severity, of one rule, or all. '' is all."""

    severity: str = ""
    rule: str = ""

    @property
    def is_all(self) -> bool:
        """Whether nothing is filtered."""
        return not self.severity and not self.rule

    def takes(self, finding: Finding) -> bool:
        """Whether a finding is to be shown."""
        severity, rule = finding.rule.severity.value, finding.rule.code
        return self.severity in ("", severity) and self.rule in ("", rule)


@dataclass(frozen=True)
class OfRule:
    """The findings of one rule, the first of them alone where they are many; `count` is of them all."""

    rule: Rule
    findings: Sequence[Finding]
    count: int


@dataclass(frozen=True)
class OfMender:
    """What one desk can mend."""

    mender: Mender
    name: str
    count: int
    rules: Sequence[OfRule]


def chosen(severity: str, rule: str) -> Chosen:
    """What was asked for; words that are no severity and no rule's code are passed over."""
    severities = {each.value for each in (Severity.ERROR, Severity.QUERY)}
    return Chosen(severity if severity in severities else "", rule if rule in rules() else "")


def grouped(findings: Sequence[Finding], what: Chosen) -> list[OfMender]:
    """The desks that have something to mend, in the order of the fix list; errors first, then what is most frequent."""
    found: dict[Mender, dict[str, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for finding in findings:
        if what.takes(finding):
            found[mender_of(finding)][finding.rule.code].append(finding)
    most = MANY if what.rule else A_FEW
    return [
        OfMender(mender, name, sum(map(len, found[mender].values())), _by_rule(found[mender], most))
        for mender, name in SHEETS.items()
        if mender in found
    ]


def rules_found(findings: Sequence[Finding]) -> list[tuple[Rule, int]]:
    """Every rule that found something, with how much, in order of code."""
    counts: dict[str, int] = defaultdict(int)
    for finding in findings:
        counts[finding.rule.code] += 1
    return [(rules()[code], counts[code]) for code in sorted(counts)]


def _by_rule(found: dict[str, list[Finding]], most: int) -> list[OfRule]:
    order = sorted(
        found.values(), key=lambda each: (each[0].rule.severity is Severity.QUERY, -len(each), each[0].rule.code)
    )
    return [OfRule(each[0].rule, each[:most], len(each)) for each in order]
