"""Children allocated: how many a full-time social worker has on average."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import rate_finding, with_count

_COUNTED = with_count("cases", "child allocated", "children allocated")


def _find(content: ReportContent) -> Finding | None:
    opening = "A full-time social worker had {value} children on average"
    return rate_finding(content, "caseload_fte", FINDING.rank, opening, _COUNTED)


FINDING = FindingKind("children per social worker", 4, _find)
