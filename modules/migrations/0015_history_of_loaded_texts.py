"""Texts that were loaded before the history named their revisions get the entry by which they can be brought back."""

from typing import Any

from django.db import migrations

ACTION = "modules.load"


def name_loaded_revisions(apps: Any, _editor: Any) -> None:
    """Writes an entry for each revision that nobody saved and that no entry names, on the moment of the revision."""
    revisions = apps.get_model("wagtailcore", "Revision").objects.filter(user=None)
    entries = apps.get_model("wagtailcore", "PageLogEntry")
    of_rows = apps.get_model("wagtailcore", "ModelLogEntry")
    known = {
        revision
        for model in (entries, of_rows)
        for revision in model.objects.filter(content_changed=True)
        .exclude(action="wagtail.publish")
        .values_list("revision_id", flat=True)
    }
    for revision in revisions.defer("content").select_related("base_content_type").iterator():
        kind = (revision.base_content_type.app_label, revision.base_content_type.model)
        if revision.pk in known or kind not in (("wagtailcore", "page"), ("accessibility", "adaptation")):
            continue
        entry = {
            "content_type_id": revision.content_type_id,
            "label": revision.object_str,
            "action": ACTION,
            "timestamp": revision.created_at,
            "revision_id": revision.pk,
            "content_changed": True,
        }
        if kind[1] == "page":
            entries.objects.create(page_id=int(revision.object_id), **entry)
        else:
            of_rows.objects.create(object_id=revision.object_id, **entry)


class Migration(migrations.Migration):
    dependencies = [("modules", "0014_what_is_said_in_sign_language"), ("wagtailcore", "0098_apitoken")]

    operations = [migrations.RunPython(name_loaded_revisions, migrations.RunPython.noop, elidable=True)]
