"""Adapted versions in the admin: who may, what is refused, and what is done for the editor."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.test.utils.form_data import nested_form_data, streamfield

from accessibility.models import Adaptation, Audience
from modules.models import ModulePage
from squad.groups import APPROVED, EDITORS, EVALUATORS, MANAGERS, ensure_groups
from tests.accessibility.makers import PLACING, TALK, adaptation, adapted, audience, french_page, talk
from tests.modules.makers import module_page, person, talk_step
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

LIST = "wagtailsnippets_accessibility_adaptation:list"
ADD = "wagtailsnippets_accessibility_adaptation:add"
EDIT = "wagtailsnippets_accessibility_adaptation:edit"


def somebody(group: str) -> Client:
    ensure_groups()
    who = person(group.lower().replace(" ", "-"))
    who.groups.add(Group.objects.get(name=group))
    return sign_in(Client(), who)


@pytest.fixture
def emma() -> Client:
    return somebody(EDITORS)


def replacement(title: str = "Kijk eerst", **more: str) -> tuple[str, dict[str, Any]]:
    value = {
        "title": title,
        "goal": "Woorden vinden",
        "minutes": "12",
        "need": "must",
        "group_heading": "Kijk eerst",
        **more,
    }
    lines = {name: _lines() for name in ("materials", "say", "watch_for", "if_tired", "ways")}
    lines |= {"questions": _lines("Waar ligt de grens?"), "examples": _lines("Noor."), "group_text": _lines()}
    lines["pictures"] = _lines()
    return "talk", value | lines


def _lines(*lines: str) -> dict[str, Any]:
    rows = {str(n): {"value": line, "id": "", "deleted": "", "order": str(n)} for n, line in enumerate(lines)}
    return {"count": str(len(lines)), **rows}


def form(page: ModulePage, of: Audience, *steps: tuple[str, Any], compared: bool = False, **more: str) -> Any:
    blocks = []
    for step_id, inside in steps:
        value = {"step_id": step_id, "what": "Eerst kijken.", "why": "Lezen en kijken gaan niet samen."}
        value |= {"advised_by": "", "answer": "confirm" if compared else ""}
        value["changes"] = streamfield([("replace", streamfield([inside] if inside else []))])
        blocks.append(("adapted_step", value))
    return nested_form_data(
        {"page": str(page.pk), "audience": str(of.pk), "steps": streamfield(blocks), **more}
    )


@pytest.mark.parametrize("group", [APPROVED, MANAGERS, EVALUATORS])
def test_only_editors_get_in(group: str) -> None:
    made = adaptation(module_page(), audience())
    other = somebody(group)
    for address in (reverse(LIST), reverse(ADD), reverse(EDIT, args=[made.pk])):
        assert other.get(address).status_code in {302, 403}
        assert other.post(address, {}).status_code in {302, 403}


def test_an_editor_opens_the_list_and_the_form(emma: Client) -> None:
    made = adaptation(module_page(), audience())
    assert "Slechthorende meisjes v2" in emma.get(reverse(LIST)).text
    text = emma.get(reverse(EDIT, args=[made.pk])).text
    assert "Grenzen en weerbaarheid" in text
    assert TALK in text


def test_a_step_of_another_language_is_one_choice_with_both_titles(emma: Client) -> None:
    page = module_page()
    french_page(page)
    text = emma.get(reverse(ADD)).text
    assert text.count(TALK) == 1


def test_the_list_says_how_many_steps_have_fallen_behind(emma: Client) -> None:
    page = module_page()
    adaptation(page, audience())
    before = emma.get(reverse(LIST)).text
    next(child for child in page.steps if child.id == TALK).value["title"] = "Anders"
    page.save()
    after = emma.get(reverse(LIST)).text
    assert "1 te vergelijken" not in before
    assert "1 te vergelijken" in after


def test_a_long_list_asks_as_many_queries_as_a_short_one(
    emma: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    page = module_page()
    adaptation(page, audience())
    emma.get(reverse(LIST))
    with django_assert_max_num_queries(40) as short:
        emma.get(reverse(LIST))
    queries = len(short)
    for number in range(3, 15):
        adaptation(page, audience(f"v{number}", f"key-{number}"))
    emma.get(reverse(LIST))  # the shell reads its menus again after content changed
    with django_assert_max_num_queries(queries):
        emma.get(reverse(LIST))


def test_a_new_version_is_stamped_when_it_is_saved(emma: Client) -> None:
    page, of = module_page(), audience()
    response = emma.post(reverse(ADD), form(page, of, (TALK, replacement())))
    assert response.status_code == 302, response.context["form"].errors
    made = Adaptation.objects.get()
    assert not made.live
    assert made.get_latest_revision_as_object().behind() == []


def test_a_step_that_is_chosen_alone_gets_a_copy_of_the_general_one(emma: Client) -> None:
    page, of = module_page(), audience()
    response = emma.post(reverse(ADD), form(page, of, (TALK, None)))
    assert response.status_code == 302, response.context["form"].errors
    (step,) = [s for s in Adaptation.objects.get().get_latest_revision_as_object().resolved() if s.adapted]
    general = next(child for child in page.steps if child.id == TALK)
    assert step.value["title"] == general.value["title"]
    assert list(step.value["say"]) == list(general.value["say"])


def test_an_answer_says_that_both_were_compared_and_is_not_kept(emma: Client) -> None:
    page, of = module_page(), audience()
    made = adaptation(page, of)
    next(child for child in page.steps if child.id == TALK).value["title"] = "Anders"
    page.save()
    untouched = form(page, of, (TALK, replacement()), **{"action-publish": "1"})
    assert emma.post(reverse(EDIT, args=[made.pk]), untouched).status_code == 302
    assert len(Adaptation.objects.get().behind()) == 1
    ticked = form(page, of, (TALK, replacement()), compared=True, **{"action-publish": "1"})
    assert emma.post(reverse(EDIT, args=[made.pk]), ticked).status_code == 302
    done = Adaptation.objects.get()
    assert done.behind() == []
    assert done.steps[0].value["answer"] == ""


def test_the_same_step_twice_is_refused(emma: Client) -> None:
    page, of = module_page(), audience()
    response = emma.post(reverse(ADD), form(page, of, (TALK, replacement()), (TALK, replacement("Nog eens"))))
    assert response.status_code == 200
    assert "steps" in response.context["form"].errors
    assert not Adaptation.objects.exists()


def test_a_step_of_another_module_is_refused(emma: Client) -> None:
    module_page()
    other = module_page(
        [talk_step()], index=ModulePage.objects.get().get_parent().specific, slug="vertrouwen", code="trust"
    )
    response = emma.post(reverse(ADD), form(other, audience(), (PLACING, replacement())))
    assert response.status_code == 200
    assert "steps" in response.context["form"].errors


def test_a_step_that_labels_girls_cannot_be_published(emma: Client) -> None:
    page, of = module_page(), audience()
    labelled = replacement(group_heading="Voor slechthorende meisjes")
    data = form(page, of, (TALK, labelled), **{"action-publish": "1"})
    response = emma.post(reverse(ADD), data)
    assert response.status_code == 200
    assert "slechthorende" in response.text
    assert not Adaptation.objects.filter(live=True).exists()


def test_one_module_has_one_version_for_an_audience(emma: Client) -> None:
    page, of = module_page(), audience()
    adaptation(page, of)
    response = emma.post(reverse(ADD), form(page, of, (TALK, replacement())))
    assert response.status_code == 200
    assert Adaptation.objects.count() == 1


def test_the_preview_shows_each_adapted_step_with_what_and_why(emma: Client) -> None:
    made = adaptation(module_page(), audience(), [adapted(), adapted(PLACING, talk("Anders leggen"))])
    revision = made.save_revision()
    address = reverse("wagtailsnippets_accessibility_adaptation:revisions_view", args=[made.pk, revision.pk])
    text = emma.get(address).text
    assert "Wat is een grens? Kijk eerst." in text
    assert "Anders leggen" in text
    assert "Liplezen en kijken gaan niet samen." in text


def test_the_general_step_is_read_beside_the_form(emma: Client) -> None:
    page = module_page()
    address = reverse("version_step_source")
    text = emma.get(address, {"page": page.pk, "step": TALK}).text
    assert "Wat is een grens?" in text
    assert "Tot hier, en niet verder" in text
    for wrong in ({"page": page.pk, "step": "x"}, {"page": "x", "step": TALK}, {}):
        assert emma.get(address, wrong, follow=True).status_code == 404
    assert somebody(MANAGERS).get(address, {"page": page.pk, "step": TALK}).status_code in {302, 403}
