"""An editor looks at a draft as facilitator, group, phone and printer get it, in each version."""

import re
from html import unescape

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from modules.models import ModulePage
from squad.groups import EDITORS, ensure_groups
from tests.accessibility.makers import TALK, adaptation, adapted, audience, talk, two_steps
from tests.modules.makers import module_page, person, starter_step
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.fixture
def emma() -> Client:
    ensure_groups()
    who = person("emma")
    who.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), who)


@pytest.fixture
def module(emma: Client) -> ModulePage:
    made = module_page([*two_steps("nl"), {**starter_step("story"), "id": "story"}])
    adaptation(made, audience(), [adapted(TALK, talk("Kijk eerst naar het beeld"))])
    draft = ModulePage.objects.get(pk=made.pk)
    draft.title = "Ongepubliceerde titel"
    next(child for child in draft.steps if child.id == "story").value["title"] = "Een nieuw verhaal"
    for child in draft.steps:
        child.value["group_heading"] = f"Nieuw: {child.value['title']}"[:60]
    answer = emma.post(reverse("wagtailadmin_pages:preview_on_edit", args=[made.pk]), form_of(draft))
    assert answer.json()["is_valid"], answer.json()
    return made


def look(emma: Client, page: ModulePage, mode: str, **more: str) -> str:
    answer = emma.get(reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]), {"mode": mode, **more})
    assert answer.status_code == 200
    return unescape(answer.text)


@pytest.mark.parametrize("mode", ["", "paper", "v2-", "v2-paper"])
def test_the_draft_shows_as_it_is_typed(emma: Client, module: ModulePage, mode: str) -> None:
    text = look(emma, module, mode)
    assert "Een nieuw verhaal" in text
    assert ("Kijk eerst naar het beeld" in text) == mode.startswith("v2")


def test_the_groups_screen_walks_through_the_steps(emma: Client, module: ModulePage) -> None:
    first, last = look(emma, module, "group"), look(emma, module, "group", step="3")
    assert "<h1>Nieuw: Een nieuw verhaal</h1>" in last
    assert "<h1>Nieuw: Een nieuw verhaal</h1>" not in first
    assert "?mode=group&step=2" in first


def test_the_groups_screen_of_a_version_has_its_steps(emma: Client, module: ModulePage) -> None:
    assert "<h1>Kijk eerst</h1>" in look(emma, module, "v2-group")


def test_a_phone_begins_at_the_story_and_holds_the_groups_screen(emma: Client, module: ModulePage) -> None:
    text = look(emma, module, "phone")
    frame = re.search(r'<iframe[^>]*src="([^"]*)"[^>]*width="375"', text)
    assert frame is not None
    assert frame[1] == "?mode=group&step=3&bare=1"
    inside = look(emma, module, "group", step="3", bare="1")
    assert "Nieuw: Een nieuw verhaal" in inside
    assert "preview-steps" not in inside


def test_the_phone_of_a_version_holds_that_version(emma: Client, module: ModulePage) -> None:
    assert "?mode=v2-group&step=1&bare=1" in look(emma, module, "v2-phone", step="1")


def test_the_frame_of_the_phone_may_be_shown(emma: Client, module: ModulePage) -> None:
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[module.pk])
    policy = emma.get(address, {"mode": "phone"}).headers["Content-Security-Policy"]
    assert "frame-src 'self'" in policy


def test_the_editor_chooses_each_look_of_each_version_by_name(emma: Client, module: ModulePage) -> None:
    modes = [mode for mode, _label in ModulePage.objects.get(pk=module.pk).preview_modes]
    assert modes == ["", "group", "phone", "paper", "v2-", "v2-group", "v2-phone", "v2-paper"]
    text = emma.get(reverse("wagtailadmin_pages:edit", args=[module.pk])).text
    assert all(f'value="{mode}"' in text for mode in modes)


def test_a_draft_of_a_version_is_seen_in_the_whole_module(emma: Client, module: ModulePage) -> None:
    made = module.adaptations.get()
    made.steps = made.steps.stream_block.to_python([adapted(TALK, talk("Een ontwerp van een stap"))])
    revision = made.save_revision()
    draft = revision.as_object()
    for mode in ("", "whole-", "whole-paper"):
        text = draft.make_preview_request(preview_mode=mode).content.decode()
        assert "Een ontwerp van een stap" in text
    assert (
        "Een ontwerp van een stap" not in made.page.make_preview_request(preview_mode="v2-").content.decode()
    )
    assert next(mode for mode, _label in draft.preview_modes) == ""
    assert "<iframe" in draft.make_preview_request(preview_mode="whole-phone").content.decode()
