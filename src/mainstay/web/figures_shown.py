"""The figures that pages show: worked out once for a version of the record and a day, and kept while it is current.

Charts are drawn apart from the sentences, so that nobody who reads waits for a drawing. What people type about
supervision, reviews, conversations and suggestions is in the figures as soon as it is typed: they are counted again, and
only those groups are judged and charts drawn again that it changed.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from datetime import date
from functools import lru_cache
from threading import Lock, RLock
from typing import Any

from django.utils import timezone

from mainstay.foundations.caches import holds_people
from mainstay.measures.answering import counted_rows
from mainstay.measures.declaring import measures, measures_of
from mainstay.measures.rows.declaring import rows_kinds
from mainstay.presentation.charts.choosing import charts
from mainstay.presentation.charts.declaring import Chart, NotDrawn
from mainstay.presentation.charts.drawing import Drawing
from mainstay.presentation.charts.trends import trend_of
from mainstay.presentation.content import ReportContent
from mainstay.presentation.groups_of_measures import BreakdownTable, Shown, table_by_group, why_not_by_group
from mainstay.presentation.measure_lists import MeasureLine, MeasureYears, measure_lines, measure_years
from mainstay.presentation.report.director import DirectorPage, director_page
from mainstay.presentation.report.pictures import Pictures, begin
from mainstay.presentation.rows_in_words import FigurePart
from mainstay.presentation.sentences.choosing import first_findings
from mainstay.presentation.sentences.declaring import Finding
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.models import Edition
from mainstay.tasks.days_covered import days_covered
from mainstay.tasks.figures import default_day
from mainstay.tasks.figures_of_a_record import content_of_record
from mainstay.tasks.people_of_a_figure import parts_of_a_figure
from mainstay.tasks.protected_breakdowns import ProtectedBreakdowns, breakdowns_of_a_record
from mainstay.tasks.report_of_a_record import zipped_report
from mainstay.vocabulary.authorities import authority
from mainstay.web.council_shown import council_name, region
from mainstay.web.record_shown import record_shown
from mainstay.web.worked_out_before import keep, known_before, mark_of

TEAM = "team"
ON_TEAMS = ("inpost_headcount", "inpost_fte", "caseload_fte")
IN_NO_FIGURE = frozenset({"recognition"})
"""Tables into which people type and that no measure reads: typing into them leaves every figure as it was."""
_KEPT = 8
_LOAD_SET_UNDER = "My team"


class Figures:
    """What pages show of one record on one day; each part is worked out when first asked for, once."""

    def __init__(self, record: WorkforceRecord, names: tuple[str, str], made_on: date, day: date) -> None:
        """Works nothing out yet. `names` are the council's and its region's; `made_on` is the day of looking."""
        self.record, self.day = record, day
        (self._name, self._region), self._made_on = names, made_on
        self._of = (names, made_on, day)
        self._parts: dict[Any, Any] = {}
        self._counting, self._drawing = RLock(), RLock()

    @property
    def content(self) -> ReportContent:
        """Every figure, by year, by month and by group."""
        return self._counted("content", self._content)

    @property
    def findings(self) -> list[Finding]:
        """The few findings to read first."""
        return self._counted("findings", lambda: first_findings(self.content))

    @property
    def director(self) -> DirectorPage:
        """Where we stand, what changed, what needs a decision, what cannot be said."""
        return self._counted("director", lambda: director_page(self.content))

    @property
    def lines(self) -> list[tuple[str, list[MeasureLine]]]:
        """Every measure by theme."""
        return self._counted("lines", lambda: measure_lines(self.content))

    @property
    def charts(self) -> tuple[list[Chart], list[NotDrawn]]:
        """The charts to draw, each with its sentence and table, and those with too little to show."""
        return self._counted("charts", lambda: charts(self.content))

    @property
    def trends(self) -> dict[str, Chart | NotDrawn]:
        """Each measure over the years, as a chart with its sentence and table."""
        return self._counted("trends", lambda: {name: trend_of(self.content, name) for name in measures()})

    def years(self, name: str) -> MeasureYears:
        """One measure over the years."""
        return self._counted(("years", name), lambda: measure_years(self.content, name))

    def groups(self, name: str, *, teams: bool) -> list[BreakdownTable]:
        """One measure by each group that it may be shown by; by team only with `teams`."""
        shown = [each for each in self.content.breakdowns if teams or each != TEAM]
        tables = [self._by(each, (name,)) for each in shown if each in measures()[name].breakdowns]
        return [table for table in tables if table is not None]

    def not_by_group(self, name: str, *, teams: bool) -> list[str]:
        """Why one measure is not shown by each group that it might be shown by, in sentences."""
        shown = [each for each in self.content.breakdowns if teams or each != TEAM]
        asked = [each for each in shown if each in measures()[name].breakdowns]
        protected = self._protected((name,))
        return why_not_by_group(self.content, name, {each: protected[each] for each in asked})

    def teams(self) -> BreakdownTable | None:
        """Each team's people, FTE and children per worker; None where no file tells anyone's team."""
        return self._by(TEAM, ON_TEAMS)

    def parts(self, name: str) -> list[FigurePart]:
        """The rows behind one measure, for those who may see people; none where it cannot be computed."""
        return self._counted(("parts", name), lambda: parts_of_a_figure(measures()[name], self.record, self.day))

    @property
    def pictures(self) -> Pictures:
        """The charts, drawn."""
        return self._drawn("pictures", self._pictures)

    def picture(self, name: str) -> str | None:
        """One chart as SVG; None where there is no such chart."""
        drawn = {chart.name: svg for chart, svg in self.pictures.drawn}
        return drawn.get(name)

    def trend_picture(self, name: str) -> str | None:
        """The chart of one measure over the years as SVG; None where it is not drawn."""
        drawn: dict[str, str] = self._drawn("trends", self._trend_pictures)
        return drawn.get(name)

    def report(self, *, teams: bool) -> bytes:
        """The report to take away; by team only with `teams`."""
        kept = {name: found for name, found in self.content.breakdowns.items() if teams or name != TEAM}
        pictures = self.pictures
        return self._drawn(("report", teams), lambda: zipped_report(replace(self.content, breakdowns=kept), pictures))

    def everything(self) -> None:
        """Works out all that the pages of figures show: what is read first, then the charts, then every group."""
        self.findings, self.director, self.lines, self.charts, self.trends  # noqa: B018 - each is kept once asked for
        for name in measures():
            self.years(name)
        self.teams()
        self.pictures  # noqa: B018 - the same
        self.trend_picture(next(iter(measures())))
        for kind in rows_kinds():
            self._all_protected(kind)
        for name in measures():
            self.groups(name, teams=True)

    def _content(self) -> ReportContent:
        content = content_of_record(self.record, self._name, self._region, self._made_on, self.day)
        return replace(content, load_set_under=_LOAD_SET_UNDER)

    def _pictures(self) -> Pictures:
        content, drawn = self.content, self.charts
        found: Pictures | None = known_before((*self._of, "pictures"), drawn)
        if found is None:
            with Drawing() as drawing:
                found = begin(content, drawing).result()
            keep((*self._of, "pictures"), drawn, found)
        return found

    def _trend_pictures(self) -> dict[str, str]:
        wanted = {name: chart for name, chart in self.trends.items() if isinstance(chart, Chart)}
        before = {name: known_before((*self._of, "trend", name), chart) for name, chart in wanted.items()}
        found: dict[str, str] = {name: svg for name, svg in before.items() if svg is not None}
        if new := [name for name in wanted if name not in found]:
            with Drawing() as drawing:
                found |= zip(new, drawing.of([wanted[name] for name in new]).result().svgs, strict=True)
        for name in new:
            keep((*self._of, "trend", name), wanted[name], found[name])
        return found

    def _by(self, dimension: str, names: tuple[str, ...]) -> BreakdownTable | None:
        protected = self._protected(names)
        return self._counted(
            ("by", dimension, names), lambda: table_by_group(self.content, names, dimension, protected)
        )

    def _protected(self, names: tuple[str, ...]) -> Shown:
        """What may be shown of some measures by group, all breakdowns of the day protected together."""
        kind = measures()[names[0]].rows
        everything: Shown | None = self._parts.get(("protected", kind)) or self._judged_before(kind)
        found: Shown = everything or self._counted(("protected", names), lambda: self._breakdowns.of(names))
        return found

    def _all_protected(self, kind: str) -> Shown:
        """The same of every measure of one kind of rows, in one search: what a page asks for alone would come out alike."""
        found: Shown = self._counted(("protected", kind), lambda: self._judged_before(kind) or self._judged(kind))
        return found

    def _judged(self, kind: str) -> Shown:
        names = [each.name for each in measures_of(kind)]
        found: Shown = self._breakdowns.of(names) if names else {}
        keep((*self._of, "protected", kind), self._rests_on(kind), found)
        return found

    def _judged_before(self, kind: str) -> Shown | None:
        """The same as it was judged of an earlier version of the record, where that had the same rows and answers."""
        found: Shown | None = known_before((*self._of, "protected", kind), self._rests_on(kind))
        if found:
            self._parts[("protected", kind)] = found
        return found

    def _rests_on(self, kind: str) -> tuple[Any, ...]:
        """All that what may be shown of a kind is judged from: the answers, alone and by group, and the rows."""
        return self._counted(("rests on", kind), lambda: self._basis(kind))

    def _basis(self, kind: str) -> tuple[Any, ...]:
        content = self.content
        by_group = [
            (name, [each for each in found if each.measure.rows == kind]) for name, found in content.breakdowns.items()
        ]
        rows = counted_rows(self.record, [content.as_at], {kind})[kind]
        return [each for each in content.answers if each.measure.rows == kind], by_group, mark_of(rows)

    @property
    def _breakdowns(self) -> ProtectedBreakdowns:
        content = self.content
        return self._counted(
            "breakdowns",
            lambda: breakdowns_of_a_record(self.record, content.as_at, content.answers, content.breakdowns),
        )

    def _counted(self, what: Any, work: Any) -> Any:
        return self._once(self._counting, what, work)

    def _drawn(self, what: Any, work: Any) -> Any:
        return self._once(self._drawing, ("drawn", what), work)

    def _once(self, lock: Any, what: Any, work: Any) -> Any:
        """Two people who ask for the same thing first wait for one working out; who asks later waits for nothing."""
        if what not in self._parts:
            with lock:
                if what not in self._parts:
                    self._parts[what] = work()
        return self._parts[what]


_HELD: OrderedDict[tuple[Any, ...], Figures] = holds_people(OrderedDict())
_HOLDING = Lock()


def figures(day: date | None = None) -> tuple[Edition, Figures] | None:
    """The current version of the record and its figures on a day; without one, on the day that is usual for it.

    None before the first import. Stops where the record cannot be opened, or none of its files is of any day.
    """
    found = record_shown()
    if found is None:
        return None
    edition, record = found
    wanted = day or _usual_day(record)
    names = council_name() or edition.council_name, region_of(edition)
    key = (edition.pk, edition.digest, _read(record), names, timezone.localdate(), wanted)
    with _HOLDING:
        if key not in _HELD:
            _HELD[key] = Figures(record, names, timezone.localdate(), wanted)
        _HELD.move_to_end(key)
        while len(_HELD) > _KEPT:
            _HELD.popitem(last=False)
        return edition, _HELD[key]


def region_of(edition: Edition) -> str:
    """The region of the council by its own number; where nobody gave that, as it was set, '' where it was not."""
    known = authority(edition.council)
    return known.region_code if known else region()


def days_to_choose(record: WorkforceRecord) -> list[date]:
    """The days of which the record can say who was in post: what a reader may choose, the latest first."""
    return _days(record)


@holds_people
@lru_cache(maxsize=4)
def _read(record: WorkforceRecord) -> tuple[tuple[str, bytes], ...]:
    """A mark of each table that measures read: it changes when somebody types into one of them, and only then."""
    return tuple((name, mark_of(frame)) for name, frame in sorted(record.tables.items()) if name not in IN_NO_FIGURE)


@holds_people
@lru_cache(maxsize=4)
def _days(record: WorkforceRecord) -> list[date]:
    return days_covered(record)


@holds_people
@lru_cache(maxsize=4)
def _usual_day(record: WorkforceRecord) -> date:
    return default_day(record)
