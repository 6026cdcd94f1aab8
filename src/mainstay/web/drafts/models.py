"""A form that somebody began."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Draft(models.Model):
    """What the boxes of one form hold, for one account. `form` is the name of its page, `address` where it stands.

    `values` are texts by the name of the box, as they were typed and before any check.
    """

    account = models.BigIntegerField(db_index=True)
    form = models.CharField(max_length=60)
    address = models.CharField(max_length=200)
    title = models.CharField(max_length=120, blank=True)
    values = models.JSONField(default=dict)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        """One draft of a form for an account."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["account", "address"], name="one_draft_of_a_form")
        ]
