"""Who typed a row first, kept in each of its versions; of rows there are, whoever typed the earliest that is left."""

from typing import Any

from django.db import migrations, models


def filled(apps: Any, _editor: Any) -> None:
    """Gives every version of a row who typed its first one."""
    rows = apps.get_model("editions", "TypedRow").objects
    firsts = rows.filter(number=models.OuterRef("number")).order_by("pk").values("typed_by")[:1]
    rows.update(begun_by=models.Subquery(firsts))


class Migration(migrations.Migration):
    dependencies = [
        ("editions", "0005_editionproblems"),
    ]

    operations = [
        migrations.AddField(
            model_name="typedrow",
            name="begun_by",
            field=models.BigIntegerField(null=True),
        ),
        migrations.RunPython(filled, migrations.RunPython.noop),
    ]
