"""Who is working on long tasks, and when each regular one is due again."""

from __future__ import annotations

from django.db import models


class Worker(models.Model):
    """A process that does long tasks. One that was not seen for a while is taken to have died."""

    name = models.CharField(max_length=64, primary_key=True)
    process = models.IntegerField()
    seen_at = models.DateTimeField()


class Due(models.Model):
    """When a regular task is to be done next: whoever moves the time on is the one who has it done."""

    name = models.CharField(max_length=60, primary_key=True)
    at = models.DateTimeField()
