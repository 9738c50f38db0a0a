"""The list of pages offers to translate each, and asks the database no more for thirty pages than for three."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from modules.models import ModuleIndexPage, ModulePage
from squad.groups import EDITORS, ensure_groups
from tests.accessibility.makers import french_page, two_steps
from tests.modules.makers import index_page, locale, module_page, person
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.fixture
def emma() -> Client:
    ensure_groups()
    who = person("emma")
    who.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), who)


@pytest.fixture
def index() -> ModuleIndexPage:
    locale("fr")
    return index_page("nl")


def modules(index: ModuleIndexPage, numbers: range) -> None:
    for number in numbers:
        module_page(
            two_steps("nl"), index=index, title=f"Module {number}", slug=f"m{number}", code=f"m{number}"
        )


def listed(emma: Client, index: ModuleIndexPage) -> str:
    return str(emma.get(reverse("wagtailadmin_explore", args=[index.pk])).text)


def translate(page: ModulePage) -> str:
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def submitted(emma: Client, french: ModulePage) -> ModulePage:
    """The Dutch page that the French one follows from now on."""
    assert emma.post(reverse("take_up_translation", args=[french.pk])).status_code == 302
    return ModulePage.objects.get(translation_key=french.translation_key, locale__language_code="nl")


@pytest.mark.content
def test_a_longer_list_asks_no_more(emma: Client, index: ModuleIndexPage) -> None:
    modules(index, range(3))
    assert translate(index.get_children().first()) in listed(emma, index)  # also what is asked once
    with CaptureQueriesContext(connection) as few:
        listed(emma, index)
    modules(index, range(3, 30))
    assert "Module 29" in listed(emma, index)  # what a change makes anew, however long the list is
    with CaptureQueriesContext(connection) as many:
        listed(emma, index)
    assert len(many) == len(few)


def test_a_page_without_a_french_one_is_offered_for_translation(emma: Client, index: ModuleIndexPage) -> None:
    page = module_page(two_steps("nl"), index=index)
    assert translate(page) in listed(emma, index)


def test_a_page_that_has_every_language_is_not(emma: Client, index: ModuleIndexPage) -> None:
    page = module_page(two_steps("nl"), index=index)
    Locale.objects.exclude(language_code="nl").delete()
    assert translate(page) not in listed(emma, index)


def test_the_source_of_a_translation_is_brought_up_to_date_from_the_list(
    emma: Client, index: ModuleIndexPage
) -> None:
    french = french_page(module_page(two_steps("nl"), index=index), two_steps("fr"))
    assert "/localize/update/" not in listed(emma, index)
    assert emma.post(reverse("take_up_translation", args=[french.pk])).status_code == 302
    back = urlencode({"next": reverse("wagtailadmin_explore", args=[index.pk])})
    source = TranslationSource.objects.get()
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    assert f"{address}?{back}" in listed(emma, index)
    assert "/localize/update/" not in listed(emma, french.get_parent().specific)


def test_a_translation_that_was_stopped_is_not_offered_any_more(emma: Client, index: ModuleIndexPage) -> None:
    french = french_page(module_page(two_steps("nl"), index=index), two_steps("fr"))
    emma.post(reverse("take_up_translation", args=[french.pk]))
    Translation.objects.update(enabled=False)
    assert "/localize/update/" not in listed(emma, index)
