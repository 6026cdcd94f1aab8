"""Sickness: the share of working days lost to it."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import rate_finding, with_count

_COUNTED = with_count("working_days_lost_fte", "day lost", "days lost")


def _find(content: ReportContent) -> Finding | None:
    return rate_finding(content, "absence_rate_fte", FINDING.rank, "Sickness took {value} of working days", _COUNTED)


FINDING = FindingKind("absence", 14, _find)
