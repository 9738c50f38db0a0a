from django.db import migrations, models

import home.models.safety

LANGUAGES = ('nl', 'fr', 'en')
# The column of each language, and the one that holds the texts of all by language code.
COLUMNS = {'exit': 'exits', 'publisher': 'publishers'}


def gather(apps, schema_editor):
    for row in apps.get_model('home', 'SafetySettings').objects.using(schema_editor.connection.alias).all():
        for each, texts in COLUMNS.items():
            setattr(row, texts, {language: getattr(row, f'{each}_{language}') for language in LANGUAGES})
        row.save()


def spread(apps, schema_editor):
    for row in apps.get_model('home', 'SafetySettings').objects.using(schema_editor.connection.alias).all():
        for each, texts in COLUMNS.items():
            for language in LANGUAGES:
                setattr(row, f'{each}_{language}', getattr(row, texts).get(language, ''))
        row.save()


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0002_publisher'),
    ]

    operations = [
        migrations.AddField(
            'safetysettings', 'exits', models.JSONField(default=home.models.safety.default_exits)
        ),
        migrations.AddField(
            'safetysettings', 'publishers', models.JSONField(default=home.models.safety.default_publishers)
        ),
        migrations.RunPython(gather, spread),
        *(
            migrations.RemoveField('safetysettings', f'{each}_{language}')
            for each in COLUMNS
            for language in LANGUAGES
        ),
    ]
