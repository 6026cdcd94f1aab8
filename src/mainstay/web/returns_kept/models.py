"""What was asked of a desk or of someone: that the findings of one rule in one return be mended by a day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class FixAsked(models.Model):
    """The findings of one rule that one desk can mend, in one round. Those of them that are left are in its file.

    `of_desk` is the name of a `Mender` that the findings fall to; `to_desk` the one that was asked, `to_account` the
    account where one alone was asked. `found` and `file` are how many there were and the SHA-256 of the return then;
    `mended_file` is that of the return when somebody said that it was mended. One that does not stand was taken back.
    """

    round = models.CharField(max_length=20, db_index=True)
    rule = models.CharField(max_length=20)
    of_desk = models.CharField(max_length=20)
    to_desk = models.CharField(max_length=20)
    to_account = models.BigIntegerField(null=True)
    due = models.DateField()
    word = models.CharField(max_length=300, blank=True)
    found = models.PositiveIntegerField()
    file = models.CharField(max_length=64)
    asked_by = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField(auto_now=True)
    mended_by = models.BigIntegerField(null=True)
    mended_at = models.DateTimeField(null=True)
    mended_note = models.CharField(max_length=300, blank=True)
    mended_file = models.CharField(max_length=64, blank=True)
    stands = models.BooleanField(default=True)

    class Meta:
        """One that stands for a rule and a desk in a round."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["round", "rule", "of_desk"], condition=models.Q(stands=True), name="one_asked_of_a_rule"
            )
        ]
