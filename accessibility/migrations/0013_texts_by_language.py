from django.db import migrations, models

LANGUAGES = ('nl', 'fr', 'en')
# The column of each language, and the one that holds the texts of all by language code.
COLUMNS = {'label': 'labels', 'guidance': 'guidance_texts'}


def gather(apps, schema_editor):
    for row in apps.get_model('accessibility', 'Audience').objects.using(schema_editor.connection.alias).all():
        for each, texts in COLUMNS.items():
            setattr(row, texts, {language: getattr(row, f'{each}_{language}') for language in LANGUAGES})
        row.save()


def spread(apps, schema_editor):
    for row in apps.get_model('accessibility', 'Audience').objects.using(schema_editor.connection.alias).all():
        for each, texts in COLUMNS.items():
            for language in LANGUAGES:
                setattr(row, f'{each}_{language}', getattr(row, texts).get(language, ''))
        row.save()


def with_an_empty_default(language):
    """Going back, a column comes before its texts do."""
    return migrations.AlterField('audience', f'label_{language}', models.CharField(default='', max_length=60))


class Migration(migrations.Migration):

    dependencies = [
        ('accessibility', '0012_confirmed_source'),
    ]

    operations = [
        migrations.AddField('audience', 'labels', models.JSONField(default=dict)),
        migrations.AddField('audience', 'guidance_texts', models.JSONField(blank=True, default=dict)),
        *(with_an_empty_default(language) for language in LANGUAGES),
        migrations.RunPython(gather, spread),
        *(
            migrations.RemoveField('audience', f'{each}_{language}')
            for each in COLUMNS
            for language in LANGUAGES
        ),
    ]
