"""The table of the bare page; the blocks stay out of it, as in our own."""

from __future__ import annotations

from typing import Any, ClassVar

import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models

from tests.bench.bare_pages.texts import TEXTS


class Migration(migrations.Migration):
    """Makes the table."""

    initial = True
    dependencies: ClassVar[list[Any]] = [("wagtailcore", "__latest__")]
    operations: ClassVar[list[Any]] = [
        migrations.CreateModel(
            name="BarePage",
            bases=("wagtailcore.page",),
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.page",
                    ),
                ),
                ("summary", models.CharField(max_length=300, blank=True)),
                ("number", models.PositiveSmallIntegerField(default=1)),
                ("code", models.SlugField(max_length=40, blank=True)),
                ("group_min", models.PositiveSmallIntegerField(default=4)),
                ("group_max", models.PositiveSmallIntegerField(default=8)),
                ("law_checked", models.DateField(null=True, blank=True)),
                *((f"{name}_text", models.TextField(blank=True)) for name in TEXTS),
                ("steps", wagtail.fields.StreamField([])),
            ],
        )
    ]
