"""The official figures of this year's and last year's return, and whether what they differ by is more than chance."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from mainstay.comparison.many_together import Together, together
from mainstay.comparison.more_than_chance import Figure, Standing, chance_of, standing
from mainstay.intake.building import build
from mainstay.intake.choices import Choices
from mainstay.intake.looking import Looked
from mainstay.intake.sources.workforce_census.reading import read_return
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Measure, measures
from mainstay.presentation.census.sign_off_content import Area, Beside, FigureRow
from mainstay.presentation.content import AreaKind
from mainstay.published.columns import MEASURES
from mainstay.published.figures import PublishedTable
from mainstay.record.pseudonyms import KEY_BYTES, Pseudonyms
from mainstay.tasks.figures import on_days
from mainstay.vocabulary.authorities import authority
from mainstay.vocabulary.census_year import census_day, working_days

_SECOND = "_headcount"


@dataclass(frozen=True)
class ReturnFigures:
    """Every official figure, this year and last; last year's are missing where its return is."""

    now: dict[str, Answer]
    before: dict[str, Answer]


def figures_of(path: Path, last_year: Path | None, council: str) -> ReturnFigures:
    """Every official figure from returns alone, by the same measures as a report's.

    The key by which people are told apart is made for this and forgotten: nothing of the record is kept.
    """
    files = [read_return(each) for each in (path, last_year) if each is not None]
    looked = Looked(path.parent, Choices(), returns=dict(zip((path, last_year or path), files, strict=False)))
    record = build(looked, council, Pseudonyms(secrets.token_bytes(KEY_BYTES))).record
    official = [measures()[name] for name in MEASURES]
    days = [census_day(each.year) for each in files]
    answers = on_days(record, sorted(days), wanted=official)
    of_day = [{each.measure.name: each for each in answers if each.as_at == day} for day in days]
    return ReturnFigures(of_day[0], of_day[1] if len(of_day) > 1 else {})


def areas_beside(council: str, year: int, table: PublishedTable) -> list[tuple[Area, str]]:
    """The council, its region and England, with their codes: those of which the table has figures of an earlier year.

    The year is the one before the return's, or the newest before that.
    """
    known = authority(council)
    wanted = [
        (AreaKind.COUNCIL, table.area_code(council) if council else None),
        (AreaKind.REGION, table.area_code(known.region_code) if known else None),
        (AreaKind.ENGLAND, table.area_code("England")),
    ]
    found = []
    for kind, code in wanted:
        years = [each.year for each in table.series(code, "inpost_fte") if each.year < year] if code else []
        if code and years:
            found.append((Area(table.areas[code].name, kind, max(years)), code))
    return found


def beside_others(
    figures: ReturnFigures, areas: Sequence[tuple[Area, str]], table: PublishedTable
) -> tuple[list[FigureRow], Together]:
    """Each figure with what it stands beside, every comparison judged among all that are made."""
    rows = [_row(answer, figures.before, areas, table) for answer in figures.now.values()]
    others = [_others(row, figures.before, areas) for row in rows]
    among = together(chance for row, beside in zip(rows, others, strict=True) for chance in _chances(row, beside))
    return [_judged(row, beside, among) for row, beside in zip(rows, others, strict=True)], among


def _row(
    answer: Answer, before: dict[str, Answer], areas: Sequence[tuple[Area, str]], table: PublishedTable
) -> FigureRow:
    then = before.get(answer.measure.name)
    last = Beside(then.value, f"cannot be computed: {then.reason}" if then.value is None else "") if then else None
    return FigureRow(answer, last, tuple(_published(answer.measure, area, code, table) for area, code in areas))


def _published(measure: Measure, area: Area, code: str, table: PublishedTable) -> Beside:
    """The area's figure. A region's or England's counts are left out: they stand beside nothing of one council's."""
    if area.kind is not AreaKind.COUNCIL and not measure.denominator:
        return Beside(None, "")
    found = table.lookup(code, area.year, measure.published_as or measure.name)
    if found is None:
        return Beside(None, "not in the published table")
    return Beside(found.value, found.reason or "")


def _is_compared(measure: Measure) -> bool:
    """Figures by people say again what those by FTE say, so they are not judged a second time."""
    return not measure.name.endswith(_SECOND)


def _others(
    row: FigureRow, before: dict[str, Answer], areas: Sequence[tuple[Area, str]]
) -> list[Figure | Decimal | None]:
    """What a figure is judged beside: last year's, then each area's; None where there is nothing to judge.

    The council's own published figure is last year's over again.
    """
    then = before.get(row.answer.measure.name)
    published = [
        None if area.kind is AreaKind.COUNCIL else beside.value
        for beside, (area, _) in zip(row.areas, areas, strict=True)
    ]
    return [_figure(then) if then is not None else None, *published]


def _chances(row: FigureRow, others: Sequence[Figure | Decimal | None]) -> Iterator[float]:
    ours = _figure(row.answer)
    for other in others if ours is not None and _is_compared(row.answer.measure) else ():
        chance = chance_of(ours, other) if ours is not None and other is not None else None
        if chance is not None:
            yield chance


def _judged(row: FigureRow, others: Sequence[Figure | Decimal | None], among: Together) -> FigureRow:
    """The row with the standing of each comparison that was made; not known of a rate that has no interval."""
    if row.answer.value is None or not _is_compared(row.answer.measure):
        return row
    ours = _figure(row.answer)
    if ours is None:
        unknown = Standing.NOT_KNOWN if row.answer.measure.denominator else None
        return replace(row, last_year=replace(row.last_year, standing=unknown) if row.last_year else None)
    found = [None if other is None else standing(ours, other, among) for other in others]
    last = replace(row.last_year, standing=found[0]) if row.last_year is not None else None
    areas = (replace(beside, standing=how) for beside, how in zip(row.areas, found[1:], strict=True))
    return replace(row, last_year=last, areas=tuple(areas))


def _figure(answer: Answer) -> Figure | None:
    """An answer as a figure that may be compared: one with an interval. It rests on its denominator's FTE."""
    if answer.value is None or answer.interval is None or answer.numerator is None:
        return None
    behind = answer.numerator if answer.denominator is None else answer.denominator
    if any(total.times == "working days" for total in answer.measure.denominator):
        behind /= working_days(answer.as_at)
    return Figure(answer.value, answer.interval, behind)
