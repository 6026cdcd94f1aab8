"""Experience: the share of social workers three or more years qualified."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import out_of, rate_finding

_COUNTED = out_of("whose qualifying date is known")


def _find(content: ReportContent) -> Finding | None:
    opening = "{value} of social workers were three or more years qualified"
    return rate_finding(content, "experienced_share", FINDING.rank, opening, _COUNTED)


FINDING = FindingKind("experience", 12, _find)
