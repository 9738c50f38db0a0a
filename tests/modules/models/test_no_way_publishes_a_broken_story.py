"""A story in which somebody could get lost becomes public by no way, and what is live stays as it was."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from modules.models import ModulePage
from tests.modules.makers import module_page, person
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def broken() -> ModulePage:
    """A live module whose newest draft has a story with a dead end."""
    page = module_page()
    draft = page.get_latest_revision_as_object()
    raw = draft.steps.stream_block.get_prep_value(draft.steps)
    story = next(step for step in raw if step["type"] == "story")
    story["value"]["messages"][1]["value"]["to"] = ""
    draft.steps = draft.steps.stream_block.to_python(raw)
    draft.title = "Nieuwe titel"
    draft.save_revision()
    return ModulePage.objects.get(pk=page.pk)


def _title_that_is_live(page: ModulePage) -> str:
    return str(ModulePage.objects.get(pk=page.pk).title)


def test_publishing_its_draft_is_refused_with_the_place(broken: ModulePage) -> None:
    with override("en"), pytest.raises(ValidationError) as refused:
        broken.get_latest_revision().publish()
    assert any("Card 2, “hello-a”: The story stops here" in message for message in refused.value.messages)
    assert _title_that_is_live(broken) == "Grenzen en weerbaarheid"


def test_the_clock_does_not_publish_it_either(broken: ModulePage) -> None:
    revision = broken.get_latest_revision()
    with pytest.raises(ValidationError):
        revision.as_object().publish(revision)
    assert _title_that_is_live(broken) == "Grenzen en weerbaarheid"


@pytest.fixture
def administrator() -> Client:
    anna: Any = person("anna")
    anna.is_superuser = True
    anna.save()
    return sign_in(Client(), anna)


def _publish_many(client: Client, page: Any, **more: str) -> str:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    listing = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    answer = client.post(f"{address}?id={page.pk}&next={listing}", more, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_publishing_many_at_once_says_which_and_why(broken: ModulePage, administrator: Client) -> None:
    html = _publish_many(administrator, broken)
    assert "Nieuwe titel" in html
    assert "hello-a" in html
    assert _title_that_is_live(broken) == "Grenzen en weerbaarheid"


def test_so_does_publishing_all_that_lies_below(broken: ModulePage, administrator: Client) -> None:
    broken.unpublish()
    html = _publish_many(administrator, broken.get_parent(), include_descendants="on")
    assert "hello-a" in html
    assert not ModulePage.objects.get(pk=broken.pk).live


def test_a_whole_story_is_published_as_before(administrator: Client) -> None:
    page = module_page()
    page.title = "Nieuwe titel"
    page.save_revision()
    _publish_many(administrator, page)
    assert _title_that_is_live(page) == "Nieuwe titel"
