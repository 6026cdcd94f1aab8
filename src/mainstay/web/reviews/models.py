"""Which comments were read by someone entitled to."""

from __future__ import annotations

from django.db import models


class CommentsRead(models.Model):
    """That somebody read the comments of one conversation, as they were in one version; changed ones are read again."""

    version = models.BigIntegerField(unique=True)
    by = models.BigIntegerField(null=True)
    at = models.DateTimeField(auto_now_add=True)
