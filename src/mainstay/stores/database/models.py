"""An edition, its tables, and which edition is the current one."""

from __future__ import annotations

from django.db import models


class Edition(models.Model):
    """The whole record as one import made it. `base` is the edition it was set beside; `digest` is of its content."""

    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.BigIntegerField(null=True)
    base = models.ForeignKey("self", null=True, on_delete=models.PROTECT)
    council = models.CharField(max_length=3, blank=True)
    council_name = models.CharField(max_length=120, blank=True)
    schema = models.CharField(max_length=40)
    digest = models.CharField(max_length=64)
    sources = models.JSONField(default=list)


class EditionTable(models.Model):
    """One table of an edition, as Parquet, with the SHA-256 of those bytes."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="tables")
    name = models.CharField(max_length=60)
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        """One table of a name in an edition."""

        constraints = [models.UniqueConstraint(fields=["edition", "name"], name="one_table_of_a_name")]  # noqa: RUF012


class Current(models.Model):
    """Which edition is shown: one row, moved by accepting and by undoing."""

    edition = models.ForeignKey(Edition, null=True, on_delete=models.PROTECT)


class TypedRow(models.Model):
    """One version of a row that somebody typed; `number` is the same for all versions, of which at most one stands."""

    number = models.CharField(max_length=32, db_index=True)
    table = models.CharField(max_length=60)
    person = models.CharField(max_length=40, blank=True, db_index=True)
    values = models.JSONField(default=dict)
    typed_by = models.BigIntegerField(null=True)
    typed_at = models.DateTimeField(auto_now_add=True)
    stands = models.BooleanField(default=True)
