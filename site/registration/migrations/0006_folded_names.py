"""The name of an organisation as likely doubles are looked up by it, for those that are known already."""

from typing import Any

from django.db import migrations, models

from registration.likeness import simple

LENGTH = 480


def fold(apps: Any, _editor: Any) -> None:
    """Writes it as `Organisation.save` does."""
    organisations = apps.get_model("registration", "Organisation").objects
    rows = list(organisations.all())
    for row in rows:
        row.folded = simple(row.name)[:LENGTH]
    organisations.bulk_update(rows, ["folded"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("registration", "0005_address_round")]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="folded",
            field=models.CharField(default="", editable=False, max_length=LENGTH),
        ),
        migrations.RunPython(fold, migrations.RunPython.noop, elidable=True),
    ]
