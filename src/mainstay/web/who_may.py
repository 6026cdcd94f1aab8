"""Who can do something, in words, for pages that say whom to ask."""

from __future__ import annotations

from mainstay.web.roles import May, Role, may


def who_may(do: May) -> str:
    """The roles that can do something: 'workforce lead or analyst'."""
    return " or ".join(role.value for role in Role if may([role], do))
