"""Our workforce: the figures of the council."""

from __future__ import annotations

from mainstay.web.our_workforce import behind, pages, taking
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_MEASURE = "our-workforce/measures/<slug:measure>/"

SLICE = Slice(
    "Our workforce",
    10,
    (
        Page("our-workforce/", "our-workforce", pages.list_of_the_director, May.SEE_FIGURES),
        Page("our-workforce/measures/", "our-workforce-measures", pages.all_measures, May.SEE_FIGURES),
        Page(_MEASURE, "our-workforce-measure", pages.one_measure, May.SEE_FIGURES),
        Page(f"{_MEASURE}trend.svg", "our-workforce-trend", pages.trend, May.SEE_FIGURES),
        Page(f"{_MEASURE}take/<slug:kind>/", "our-workforce-measure-take", taking.measure, May.SEE_FIGURES),
        Page(f"{_MEASURE}people/", "our-workforce-rows", behind.rows, May.SEE_PEOPLE, identifiable=True),
        Page(f"{_MEASURE}people.csv", "our-workforce-rows-csv", behind.rows_as_csv, May.SEE_PEOPLE, identifiable=True),
        Page("our-workforce/teams/", "our-workforce-teams", pages.teams, May.SEE_TEAM),
        Page("our-workforce/teams/take/<slug:kind>/", "our-workforce-teams-take", taking.teams, May.SEE_TEAM),
        Page("our-workforce/charts/<slug:drawn>.svg", "our-workforce-chart", pages.chart, May.SEE_FIGURES),
        Page("our-workforce/take/<slug:what>/<slug:kind>/", "our-workforce-take", taking.whole, May.SEE_FIGURES),
        Page("our-workforce/report.zip", "our-workforce-report", pages.report, May.SEE_FIGURES),
    ),
)
