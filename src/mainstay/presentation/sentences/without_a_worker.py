"""Children held by a duty tray: said only where there are any."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import count_of, out_of, rate_finding

_COUNTED = out_of("children being helped")


def _find(content: ReportContent) -> Finding | None:
    if not count_of(content, "children_unallocated"):
        return None
    opening = "{value} of children being helped were held by a duty tray and no person"
    return rate_finding(content, "children_unallocated", FINDING.rank, opening, _COUNTED)


FINDING = FindingKind("without a worker", 9, _find)
