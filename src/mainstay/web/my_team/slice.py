"""My team: what a team manager needs to know this week."""

from __future__ import annotations

from mainstay.web.my_team import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "My team",
    12,
    (
        Page("my-team/", "my-team", pages.my_teams, May.SEE_TEAM),
        # The load is agreed by those who see every worker: the workforce lead and the principal social worker.
        Page("my-team/agreed-load/", "my-team-agreed-load", pages.agree_for_council, May.SEE_PEOPLE, ("POST",)),
        Page("my-team/<slug:team>/", "my-team-one", pages.one_team, May.SEE_TEAM, identifiable=True),
        Page(
            "my-team/<slug:team>/agreed-load/", "my-team-one-agreed-load", pages.agree_for_team, May.SEE_PEOPLE,
            ("POST",), identifiable=True,
        ),
        Page(
            "my-team/<slug:team>/who-takes/", "my-team-who-takes", pages.who_takes, May.SEE_TEAM, ("GET", "POST"),
            identifiable=True,
        ),
        Page("my-team/<slug:team>/team.<slug:kind>", "my-team-file", pages.team_file, May.SEE_TEAM, identifiable=True),
    ),
)  # fmt: skip
