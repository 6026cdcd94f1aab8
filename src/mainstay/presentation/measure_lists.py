"""Every measure in a line, and one measure over the years, in words: for pages that show one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Certainty, Family
from mainstay.presentation.content import AreaKind, ReportContent
from mainstay.presentation.sentences.beside import beside_area, label_of
from mainstay.presentation.sentences.declaring import Verdict
from mainstay.presentation.sentences.judging import is_compared
from mainstay.presentation.words import (
    bare,
    capital,
    change,
    day_label,
    interval_of,
    sentence,
    value_of,
    worked_out_from,
)
from mainstay.vocabulary.census_year import is_census_day

_DASH = "\u2013"
_AREAS = (AreaKind.COUNCIL, AreaKind.REGION, AreaKind.ENGLAND)


@dataclass(frozen=True)
class MeasureLine:
    """One measure in the list. `direction` is since a year before; where `reason` is given there is no value."""

    name: str
    title: str
    value: str
    direction: str
    chance: str
    beside: str
    reason: str


@dataclass(frozen=True)
class MeasureYears:
    """One measure over the years: headings, and a row of texts for each day, the latest first."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def measure_lines(content: ReportContent) -> list[tuple[str, list[MeasureLine]]]:
    """Every measure by theme, in the order of themes."""
    whole = [answer for answer in content.answers if not answer.group]
    families = [
        (family.value, [measure_line(content, answer) for answer in whole if answer.measure.family is family])
        for family in Family
    ]
    return [(name, lines) for name, lines in families if lines]


def measure_line(content: ReportContent, answer: Answer) -> MeasureLine:
    """A measure's value, its direction since a year before, and whether what it stands beside is more than chance away."""
    measure = answer.measure
    if answer.value is None:
        reason = sentence(answer.reason or "no reason was given")
        return MeasureLine(measure.name, measure.title, value_of(answer), "", "", "", reason)
    area = beside_area(content, answer) if is_compared(measure) else None
    words = capital(area.words) if area else _DASH
    return MeasureLine(
        measure.name, measure.title, value_of(answer), _direction(content, answer), _chance(content, answer), words, ""
    )


def measure_years(content: ReportContent, name: str) -> MeasureYears:
    """The measure on the day and on the same day of earlier years, with what was published of a rate for those years."""
    areas = [area for kind in _AREAS if (area := content.area(kind)) is not None]
    declared = content.answer(name)
    published = declared.measure.published_as if declared and declared.measure.denominator else None
    shown = [area for area in areas if any(_published(content, area.kind, day, published) for day in content.days)]
    columns = ("Day", "Value", "Worked out from", "95% interval", *(f"{area.name}, published" for area in shown))
    rows = []
    for day in reversed(content.days):
        answer = content.answer_on(day, name)
        ours = _ours(answer)
        theirs = [_published(content, area.kind, day, published) or _DASH for area in shown]
        rows.append((day_label(day), *ours, *theirs))
    return MeasureYears(columns, tuple(rows))


def _ours(answer: Answer | None) -> tuple[str, str, str]:
    if answer is None:
        return _DASH, _DASH, _DASH
    if answer.value is None:
        return sentence(f"Cannot be computed: {answer.reason or 'no reason was given'}"), _DASH, _DASH
    return value_of(answer), worked_out_from(answer) or _DASH, interval_of(answer) or _DASH


def _published(content: ReportContent, kind: AreaKind, day: date, column: str | None) -> str:
    area, answers = content.area(kind), content.answers
    value = area.value(day.year, column) if area is not None and is_census_day(day) else None
    unit = next((each.measure.unit for each in answers if each.measure.published_as == column), None)
    return bare(value, unit) if value is not None and unit is not None else ""


def _direction(content: ReportContent, answer: Answer) -> str:
    last = content.last_year
    then = content.answer_on(last, answer.measure.name) if last else None
    if last is None or then is None or then.value is None or answer.value is None:
        return "Earlier not known"
    return capital(f"{change(answer.value, then.value, answer.measure.unit)} since {day_label(last)}")


def _chance(content: ReportContent, answer: Answer) -> str:
    if answer.measure.certainty is Certainty.FULL_COUNT:
        return Verdict.COUNTED.value
    if not is_compared(answer.measure):
        return "Not judged"
    return label_of(content, answer).value
