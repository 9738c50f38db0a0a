"""The side panels of a form in the admin: who can open the page, and no checks that never ran."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from accessibility.models import Adaptation
from home.models import HomePage
from modules.models import ModuleIndexPage, ModulePage
from registration.models import User
from squad.groups import EDITORS
from tests.accessibility.makers import audience
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content, pytest.mark.usefixtures("module_4")]
ENGLISH = {"accept-language": "en"}


@pytest.fixture
def editor() -> Client:
    els = User.objects.create_user("els@childfocus.example", "a-long-password", first_name="Els")
    els.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(headers=ENGLISH), els)


def form(editor: Client, page: Page) -> str:
    """The form of `page`, with its side panels."""
    return editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text


@pytest.mark.parametrize("kind", [ModulePage, ModuleIndexPage])
def test_pages_of_the_training_are_for_approved_professionals(editor: Client, kind: type[Page]) -> None:
    html = form(editor, kind.objects.first())
    assert "Only approved professionals can open this page." in html
    assert "Visible to all" not in html
    assert "Once live anyone can view" not in html


def test_a_public_page_says_that_anybody_can_open_it(editor: Client) -> None:
    html = form(editor, HomePage.objects.first())
    assert "Anyone can open this page once it is live." in html
    assert "Only approved professionals" not in html


@pytest.mark.parametrize("kind", [ModulePage, ModuleIndexPage, HomePage])
def test_no_page_offers_a_privacy_that_nothing_obeys(editor: Client, kind: type[Page]) -> None:
    page = kind.objects.first()
    assert "Change privacy" not in form(editor, page)
    address = reverse("wagtailadmin_pages:set_privacy", args=[page.pk])
    assert "restriction_type" not in editor.get(address).text
    editor.post(address, {"restriction_type": "login"})
    assert not PageViewRestriction.objects.exists()


@pytest.mark.parametrize("kind", [ModulePage, HomePage])
def test_no_form_of_a_page_has_checks_that_cannot_run(editor: Client, kind: type[Page]) -> None:
    html = form(editor, kind.objects.first())
    assert 'data-side-panel="preview"' in html
    assert 'data-side-panel="checks"' not in html
    assert "Issues found" not in html


def test_a_new_page_and_an_earlier_revision_have_none_either(editor: Client) -> None:
    module = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    new = reverse("wagtailadmin_pages:add", args=["modules", "modulepage", module.get_parent().pk])
    revision = module.save_revision()
    earlier = reverse("wagtailadmin_pages:revisions_revert", args=[module.pk, revision.pk])
    for address in (new, earlier):
        html = editor.get(address).text
        assert 'data-side-panel="status"' in html
        assert 'data-side-panel="checks"' not in html


def test_nor_has_the_form_of_a_version(editor: Client) -> None:
    module = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    version = Adaptation.objects.create(page=module, audience=audience("v9", "other"))
    html = editor.get(reverse("wagtailsnippets_accessibility_adaptation:edit", args=[version.pk])).text
    assert 'data-side-panel="preview"' in html
    assert 'data-side-panel="checks"' not in html
