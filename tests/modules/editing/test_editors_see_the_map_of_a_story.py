"""While an editor writes a story she sees its map and its problems, each leading to the field that mends it."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from modules.models import ModulePage
from modules.steps.registry import kinds
from squad.groups import EDITORS
from tests.modules.makers import facilitator, load_module_4, module_page, person
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.fixture
def module() -> ModulePage:
    return module_page()


@pytest.fixture
def prefix(module: ModulePage) -> str:
    return f"steps-{[step.block_type for step in module.steps].index('story')}-value"


@pytest.fixture
def form(module: ModulePage, prefix: str) -> dict[str, str]:
    """The story's fields as the editor's form has them."""
    fields = {name: value for name, value in form_of(module).items() if name.startswith(prefix)}
    return {**fields, "prefix": prefix}


@pytest.fixture
def editor() -> Client:
    els = person("els")
    els.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), els)


def _map(client: Client, form: dict[str, str]) -> Any:
    return client.post(reverse("story_map"), form)


def test_the_map_shows_every_card_and_leads_to_its_field(
    editor: Client, form: dict[str, str], prefix: str
) -> None:
    html = _map(editor, form).content.decode()
    for number in range(22):
        assert f'href="#{prefix}-messages-{number}-value-key"' in html
    assert html.count('class="box') == 22
    assert "is-wrong" not in html
    assert '<ol class="story-map-problems">' not in html


def test_a_problem_is_said_in_words_marked_in_the_map_and_leads_to_its_field(
    editor: Client, form: dict[str, str], prefix: str
) -> None:
    form[f"{prefix}-messages-1-value-to"] = ""
    html = _map(editor, form).content.decode()
    assert f'<a href="#{prefix}-messages-1-value-to">' in html
    assert html.count('class="box is-wrong"') == 1


def _links(html: str) -> list[tuple[str, str]]:
    """The problems that are listed: the field that each leads to, and its sentence."""
    return re.findall(r'<li><a href="#([^"]+)">[^<]+</a>: ([^<]+)</li>', html)


def test_a_text_that_is_missing_is_told_at_its_field(
    editor: Client, form: dict[str, str], prefix: str
) -> None:
    line = f"{prefix}-messages-0-value-choices-0-value-text"
    form[line] = ""
    html = editor.post(reverse("story_map"), form, headers={"accept-language": "en"}).content.decode()
    assert _links(html) == [(line, "A text is missing here. Write it, or take the empty part away.")]
    assert html.count("text missing") >= 1


def test_a_way_longer_than_the_limit_is_told_at_the_card_where_it_begins_to_be(
    editor: Client, form: dict[str, str], prefix: str
) -> None:
    form[f"{prefix}-limit"] = "5"
    html = editor.post(reverse("story_map"), form, headers={"accept-language": "en"}).content.decode()
    told = _links(html)
    assert told
    assert all(field.startswith(f"{prefix}-messages-") and field in form for field, _words in told)
    assert all("more than the limit. From here on it is too long" in words for _field, words in told)
    assert html.count("too long") > len(told)  # the box on the map says it too


def test_a_card_that_was_moved_or_deleted_keeps_its_own_field(
    editor: Client, form: dict[str, str], prefix: str
) -> None:
    form[f"{prefix}-messages-3-deleted"] = "1"  # hello-c: its choice now leads to a card that is not there
    form[f"{prefix}-messages-0-order"] = "21"
    form[f"{prefix}-messages-21-order"] = "0"
    html = _map(editor, form).content.decode()
    assert f'<a href="#{prefix}-messages-0-value-choices-2-value-to">' in html
    assert f'href="#{prefix}-messages-3-value-key"' not in html


def test_a_story_that_is_hardly_begun_has_a_map_too(
    editor: Client, form: dict[str, str], prefix: str
) -> None:
    empty = {"prefix": prefix, **{name: "0" for name in form if name.endswith("-count")}}
    empty |= {name: "" for name in form if name.startswith(prefix) and name not in empty}
    assert _map(editor, empty).status_code == 200


NO_KEY = "This card has no key. Give it one, such as “hello”, so that other cards can lead to it."


def _in_english(client: Client, form: dict[str, str]) -> str:
    answer = client.post(reverse("story_map"), form, headers={"accept-language": "en"})
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_new_story_whose_first_card_is_empty_says_what_is_missing(
    editor: Client, form: dict[str, str], prefix: str
) -> None:
    names = [name for name in form if not re.search("-messages-[1-9]", name)]
    empty = {name: "0" if name.endswith(("-count", "-order")) else "" for name in names}
    html = _in_english(editor, empty | {"prefix": prefix, f"{prefix}-messages-count": "1"})
    assert (f"{prefix}-messages-0-value-key", NO_KEY) in _links(html)
    assert "<svg" not in html


@pytest.mark.parametrize("number", [0, 5, 21])
def test_a_card_without_a_key_is_told_and_the_others_are_drawn(
    editor: Client, form: dict[str, str], prefix: str, number: int
) -> None:
    field = f"{prefix}-messages-{number}-value-key"
    html = _in_english(editor, {**form, field: ""})
    assert (field, NO_KEY) in _links(html)
    assert html.count('class="box') == 21


def test_nothing_of_it_is_kept(
    editor: Client, form: dict[str, str], module: ModulePage, django_assert_max_num_queries: Any
) -> None:
    _map(editor, form)
    with django_assert_max_num_queries(12) as asked:
        assert _map(editor, form).status_code == 200
    assert not [one["sql"] for one in asked if one["sql"].startswith(("INSERT", "DELETE"))]
    assert module.revisions.count() == 1


@pytest.mark.parametrize("sent", [{}, {"prefix": "x"}, {"prefix": "x", "x-messages-count": "many"}])
def test_what_is_no_form_is_refused(editor: Client, sent: dict[str, str]) -> None:
    assert _map(editor, sent).status_code == 400


def test_only_who_may_edit_pages_gets_a_map(form: dict[str, str]) -> None:
    reader = Client()
    reader.force_login(facilitator())
    assert _map(reader, form).status_code in {302, 403}
    assert _map(Client(), form).status_code in {302, 403}
    staff = sign_in(Client(), person("mia", "wagtailadmin.access_admin"))
    assert _map(staff, form).status_code in {302, 403}


def test_the_form_knows_where_the_map_is_drawn() -> None:
    attributes = kinds()["story"]().meta.form_attrs
    assert attributes["data-controller"] == "story-map"
    assert str(attributes["data-map-url"]) == reverse("story_map")


def _page(language: str = "nl") -> ModulePage:
    load_module_4()
    return ModulePage.objects.get(locale__language_code=language, code="boundaries")


def test_publishing_a_dead_end_is_refused_with_the_place_and_a_draft_is_not(editor: Client) -> None:
    page = _page()
    number = [step.block_type for step in page.steps].index("story")
    data = {**form_of(page), f"steps-{number}-value-messages-1-value-to": ""}
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    refused = editor.post(address, {**data, "action-publish": "1"})
    assert refused.status_code == 200
    assert r"Kaart 2, \u201chello-a\u201d" in refused.content.decode()  # as the form's data has it
    assert ModulePage.objects.get(pk=page.pk).steps[number].value["messages"][1]["to"] == "photo"
    assert editor.post(address, data).status_code == 302
    draft = ModulePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.steps[number].value["messages"][1]["to"] == ""
