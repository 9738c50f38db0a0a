"""An exception sets one finding aside, and no longer a whole rule.

Those that were asked for a whole rule are taken away: nothing says which of its findings was meant, and no release of
the product had them. What is live stays as it is, and the page of the state counts what the rule finds in it.
"""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def forget(apps: Any, _editor: Any) -> None:
    apps.get_model("accessibility", "Override").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("accessibility", "0010_exceptions_end"), ("modules", "0012_being_mended")]

    operations = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.AddField("override", "found", models.TextField(default="", editable=False), preserve_default=False),
        migrations.AddField(
            "override", "mark", models.CharField(default="", editable=False, max_length=32), preserve_default=False
        ),
        migrations.AddField(
            "override", "step", models.CharField(default="", editable=False, max_length=255), preserve_default=False
        ),
        migrations.AddField(
            "override", "step_id", models.CharField(default="", editable=False, max_length=80), preserve_default=False
        ),
        migrations.AlterField(
            "override",
            "audience",
            models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="accessibility.audience",
            ),
        ),
        migrations.AlterField(
            "override",
            "page",
            models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="modules.modulepage",
                verbose_name="module",
            ),
        ),
        migrations.AlterField(
            "override", "rule", models.PositiveSmallIntegerField(editable=False, verbose_name="rule")
        ),
    ]
