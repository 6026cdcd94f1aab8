"""A correction that somebody asked for."""

from __future__ import annotations

from django.db import models


class CorrectionRequest(models.Model):
    """What a worker says is wrong about them, and what became of it. `version` counts changes.

    `table` and `field` are the record's own names, both '' for something that is missing. `number` is that of the form it was
    asked with, `desk` the name of a `Mender`; `state` is 'asked', 'done', 'refused' or 'taken back'.
    """

    number = models.CharField(max_length=32, unique=True)
    account = models.BigIntegerField(db_index=True)
    person = models.CharField(max_length=40, db_index=True)
    table = models.CharField(max_length=60, blank=True)
    field = models.CharField(max_length=60, blank=True)
    wrong = models.TextField()
    right = models.TextField()
    desk = models.CharField(max_length=20)
    state = models.CharField(max_length=12, default="asked")
    reason = models.TextField(blank=True)
    asked_at = models.DateTimeField(auto_now_add=True)
    answered_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)
