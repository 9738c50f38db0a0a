"""A copy that goes live at once has a code of its own, in plain letters, whatever its address is written in."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from home.models import HomePage
from modules.models import CoursePage, ModuleIndexPage, ModulePage
from tests.modules.course.small import loaded
from tests.modules.makers import home_pages, index_page, module_page, talk_step
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def an() -> Client:
    made = get_user_model().objects.create_superuser(email="an@voorbeeld.be", password="geheim-woord")
    return sign_in(Client(), made)


@pytest.fixture
def boundaries() -> ModulePage:
    return module_page([talk_step()])


def _copy(an: Client, page: Page, slug: str, **more: str) -> Any:
    form = {"new_title": "Kopie", "new_slug": slug, "new_parent_page": page.get_parent().pk, **more}
    response = an.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form | {"publish_copies": "on"})
    assert response.status_code == 302
    return type(page).objects.get(slug=slug)


@pytest.mark.parametrize(
    ("slug", "code"),
    [("intimité", "intimite"), ("grenzen-2", "grenzen-2"), ("όρια", "copy"), ("g" * 60, "g" * 36)],
)
def test_the_code_is_made_of_the_address_in_plain_letters(
    an: Client, boundaries: ModulePage, slug: str, code: str
) -> None:
    assert _copy(an, boundaries, slug).code == code


def test_copies_whose_addresses_give_the_same_code_stay_apart(an: Client, boundaries: ModulePage) -> None:
    slugs = ("intimité", "intimite", "όρια", "границы")
    codes = [_copy(an, boundaries, slug).code for slug in slugs]
    assert codes == ["intimite", "intimite-2", "copy", "copy-2"]


def test_a_copy_that_comes_with_its_list_has_a_code_as_well(an: Client) -> None:
    home_pages()
    of_modules: ModuleIndexPage = index_page(parent=HomePage.objects.get(locale__language_code="nl"))
    module_page([talk_step()], index=of_modules)
    _copy(an, of_modules, "kopie", copy_subpages="on")
    codes = ModulePage.objects.order_by("path").values_list("code", flat=True)
    assert list(codes) == ["boundaries", "grenzen-en-weerbaarheid"]


def test_a_copy_of_the_course_is_another_course(an: Client) -> None:
    course = loaded()
    assert _copy(an, course, "cursus-été").code == "cursus-ete"
    assert CoursePage.objects.get(pk=course.pk).code == course.code


def test_two_drafts_without_a_code_yet_are_both_kept(an: Client, boundaries: ModulePage) -> None:
    for slug in ("kopie", "nog-een"):
        form = {"new_title": "Kopie", "new_slug": slug, "new_parent_page": boundaries.get_parent().pk}
        assert an.post(reverse("wagtailadmin_pages:copy", args=[boundaries.pk]), form).status_code == 302
    drafts = ModulePage.objects.filter(code="")
    assert drafts.count() == 2
    for draft in drafts:
        draft.clean()


def test_two_courses_without_a_code_yet_do_not_have_the_same() -> None:
    loaded()
    CoursePage.objects.update(code="")
    CoursePage(title="Nog een").clean()
