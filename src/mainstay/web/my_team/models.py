"""The load that was agreed, over time: the newest row of a team, or of the whole council, is what holds."""

from __future__ import annotations

from django.db import models


class AgreedLoad(models.Model):
    """Children agreed for a full-time social worker, in tenths. `team` is a team's key, '' for the whole council.

    Without `tenths` nothing is agreed of its own from then on: a team then has what the council has. Nothing is changed.
    """

    team = models.CharField(max_length=12, blank=True, db_index=True)
    tenths = models.PositiveIntegerField(null=True)
    set_by = models.BigIntegerField(null=True)
    set_at = models.DateTimeField(auto_now_add=True)
