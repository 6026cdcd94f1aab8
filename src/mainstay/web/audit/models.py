"""One entry of the audit, added and never changed; and how many there are, signed."""

from __future__ import annotations

from typing import Any

from django.db import models


class Entry(models.Model):
    """Who did what to what, when; `link` is the SHA-256 of this entry and of the link before it."""

    at = models.DateTimeField()
    account = models.BigIntegerField(null=True)
    did = models.CharField(max_length=60)
    what = models.CharField(max_length=200, blank=True)
    link = models.CharField(max_length=64, unique=True)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Adds an entry; one that is there already is not changed."""
        if self.pk is not None:
            raise ValueError("an entry of the audit is never changed")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Refused."""
        raise ValueError("an entry of the audit is never taken out")


class Head(models.Model):
    """Where the chain ends: one row, number 1, signed with the application's secret.

    A chain alone does not show that its last entries were taken out. The row is also the lock that keeps two entries from
    following the same one.
    """

    entries = models.BigIntegerField()
    link = models.CharField(max_length=64)
    signature = models.CharField(max_length=64)
