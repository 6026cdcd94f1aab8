"""Where every page stands: what the slices declare, and nothing else."""

from __future__ import annotations

from mainstay.web.guarding import patterns

urlpatterns = patterns()
handler400 = "mainstay.web.frame.refusals.not_understood"
handler403 = "mainstay.web.frame.refusals.not_permitted"
handler404 = "mainstay.web.frame.refusals.not_found"
handler500 = "mainstay.web.frame.refusals.broken"
