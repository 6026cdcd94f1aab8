"""Still here: how many of last year's social workers stayed."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import out_of, rate_finding

_COUNTED = out_of("of them")


def _find(content: ReportContent) -> Finding | None:
    opening = "{value} of the social workers here a year ago are still here"
    return rate_finding(content, "stability_index", FINDING.rank, opening, _COUNTED)


FINDING = FindingKind("still here", 7, _find)
