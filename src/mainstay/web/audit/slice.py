"""Who did what."""

from __future__ import annotations

from mainstay.web.audit import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "Audit",
    95,
    (
        Page("audit/", "audit", pages.audit, May.SEE_AUDIT, identifiable=True),
        Page("audit/audit.csv", "audit-export", pages.export, May.SEE_AUDIT),
    ),
    says=pages.says,
)
