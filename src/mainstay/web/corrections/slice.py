"""The pages of corrections that were asked for."""

from __future__ import annotations

from mainstay.web.corrections import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "Corrections asked for",
    26,
    (
        Page("corrections/", "corrections", pages.everything, May.MEND_PROBLEMS, identifiable=True),
        Page(
            "corrections/<str:number>/",
            "corrections-one",
            pages.one,
            May.MEND_PROBLEMS,
            ("GET", "POST"),
            identifiable=True,
        ),
    ),
    says=pages.says,
)
