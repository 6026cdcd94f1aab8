"""Who and what is there in each team, worked out before somebody asks."""

from __future__ import annotations

from django.utils import timezone

from mainstay.tasks.a_team_this_week import team_this_week
from mainstay.tasks.teams_of_a_record import teams_of
from mainstay.web.record_shown import record_shown


def worked_out() -> None:
    """Looks at every team once; what the record remembers of itself is then there."""
    found = record_shown()
    if found is not None:
        for name in teams_of(found[1]).values():
            team_this_week(found[1], name, "", timezone.localdate(), None)


WARM = worked_out
