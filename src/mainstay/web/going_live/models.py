"""What the council decided on how long data are kept, and what was deleted when."""

from __future__ import annotations

from django.db import models


class KeepFor(models.Model):
    """A decision on one kind of data; the latest one holds. Without `days` it is kept until somebody decides otherwise."""

    kind = models.CharField(max_length=60, db_index=True)
    days = models.PositiveIntegerField(null=True)
    because = models.CharField(max_length=200, blank=True)
    set_by = models.BigIntegerField(null=True)
    set_at = models.DateTimeField(auto_now_add=True)


class Deleted(models.Model):
    """That something of one kind was deleted: how many, and from before which day. Never what."""

    kind = models.CharField(max_length=60)
    count = models.PositiveIntegerField()
    before = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
