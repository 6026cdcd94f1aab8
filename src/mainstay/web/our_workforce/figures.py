"""The figures of one edition as pages show them: worked out once for an edition and a day, and kept while it is current."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache
from threading import Lock

from django.utils import timezone

from mainstay.measures.declaring import measures
from mainstay.presentation.breakdown_tables import BreakdownTable
from mainstay.presentation.charts.drawing import Drawing
from mainstay.presentation.content import ReportContent
from mainstay.presentation.groups_of_measures import Behind, table_by_group
from mainstay.presentation.measure_lists import MeasureLine, MeasureYears, measure_lines, measure_years
from mainstay.presentation.report.director import DirectorPage, director_page
from mainstay.presentation.report.pictures import Pictures, begin
from mainstay.presentation.sentences.choosing import first_findings
from mainstay.presentation.sentences.declaring import Finding
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.editions import current, opened
from mainstay.stores.database.models import Edition
from mainstay.tasks.figures_of_a_record import content_of_record
from mainstay.tasks.people_behind import people_behind
from mainstay.tasks.report_of_a_record import zipped_report
from mainstay.vocabulary.authorities import authority

TEAM = "team"
ON_TEAMS = ("inpost_headcount", "inpost_fte", "caseload_fte")
# Two people who ask for the same figures first must not both wait for them to be worked out.
_ONE_AT_A_TIME = Lock()


class Figures:
    """What every page of the slice shows, from one record on one day; each part is worked out when first asked for."""

    def __init__(self, record: WorkforceRecord, council_name: str, made_on: date) -> None:
        """`made_on` is the day on which the figures are looked at."""
        known = authority(record.council)
        region = known.region_code if known else ""
        self._record = record
        self.content: ReportContent = content_of_record(record, council_name, region, made_on)
        self._behind: dict[str, Behind] = {}
        self._zips: dict[bool, bytes] = {}

    @cached_property
    def pictures(self) -> Pictures:
        """The charts, drawn."""
        with Drawing() as drawing:
            return begin(self.content, drawing).result()

    @cached_property
    def findings(self) -> list[Finding]:
        """The few findings to read first."""
        return first_findings(self.content)

    @cached_property
    def director(self) -> DirectorPage:
        """Where we stand, what changed, what needs a decision, what cannot be said."""
        return director_page(self.content)

    @cached_property
    def lines(self) -> list[tuple[str, list[MeasureLine]]]:
        """Every measure by theme."""
        return measure_lines(self.content)

    def years(self, name: str) -> MeasureYears:
        """One measure over the years."""
        return measure_years(self.content, name)

    def groups(self, name: str, *, teams: bool) -> list[BreakdownTable]:
        """One measure by each group that it may be shown by; by team only with `teams`."""
        shown = [each for each in self.content.breakdowns if teams or each != TEAM]
        tables = [self._by(each, (name,)) for each in shown if each in measures()[name].breakdowns]
        return [table for table in tables if table is not None]

    def teams(self) -> BreakdownTable | None:
        """Each team's people, FTE and children per worker; None where no file tells anyone's team."""
        return self._by(TEAM, ON_TEAMS)

    def report(self, *, teams: bool) -> bytes:
        """The report to take away; by team only with `teams`."""
        if teams not in self._zips:
            kept = {name: found for name, found in self.content.breakdowns.items() if teams or name != TEAM}
            self._zips[teams] = zipped_report(replace(self.content, breakdowns=kept), self.pictures)
        return self._zips[teams]

    def _by(self, dimension: str, names: tuple[str, ...]) -> BreakdownTable | None:
        if dimension not in self._behind:
            self._behind[dimension] = people_behind(self._record, self.content.as_at, dimension)
        return table_by_group(self.content, names, dimension, self._behind[dimension])


def figures() -> tuple[Edition, Figures] | None:
    """The current edition and its figures; None before the first import. Stops where it cannot be opened."""
    edition = current()
    if edition is None:
        return None
    with _ONE_AT_A_TIME:
        return edition, _figures(edition.pk, edition.digest, timezone.localdate())


@lru_cache(maxsize=2)
def _figures(number: int, _digest: str, made_on: date) -> Figures:
    edition = Edition.objects.get(pk=number)
    return Figures(opened(edition), edition.council_name, made_on)
