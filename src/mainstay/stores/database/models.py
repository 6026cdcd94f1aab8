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
    """One version of a row that somebody typed; `number` is the same for all versions, of which at most one stands.

    `begun_by` is who typed its first version, in every version: earlier ones go when their time is over.
    """

    number = models.CharField(max_length=32, db_index=True)
    table = models.CharField(max_length=60)
    person = models.CharField(max_length=40, blank=True, db_index=True)
    values = models.JSONField(default=dict)
    typed_by = models.BigIntegerField(null=True)
    begun_by = models.BigIntegerField(null=True)
    typed_at = models.DateTimeField(auto_now_add=True)
    stands = models.BooleanField(default=True)

    class Meta:
        """One version of a row stands, also where two people keep it at once."""

        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["number"], condition=models.Q(stands=True), name="one_version_stands")
        ]


class PersonAlias(models.Model):
    """That one person's key gave way to another. One that does not stand is only proposed."""

    old = models.CharField(max_length=40, db_index=True)
    new = models.CharField(max_length=40, db_index=True)
    because = models.CharField(max_length=60)
    stands = models.BooleanField(default=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """A key gives way to one other once."""

        constraints = [models.UniqueConstraint(fields=["old", "new"], name="one_alias_of_two_keys")]  # noqa: RUF012


class NotBroughtBack(models.Model):
    """A mark of a number whose person asked to be erased: without the key that made it, it says nothing of anyone."""

    mark = models.CharField(max_length=64, unique=True)
    unidentifiable = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)


class EditionProblems(models.Model):
    """What was found wrong in the files that an edition was made of: places and counts, and no person's key."""

    edition = models.OneToOneField(Edition, on_delete=models.CASCADE, related_name="problems_kept")
    problems = models.JSONField(default=list)
    kinds = models.JSONField(default=dict)
