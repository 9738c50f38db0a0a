"""Whole replaced steps become the smallest change that says the same; what they remember is stamped anew.

Raw data only (see `modules.models.steps_field`). A step of the same kind as its general one becomes other words for the fields that
differ; all others stay replacements. What girls and facilitators get is the same before and after. A mark that was right
is taken anew of the same text, in the way of today; one that was behind stays behind.
"""

import hashlib
import json
import uuid

from django.db import migrations, models
from django.db.models.functions import Cast

import modules.models.steps_field

COMMON = {
    "title", "goal", "minutes", "need", "materials", "say", "watch_for", "if_tired", "ways", "group_heading",
    "group_text",
}  # fmt: skip
BLOCK_KEYS = ({"type", "value"}, {"type", "value", "id"})
TOLD = ("what", "why", "advised_by")


def smaller(block, general):
    """The raw adapted step in its new form; `general` are the raw general steps by id."""
    value = dict(block["value"])
    if "changes" in value:
        return block
    replacement = value.pop("replacement", [])
    value.pop("compared", None)
    changes = [_change(one, general.get(value.get("step_id"))) for one in replacement[:1]]
    return {**block, "value": {**value, "answer": "", "changes": changes}}


def _change(new, source):
    if source is not None and source["type"] == new["type"]:
        differ = [name for name, part in new["value"].items() if bare(part) != bare(source["value"].get(name))]
        emptied = [name for name in source["value"] if bare(source["value"][name]) and not bare(new["value"].get(name))]
        if differ and not emptied and _keys(source["value"]) == _keys(new["value"]):
            words = [
                {
                    "type": name if name in COMMON else f"{new['type']}__{name}",
                    "value": new["value"][name],
                    "id": str(uuid.uuid4()),
                }
                for name in differ
            ]
            return {"type": "words", "value": words, "id": str(uuid.uuid4())}
    return {"type": "replace", "value": [new], "id": str(uuid.uuid4())}


def _keys(value):
    """The keys of a story's cards: they are compared one by one, so a version with other cards stays a replacement."""
    return [card.get("key") for card in bare(value.get("messages", []))]


def bare(value):
    """What a raw value says, as marks were made of it until now: without ids, empty fields, space around words."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        if set(value) in BLOCK_KEYS and isinstance(value["type"], str):
            inner = bare(value["value"])
            return inner if value["type"] == "item" else [value["type"], inner]
        said = {key: bare(inner) for key, inner in value.items()}
        return {key: inner for key, inner in said.items() if not _is_empty(inner)}
    if isinstance(value, list):
        return [bare(inner) for inner in value]
    return value


def _is_empty(value):
    return value is None or value is False or value in ("", [], {})


def old_mark(raw):
    from modules.steps.registry import without_defaults

    said = [raw["type"], bare(without_defaults(raw["type"], raw["value"]))]
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def stamped(marks, general, first):
    """Own marks, marks of the first language, and what was compared, of those that were not behind."""
    from accessibility.overlay.fingerprint import fingerprint
    from accessibility.overlay.fingerprint import readable_fields as said

    own, of_first, compared = dict(marks), {}, {}
    for id, mark in marks.items():
        raw = general.get(id)
        if raw is None or old_mark(raw) != mark:
            continue
        own[id] = fingerprint(raw["type"], raw["value"])
        compared[id] = {"kind": raw["type"], "said": said(raw["type"], raw["value"])}
        if id in first:
            of_first[id] = fingerprint(first[id]["type"], first[id]["value"])
    return own, of_first, compared


def loaded(marks, steps, general):
    """What a package last put here, told in the fields of today: an editor's change is still known from it."""
    keys = {id: key for key, id in marks.get("step_ids", {}).items()}
    made = {**marks, "kinds": dict(marks.get("kinds", {})), "steps": dict(marks.get("steps", {}))}
    made.pop("step_ids", None)
    for block in steps:
        value = block["value"]
        key = keys.get(value["step_id"])
        if key not in made["steps"] or [one["type"] for one in value["changes"]] != ["words"]:
            continue
        before = made["steps"][key]
        words = {one["type"].rpartition("__")[2] for one in value["changes"][0]["value"]}
        made["steps"][key] = {name: mark for name, mark in before.items() if name in TOLD} | {
            f"words/{name}": before[f"replacement/{name}"] for name in words if f"replacement/{name}" in before
        }
        made["kinds"][key] = ""
    return made


def first_of(pages):
    asked = [page.first_language for page in pages if page.first_language]
    by_language = {page.locale.language_code: page for page in sorted(pages, key=lambda page: page.pk)}
    for language in [*asked, "nl"]:
        if language in by_language:
            return by_language[language]
    return pages[0]


def forwards(apps, schema_editor):
    Adaptation = apps.get_model("accessibility", "Adaptation")
    ModulePage = apps.get_model("modules", "ModulePage")
    pages = list(
        ModulePage.objects.select_related("locale").annotate(raw=Cast("steps", models.TextField())).order_by("pk")
    )
    steps_of = {page.pk: {str(raw["id"]): raw for raw in json.loads(page.raw or "[]")} for page in pages}
    by_pk = {page.pk: page for page in pages}
    for one in Adaptation.objects.all():
        page = by_pk[one.page_id]
        general = steps_of[page.pk]
        first_page = first_of([other for other in pages if other.translation_key == page.translation_key])
        first = {} if first_page.pk == page.pk else steps_of[first_page.pk]
        one.steps = [smaller(block, general) for block in one.steps]
        one.fingerprints, one.first_fingerprints, one.compared = stamped(one.fingerprints, general, first)
        if one.loaded_marks:
            ids = {key: id for id, key in page.loaded_marks.get("ids", {}).items()}
            one.loaded_marks = loaded({**one.loaded_marks, "step_ids": ids}, one.steps, general)
        one.save()
        _revisions(apps, one, general, first)


def _revisions(apps, one, general, first):
    """Drafts and the way back, too."""
    Revision = apps.get_model("wagtailcore", "Revision")
    ContentType = apps.get_model("contenttypes", "ContentType")
    kind = ContentType.objects.filter(app_label="accessibility", model="adaptation").first()
    for revision in Revision.objects.filter(content_type=kind, object_id=str(one.pk)) if kind else []:
        content = revision.content
        content["steps"] = json.dumps([smaller(block, general) for block in json.loads(content["steps"])])
        marks = stamped(content.get("fingerprints", {}), general, first)
        content["fingerprints"], content["first_fingerprints"], content["compared"] = marks
        content["loaded_marks"] = one.loaded_marks
        revision.save(update_fields=["content"])


STEPS = modules.models.steps_field.StepsField(
    blank=True,
    help_text="Only the steps that differ. All others are shown as in the general version.",
    verbose_name="adapted steps",
)


class Migration(migrations.Migration):
    dependencies = [
        ("accessibility", "0002_packages"),
        ("modules", "0006_first_language"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.AddField(
            model_name="adaptation",
            name="compared",
            field=models.JSONField(default=dict, editable=False),
        ),
        migrations.AddField(
            model_name="adaptation",
            name="first_fingerprints",
            field=models.JSONField(default=dict, editable=False),
        ),
        # while the data is turned the column is read as what it is: JSON, whose blocks no migration knows
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.AlterField("adaptation", "steps", models.JSONField())]
        ),
        migrations.RunPython(forwards, migrations.RunPython.noop, elidable=True),
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.AlterField("adaptation", "steps", STEPS)]
        ),
    ]
