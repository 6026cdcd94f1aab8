"""The child's view: children whose social worker changed twice or more in the year."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import out_of, rate_finding

_COUNTED = out_of("children")


def _find(content: ReportContent) -> Finding | None:
    opening = "{value} of children had two or more changes of social worker in the year"
    return rate_finding(content, "children_two_changes", FINDING.rank, opening, _COUNTED)


FINDING = FindingKind("changes of worker", 8, _find)
