"""The chief executive's page: five figures, the few findings, what changed, what needs a decision, what cannot be said.

It fits one side of A4, so each list is cut short and says how much more there is and where.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mainstay.foundations.dates import in_words
from mainstay.presentation.content import AreaKind, ReportContent
from mainstay.presentation.pages_to_take import PageToTake, TableToTake
from mainstay.presentation.report.director import DirectorPage, sections
from mainstay.presentation.sentences.comparators import latest_published
from mainstay.presentation.sentences.declaring import Finding, Verdict
from mainstay.presentation.words import bare, counted, day_label, value_of
from mainstay.vocabulary.census_year import latest_census_day

FIGURES = (
    ("Social workers in post", "inpost_fte"),
    ("Vacancy rate", "vacancy_rate_fte"),
    ("Agency rate", "agency_rate_fte"),
    ("Turnover over twelve months", "turnover_rate_fte"),
    ("Children for each social worker who has any", "caseload_fte"),
)
_FINDINGS, _ITEMS, _UNSAID = 3, 4, 3
_NOTHING = "No figure differs by more than chance from earlier years or from elsewhere, as far as can be judged."
_DASH = "\u2013"


@dataclass(frozen=True)
class OnePage:
    """The page in words. `figures` are what, now, a year before, England; `headings` name those columns."""

    headings: tuple[str, str, str, str]
    figures: tuple[tuple[str, str, str, str], ...]
    findings: tuple[str, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]


def one_page(content: ReportContent, findings: Sequence[Finding], page: DirectorPage) -> OnePage:
    """The page of a day. A figure that cannot be computed says so; why stands under what cannot be said."""
    last = content.last_year
    headings = ("What", "Now", day_label(last) if last else "A year before", "England")
    changed, decisions, unsaid = sections(page)
    lists = (_cut(*changed, most=_ITEMS), _cut(*decisions, most=_ITEMS), _cut(*unsaid, most=_UNSAID))
    return OnePage(
        headings=headings,
        figures=tuple(_figure(content, what, name) for what, name in FIGURES),
        findings=_beyond_chance(findings),
        lists=lists,
    )


def _beyond_chance(findings: Sequence[Finding]) -> tuple[str, ...]:
    """The first findings that are more than chance; what is not, is on the director's list with its label."""
    found = tuple(each.sentence for each in findings if each.verdict in (Verdict.MORE, Verdict.IN_PART))
    return found[:_FINDINGS] or ((_NOTHING,) if findings else ())


def one_page_to_take(content: ReportContent, page: OnePage) -> PageToTake:
    """The page as a file."""
    title = f"Children's social workers on one page: {content.name}, as at {in_words(content.as_at)}"
    notices = ("Before you believe these figures", tuple(content.notices))
    source = ("Published figures", (content.published_source,) if content.published_source else ())
    said = (notices, ("What the figures say", page.findings), *page.lists, source)
    told = tuple((heading, texts) for heading, texts in said if texts)
    return PageToTake(title, content.made_on, told, (TableToTake("Five figures", page.headings, page.figures),))


def _figure(content: ReportContent, what: str, name: str) -> tuple[str, str, str, str]:
    answer = content.answer(name)
    if answer is None or answer.value is None:
        return what, "Cannot be said", _DASH, _england(content, name)
    last = content.last_year
    then = content.answer_on(last, name) if last else None
    before = bare(then.value, then.measure.unit) if then is not None and then.value is not None else _DASH
    return what, value_of(answer), before, _england(content, name)


def _england(content: ReportContent, name: str) -> str:
    """England's figure with its year where that is another; a count of all England stands beside nothing."""
    answer, area = content.answer(name), content.area(AreaKind.ENGLAND)
    if answer is None or area is None or not answer.measure.denominator:
        return _DASH
    found = latest_published(area, answer, content.as_at)
    if found is None:
        return _DASH
    year, value = found
    text = bare(value, answer.measure.unit)
    return text if year == latest_census_day(content.as_at).year else f"{text} ({year})"


def _cut(title: str, items: Sequence[str], otherwise: str, *, most: int) -> tuple[str, tuple[str, ...]]:
    if not items:
        return title, (otherwise,)
    more = len(items) - most
    kept = (
        (*items[:most], f"And {counted(more, 'more thing')}, which the director's list gives.")
        if more > 0
        else tuple(items)
    )
    return title, kept
