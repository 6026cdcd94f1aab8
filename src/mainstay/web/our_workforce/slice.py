"""Our workforce: the figures of the council."""

from __future__ import annotations

from mainstay.web.our_workforce import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "Our workforce",
    10,
    (
        Page("our-workforce/", "our-workforce", pages.list_of_the_director, May.SEE_FIGURES),
        Page("our-workforce/measures/", "our-workforce-measures", pages.all_measures, May.SEE_FIGURES),
        Page("our-workforce/measures/<slug:measure>/", "our-workforce-measure", pages.one_measure, May.SEE_FIGURES),
        Page("our-workforce/teams/", "our-workforce-teams", pages.teams, May.SEE_TEAM),
        Page("our-workforce/report.zip", "our-workforce-report", pages.report, May.SEE_FIGURES),
    ),
)
