"""Agency workers: how much of the social worker time is theirs."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import rate_finding, with_count

_COUNTED = with_count("agency_headcount", "agency worker", "agency workers")


def _find(content: ReportContent) -> Finding | None:
    opening = "Agency workers were {value} of social worker time"
    return rate_finding(content, "agency_rate_fte", FINDING.rank, opening, _COUNTED)


FINDING = FindingKind("agency", 3, _find)
