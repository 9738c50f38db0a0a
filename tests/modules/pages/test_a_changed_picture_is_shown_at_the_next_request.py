"""A picture that gets another file or other words: no page that was kept shows what is gone."""

import re
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from modules.media.shared_version import shared_version
from modules.models import Film, ModulePage, TrainingImage
from modules.starter.text import block_id
from tests.modules import photos
from tests.modules.makers import facilitator, module_page, talk_step
from tests.modules.media.films.makers import film, poster
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def bus(settings: Any, tmp_path: Any) -> Film:
    settings.MEDIA_ROOT = str(tmp_path)
    return film()


@pytest.fixture
def page(bus: Film) -> ModulePage:
    value = {"title": "Kijk naar de bus", "goal": "Kijken", "minutes": 10, "film": bus.pk}
    return module_page([talk_step(), {"type": "film", "id": block_id("test", "film"), "value": value}])


def pictures(client: Client, page: ModulePage) -> list[str]:
    """The files that the page of a facilitator names of its pictures."""
    html = client.get(page.url).text
    return [name.removeprefix("/media/") for name in re.findall(r"/media/images/[^\"' )]+", html)]


def test_no_kept_page_names_a_file_that_went_with_the_old_picture(
    bus: Film, page: ModulePage, admin_user: Any
) -> None:
    fatima, ada = sign_in(Client(), facilitator()), sign_in(Client(), admin_user)
    before = pictures(fatima, page)
    assert before
    picture = TrainingImage.objects.get(pk=bus.poster_id)
    form = {
        "title": picture.title,
        "description": picture.description,
        "collection": picture.collection_id,
        "licence": "own",
        "tags": "",
        "file": SimpleUploadedFile("bus2.png", photos.as_bytes(photos.red((128, 72)), "PNG")),
    }
    assert ada.post(reverse("wagtailimages:edit", args=[picture.pk]), form).status_code == 302
    after = pictures(fatima, page)
    assert after
    assert after != before
    assert all(default_storage.exists(name) for name in after)


@pytest.mark.parametrize("field", ["description", "credit", "licence"])
def test_other_words_of_a_picture_are_read_at_the_next_request(bus: Film, field: str) -> None:
    before = shared_version()
    picture = TrainingImage.objects.get(pk=bus.poster_id)
    setattr(picture, field, "own")
    picture.save()
    assert shared_version() != before


def test_what_is_noted_while_a_page_is_drawn_keeps_that_page(bus: Film) -> None:
    before = shared_version()
    picture = TrainingImage.objects.get(pk=bus.poster_id)
    picture.save(update_fields=["file_hash"])
    poster("Noor in de bus")
    assert shared_version() == before
