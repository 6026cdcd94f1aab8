"""Papers to take."""

from __future__ import annotations

from mainstay.web.packs import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "Papers to take",
    24,
    (
        Page("packs/", "packs", pages.papers, May.SEE_FIGURES),
        Page("packs/inspection/<slug:kind>/", "packs-inspection", pages.inspection, May.SEE_FIGURES),
        Page("packs/partners/<slug:partner>/", "packs-partner", pages.partner, May.SEE_FIGURES),
        Page("packs/partners/<slug:partner>/<slug:kind>/", "packs-partner-take", pages.partner_taken, May.SEE_FIGURES,
             ("POST",)),
    ),
)  # fmt: skip
