"""An editor changes one word without a developer, and looks at the draft as others will see it."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection

from modules.models import ModulePage, TrainingImage
from modules.steps.registry import kinds
from squad.groups import EDITORS
from tests.modules import photos
from tests.modules.makers import facilitator, person
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def module(module_4: None) -> ModulePage:
    return ModulePage.objects.get(code="boundaries", locale__language_code="nl")


@pytest.fixture
def editor() -> Client:
    els = person("els")
    els.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), els)


def _save(editor: Client, module: ModulePage, data: dict[str, str]) -> Any:
    return editor.post(reverse("wagtailadmin_pages:edit", args=[module.pk]), data)


def test_one_word_is_changed_published_and_read_by_a_facilitator(editor: Client, module: ModulePage) -> None:
    data = form_of(module)
    changed = next(name for name, value in data.items() if value == "Inchecken")
    response = _save(editor, module, {**data, changed: "Aankomen", "action-publish": "1"})
    assert response.status_code == 302
    reader = Client()
    reader.force_login(facilitator())
    html = reader.get(module.url).content.decode()
    assert "1. Aankomen" in html
    assert "Inchecken" not in html


def test_saving_keeps_the_ids_of_the_steps(editor: Client, module: ModulePage) -> None:
    before = [block.id for block in module.steps]
    assert _save(editor, module, {**form_of(module), "action-publish": "1"}).status_code == 302
    assert [block.id for block in ModulePage.objects.get(pk=module.pk).steps] == before


def test_a_step_of_an_hour_is_refused_and_what_was_typed_stays(editor: Client, module: ModulePage) -> None:
    response = _save(
        editor, module, {**form_of(module), "steps-0-value-minutes": "60", "action-publish": "1"}
    )
    assert response.status_code == 200
    assert ModulePage.objects.get(pk=module.pk).steps[0].value["minutes"] == 5
    assert "60" in response.content.decode()


def test_a_group_cannot_be_smaller_than_its_smallest(editor: Client, module: ModulePage) -> None:
    response = _save(editor, module, {**form_of(module), "group_min": "9", "action-publish": "1"})
    assert response.status_code == 200
    assert ModulePage.objects.get(pk=module.pk).group_min == 4


def test_a_code_belongs_to_one_module_and_its_translations(editor: Client, module: ModulePage) -> None:
    index = module.get_parent().specific
    other = ModulePage(title="Vertrouwen", slug="vertrouwen", code="trust", number=5, summary="Vertrouwen")
    other.locale = index.locale
    other.steps = module.steps
    index.add_child(instance=other)
    response = _save(editor, other, {**form_of(other), "code": "boundaries", "action-publish": "1"})
    assert response.status_code == 200
    assert ModulePage.objects.get(pk=other.pk).code == "trust"
    assert _save(editor, module, {**form_of(module), "action-publish": "1"}).status_code == 302


def test_the_editor_opens_with_every_kind_in_its_groups(editor: Client, module: ModulePage) -> None:
    response = editor.get(reverse("wagtailadmin_pages:edit", args=[module.pk]))
    html = response.content.decode()
    assert response.status_code == 200
    assert all(f'"{kind}"' in html or f"&quot;{kind}&quot;" in html for kind in kinds())


@pytest.mark.parametrize("kind", kinds())
def test_the_picker_shows_an_example_of_each_kind(editor: Client, kind: str) -> None:
    block = ModulePage._meta.get_field("steps").stream_block.child_blocks[kind]
    assert block.is_previewable
    response = editor.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    assert block.get_preview_value()["group_heading"] in response.content.decode()


def test_each_kind_says_what_it_is_for() -> None:
    for block in ModulePage._meta.get_field("steps").stream_block.child_blocks.values():
        assert block.get_description()
        assert str(block.meta.group)
        assert block.meta.icon != "placeholder"


def test_a_draft_is_looked_at_as_the_facilitator_reads_it(module: ModulePage) -> None:
    module.steps[0].value["title"] = "Nog niet af"
    html = module.make_preview_request(preview_mode="").content.decode()
    assert "Nog niet af" in html
    assert 'class="step"' in html


def test_a_draft_is_looked_at_as_the_group_sees_it_one_step_at_a_time(module: ModulePage) -> None:
    module.steps[3].value["group_heading"] = "Wat is goed?"
    response = module.make_preview_request(
        preview_mode="group", extra_request_attrs={"GET": QueryDict("mode=group&step=4")}
    )
    html = response.content.decode()
    assert "<h1>Wat is goed?</h1>" in html
    assert "mode=group&amp;step=5" in html
    assert module.steps[3].value["watch_for"][0] not in html


@pytest.mark.parametrize("step", ["0", "99", "drie", "-1", "²", "9" * 5000])
def test_a_step_that_is_not_there_shows_one_that_is(module: ModulePage, step: str) -> None:
    response = module.make_preview_request(
        preview_mode="group", extra_request_attrs={"GET": QueryDict(f"step={step}")}
    )
    assert response.status_code == 200
    assert "<h1>" in response.content.decode()


def test_a_draft_is_looked_at_as_the_printer_gets_it(module: ModulePage) -> None:
    html = module.make_preview_request(preview_mode="paper").content.decode()
    assert html.count('<section class="a4') == 18


def test_a_draft_without_steps_or_minutes_can_be_looked_at(module: ModulePage) -> None:
    module.steps[0].value["minutes"] = None
    assert module.make_preview_request(preview_mode="").status_code == 200
    module.steps = []
    for mode in ("", "group", "paper"):
        assert module.make_preview_request(preview_mode=mode).status_code == 200


def test_the_list_of_modules_can_be_looked_at(module: ModulePage) -> None:
    assert module.title in module.get_parent().specific.make_preview_request().content.decode()


def test_editors_keep_the_pictures_and_documents(editor: Client) -> None:
    root = Collection.get_first_root_node().pk
    picture = SimpleUploadedFile("zon.png", photos.as_bytes(photos.red(), "PNG"))
    added = editor.post(reverse("wagtailimages:add"), {"title": "Zon", "file": picture, "collection": root})
    assert added.status_code == 302
    assert TrainingImage.objects.get().title == "Zon"
    assert editor.get(reverse("wagtaildocs:index")).status_code == 200


def test_a_professional_is_kept_out_of_the_editor(module: ModulePage) -> None:
    reader = Client()
    reader.force_login(facilitator())
    response = reader.get(reverse("wagtailadmin_pages:edit", args=[module.pk]))
    assert response.status_code in {302, 403}
