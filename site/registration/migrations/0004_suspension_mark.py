"""Marks of suspensions, also for those who are suspended already."""

import django.db.models.deletion
from django.db import migrations, models
from django.utils import timezone

from registration.suspensions import digests


def mark(apps, schema_editor):
    marks = apps.get_model("registration", "SuspensionMark").objects
    for case in apps.get_model("registration", "Registration").objects.filter(state="suspended"):
        day = timezone.localtime(case.state_since).date()
        marks.create(registration=case, digest=digests(case.user.email)[0], day=day)


class Migration(migrations.Migration):
    dependencies = [
        ("registration", "0003_encrypt_factor_secrets"),
    ]

    operations = [
        migrations.CreateModel(
            name="SuspensionMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(db_index=True, max_length=64)),
                ("day", models.DateField()),
                (
                    "registration",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="suspension_marks",
                        to="registration.registration",
                    ),
                ),
            ],
            options={
                "verbose_name": "mark of a suspension",
                "verbose_name_plural": "marks of suspensions",
                "default_permissions": (),
            },
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]
