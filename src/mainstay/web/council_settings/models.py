"""The settings of the council: one row."""

from __future__ import annotations

from django.db import models


class CouncilSettings(models.Model):
    """One row, number 1. Empty means not set: the name then comes from the record, the colour is Mainstay's own."""

    name = models.CharField(max_length=120, blank=True)
    region = models.CharField(max_length=40, blank=True)
    colour = models.CharField(max_length=7, blank=True)
    logo = models.BinaryField(default=bytes)
    logo_kind = models.CharField(max_length=10, blank=True)
    show_absence = models.BooleanField(default=False)
    requires_code = models.BooleanField(default=False)
    changed = models.PositiveIntegerField(default=0)
