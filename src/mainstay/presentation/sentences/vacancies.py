"""Vacancies: the share of social work posts that nobody is in."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.declaring import Finding, FindingKind
from mainstay.presentation.sentences.rates import rate_finding, with_count

_COUNTED = with_count("vacancy_fte", "FTE vacant", "FTE vacant")


def _find(content: ReportContent) -> Finding | None:
    return rate_finding(content, "vacancy_rate_fte", FINDING.rank, "The vacancy rate was {value}", _COUNTED)


FINDING = FindingKind("vacancies", 2, _find)
