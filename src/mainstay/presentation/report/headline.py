"""The table of figures: each value, what it was worked out from, its interval, last year's, the region's and
England's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Family
from mainstay.presentation.content import AreaKind, Comparator, ReportContent
from mainstay.presentation.sentences.comparators import latest_published
from mainstay.presentation.words import bare, day_label, interval_of, sentence, value_of, worked_out_from
from mainstay.published.columns import MEASURES
from mainstay.vocabulary.census_year import latest_census_day

_NONE = "\u2013"
_FIRST = (Family.STOCKS.value, Family.FLOWS.value, Family.RATES.value)
# Official measures in the Department's own order, others after them in theirs.
_PLACE = {name: place for place, name in enumerate(MEASURES)}


@dataclass(frozen=True)
class HeadlineRow:
    """One measure as printed. Where `reason` is given there is no value."""

    name: str
    title: str
    value: str
    worked_out_from: str
    interval: str
    last_year: str
    areas: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Headline:
    """The whole table: the headings that vary, and rows by family."""

    last_year: str
    areas: tuple[str, ...]
    families: tuple[tuple[str, tuple[HeadlineRow, ...]], ...]

    @property
    def first(self) -> tuple[tuple[str, tuple[HeadlineRow, ...]], ...]:
        """The families that the Department publishes: what is read first."""
        return tuple(each for each in self.families if each[0] in _FIRST)

    def areas_beside(self, rows: Sequence[HeadlineRow]) -> tuple[str, ...]:
        """The areas to give beside some rows: none where nothing of them is published."""
        return self.areas if any(cell != _NONE for row in rows for cell in row.areas) else ()

    @property
    def further(self) -> tuple[tuple[str, tuple[HeadlineRow, ...]], ...]:
        """The others, each one step away."""
        return tuple(each for each in self.families if each[0] not in _FIRST)


def headline(content: ReportContent) -> Headline:
    """Every measure with a value, and every official one with the reason where it has none."""
    if not any(it.value is not None for it in content.answers):
        return Headline("", (), ())
    shown = [it for it in content.answers if not it.group and (it.value is not None or it.measure.official)]
    shown.sort(key=lambda it: _PLACE.get(it.measure.name, len(_PLACE)))
    families = tuple(
        (family.value, tuple(_row(content, answer) for answer in shown if answer.measure.family is family))
        for family in Family
    )
    last = content.last_year
    newest = latest_census_day(content.as_at).year
    areas = tuple(f"{area.name} {newest}" for area in _areas(content))
    return Headline(day_label(last) if last else "", areas, tuple((name, rows) for name, rows in families if rows))


def _row(content: ReportContent, answer: Answer) -> HeadlineRow:
    is_rate = answer.measure.percent or answer.measure.denominator
    return HeadlineRow(
        name=answer.measure.name,
        title=answer.measure.title,
        value=value_of(answer),
        worked_out_from=worked_out_from(answer) or _NONE,
        interval=interval_of(answer) or _NONE,
        last_year=_last_year(content, answer),
        # A count of a whole region stands beside nothing of one council's.
        areas=tuple(_area(content, answer, at) if is_rate else _NONE for at in _areas(content)),
        reason=sentence(answer.reason) if answer.value is None and answer.reason else "",
    )


def _areas(content: ReportContent) -> list[Comparator]:
    """The nearest first."""
    found = (content.area(kind) for kind in (AreaKind.REGION, AreaKind.ENGLAND))
    return [area for area in found if area is not None]


def _last_year(content: ReportContent, answer: Answer) -> str:
    then = content.answer_on(content.last_year, answer.measure.name) if content.last_year else None
    return bare(then.value, then.measure.unit) if then is not None and then.value is not None else _NONE


def _area(content: ReportContent, answer: Answer, area: Comparator) -> str:
    found = latest_published(area, answer, content.as_at)
    if found is None:
        return _NONE
    year, value = found
    text = bare(value, answer.measure.unit)
    return text if year == latest_census_day(content.as_at).year else f"{text} ({year})"
