"""How far the reading of each import has come, what each accepted import changed, and every change of what is shown."""

from __future__ import annotations

from django.db import models

from mainstay.stores.database.models import Edition


class Reading(models.Model):
    """The reading of one import. It was asked for `asked` times (once for the files, then for each round of answers), and

    what lies beside the files is of the time `done`. `task` is its last task's number. `outcome` says why nothing lies there,
    with `sentences` for whoever gave the files.
    """

    number = models.CharField(max_length=32, primary_key=True)
    asked = models.IntegerField(default=0)
    done = models.IntegerField(default=0)
    task = models.CharField(max_length=36, blank=True)
    outcome = models.CharField(max_length=20, blank=True)
    sentences = models.JSONField(default=list)


class WhatChanged(models.Model):
    """What was told of an accepted version when it was set beside the one before, without keys; kept as long as the version."""

    version = models.OneToOneField(Edition, on_delete=models.CASCADE, primary_key=True)
    said = models.JSONField(default=dict)


class Turn(models.Model):
    """One change of what is shown: which version took the place of which, when and by whom."""

    at = models.DateTimeField(auto_now_add=True)
    by = models.BigIntegerField(null=True)
    how = models.CharField(max_length=20)
    version = models.BigIntegerField(null=True)
    before = models.BigIntegerField(null=True)
