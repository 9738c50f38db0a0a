"""What each translation remembers of its source; on sites that stand, of the source as it came in its package.

So what an editor changed in the source since is behind in the translation, and nothing else is. A page that came in no
package is taken as it stands: nobody can know.
"""

import json
from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def remember(apps: Any, _editor: Any) -> None:
    """Writes a row for each live page that translates another."""
    from accessibility.translation.confirmed_texts import confirmed_now, texts_in  # read at the start they would need the models

    revisions = apps.get_model("wagtailcore", "Revision").objects
    rows = apps.get_model("accessibility", "ConfirmedSource").objects
    modules: dict[Any, list[Any]] = {}
    pages = apps.get_model("modules", "ModulePage").objects.select_related("locale", "live_revision")
    for page in pages.order_by("pk").defer("steps"):
        modules.setdefault(page.translation_key, []).append(page)
    for several in modules.values():
        source = _first(several)
        of_source = revisions.filter(base_content_type__model="page", object_id=str(source.pk))
        loaded = of_source.filter(user=None).order_by("created_at", "pk").last() or source.live_revision
        for page in several:
            if page.pk != source.pk and page.live and page.live_revision and loaded:
                then, own = (_texts(one.content, texts_in) for one in (loaded, page.live_revision))
                rows.create(page=page, marks=confirmed_now(then, own))


def _texts(content: Any, texts_in: Any) -> dict[str, str]:
    found: dict[str, str] = texts_in(json.loads(content["steps"]), content)
    return found


def _first(pages: list[Any]) -> Any:
    """The page that was first written, as `modules.translation.first_language` says it."""
    by_language = {page.locale.language_code: page for page in pages}
    asked = [page.first_language for page in pages if page.first_language]
    return next((by_language[one] for one in [*asked, settings.LANGUAGE_CODE] if one in by_language), pages[0])


class Migration(migrations.Migration):
    dependencies = [
        ("accessibility", "0011_one_finding"),
        ("modules", "0016_workflows_end"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="ConfirmedSource",
            fields=[
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="confirmed_source",
                        serialize=False,
                        to="modules.modulepage",
                    ),
                ),
                ("marks", models.JSONField(default=dict)),
            ],
        ),
        migrations.RunPython(remember, migrations.RunPython.noop, elidable=True),
    ]
