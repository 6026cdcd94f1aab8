"""Managers: how many who led a year ago still lead here."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import out_of, rate_finding

_COUNTED = out_of("of them")


def _find(content: ReportContent) -> Finding | None:
    opening = "{value} of the managers leading a year ago still lead here"
    return rate_finding(content, "manager_stability", FINDING.rank, opening, _COUNTED)


FINDING = FindingKind("managers", 13, _find)
