"""The problems of the files that an edition was made of."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("editions", "0004_one_version_stands")]

    operations = [
        migrations.CreateModel(
            name="EditionProblems",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("problems", models.JSONField(default=list)),
                ("kinds", models.JSONField(default=dict)),
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="problems_kept",
                        to="editions.edition",
                    ),
                ),
            ],
        ),
    ]
