"""Leaving in the first year: of those who joined, how many were gone within twelve months."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import out_of, rate_finding

_COUNTED = out_of("who joined")


def _find(content: ReportContent) -> Finding | None:
    opening = "Of those who joined in the year before last, {value} left within 12 months"
    return rate_finding(content, "leavers_within_12_months", FINDING.rank, opening, _COUNTED)


FINDING = FindingKind("first year", 11, _find)
