"""The pages that the two desks share: the one where returns are worked on, and the one where they are approved."""

from __future__ import annotations

from mainstay.web.returns_desk import list_pages, moving_pages, round_pages, rule_pages, taking_out
from mainstay.web.roles import May
from mainstay.web.slices import Page


def pages_of(desk: str, permission: May) -> tuple[Page, ...]:
    """The pages of a desk, each named and placed by it. Those of one round show workers, and are recorded."""
    one = f"{desk}/<slug:folder>"
    return (
        Page(f"{desk}/", desk, list_pages.rounds, permission),
        Page(f"{desk}/rules/", f"{desk}-rules", rule_pages.all_rules, permission),
        Page(f"{one}/", f"{desk}-round", round_pages.one_round, permission, identifiable=True),
        Page(f"{one}/move/", f"{desk}-move", moving_pages.move, permission, ("POST",)),
        Page(f"{one}/take/<slug:what>/", f"{desk}-take", taking_out.take, permission, identifiable=True),
    )
