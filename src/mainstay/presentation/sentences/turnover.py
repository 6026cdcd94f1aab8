"""Turnover: the share of social workers who left in the year."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import rate_finding, with_count

_COUNTED = with_count("leavers_headcount", "leaver", "leavers")


def _find(content: ReportContent) -> Finding | None:
    return rate_finding(content, "turnover_rate_fte", FINDING.rank, "Turnover was {value}", _COUNTED)


FINDING = FindingKind("turnover", 1, _find)
