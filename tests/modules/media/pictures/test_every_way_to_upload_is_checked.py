"""Adding one picture, many, or one in the chooser: a broken one is refused in words, a good one is written anew."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from PIL import Image
from wagtail.models import Collection

from modules.media.pictures.rewrite import NOT_A_PICTURE, PictureRefused
from modules.models import TrainingImage
from tests.modules import photos
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

BAD = {
    "an SVG called png": ("zon.png", photos.SVG),
    "a script called jpg": ("zon.jpg", photos.PHP),
    "half a picture": ("zon.png", photos.half_a_picture()),
    "a bomb": ("zon.png", photos.bomb()),
    "a header that lies": ("zon.png", photos.lying_header()),
    "an empty file": ("zon.png", b""),
}


@pytest.fixture
def admin() -> Client:
    client = Client()
    sign_in(
        client, get_user_model().objects.create_superuser(email="an@voorbeeld.be", password="geheim-woord")
    )
    return client


def _one(client: Client, name: str, data: bytes) -> Any:
    form = {
        "title": "Zon",
        "file": SimpleUploadedFile(name, data),
        "collection": Collection.get_first_root_node().pk,
    }
    return client.post(reverse("wagtailimages:add"), form, headers={"accept-language": "nl"})


def _many(client: Client, name: str, data: bytes) -> Any:
    form = {"title": "Zon", "files[]": SimpleUploadedFile(name, data)}
    return client.post(reverse("wagtailimages:add_multiple"), form, headers={"accept-language": "nl"})


def _chooser(client: Client, name: str, data: bytes) -> Any:
    form = {"image-chooser-upload-title": "Zon", "image-chooser-upload-file": SimpleUploadedFile(name, data)}
    form["image-chooser-upload-collection"] = str(Collection.get_first_root_node().pk)
    return client.post(reverse("wagtailimages_chooser:create"), form, headers={"accept-language": "nl"})


WAYS = [_one, _many, _chooser]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_picture_is_refused_without_a_fault(admin: Client, way: Any, kind: str) -> None:
    response = way(admin, *BAD[kind])
    assert response.status_code == 200
    assert not TrainingImage.objects.exists()


@pytest.mark.parametrize("way", WAYS)
def test_the_person_reads_what_to_do(admin: Client, way: Any) -> None:
    response = way(admin, "zon.png", photos.SVG)
    with override("nl"):
        what_to_do = str(NOT_A_PICTURE)
    assert what_to_do in response.content.decode()


@pytest.mark.parametrize("way", WAYS)
def test_a_good_picture_is_kept_without_what_it_told(admin: Client, way: Any) -> None:
    way(admin, "Els in Gent.jpg", photos.photograph(orientation=6))
    kept = TrainingImage.objects.get()
    data = kept.file.read()
    assert photos.CAMERA.encode() not in data
    assert (kept.width, kept.height) == (20, 40)
    assert kept.file_size == len(data)
    assert "Els" not in kept.file.name
    assert kept.file.name.startswith("original_images/")


@pytest.mark.parametrize("way", WAYS)
def test_a_photograph_of_a_phone_with_two_pictures_in_one_file_is_kept(admin: Client, way: Any) -> None:
    way(admin, "Els in Gent.jpg", photos.two_in_one(orientation=6))
    kept = TrainingImage.objects.get()
    assert (kept.width, kept.height) == (20, 40)
    assert kept.file.name.endswith(".jpg")
    assert photos.CAMERA.encode() not in kept.file.read()


@pytest.mark.parametrize("way", WAYS)
def test_the_content_decides_and_not_the_name(admin: Client, way: Any) -> None:
    way(admin, "zon.jpg", photos.as_bytes(photos.red(), "PNG"))
    assert TrainingImage.objects.get().file.name.endswith(".png")


def test_a_picture_that_waits_for_its_title_is_written_anew_when_it_is_claimed(admin: Client) -> None:
    upload = {"title": "", "files[]": SimpleUploadedFile("Els.jpg", photos.photograph(orientation=6))}
    waiting = admin.post(reverse("wagtailimages:add_multiple"), upload).json()["uploaded_file_id"]
    form = {f"uploaded-image-{waiting}-title": "Zon"}
    admin.post(reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting]), form)
    kept = TrainingImage.objects.get()
    assert (kept.width, kept.height) == (20, 40)
    assert photos.CAMERA.encode() not in kept.file.read()


def test_changing_only_the_title_keeps_the_file(admin: Client) -> None:
    _one(admin, "zon.png", photos.as_bytes(photos.red(), "PNG"))
    kept = TrainingImage.objects.get()
    form = {"title": "Maan", "collection": kept.collection_id}
    admin.post(reverse("wagtailimages:edit", args=[kept.pk]), form)
    again = TrainingImage.objects.get()
    assert (again.title, again.file.name) == ("Maan", kept.file.name)


def test_a_picture_that_code_puts_in_goes_through_the_same_gate() -> None:
    kept = TrainingImage(title="Zon")
    kept.file.save("Els.jpg", ContentFile(photos.photograph(orientation=6)))
    with Image.open(kept.file) as stored:
        assert stored.size == (20, 40)
        assert dict(stored.getexif()) == {}
    assert (kept.width, kept.height) == (20, 40)


def test_code_cannot_put_in_what_is_no_picture() -> None:
    with pytest.raises(PictureRefused):
        TrainingImage(title="Zon").file.save("zon.png", ContentFile(photos.SVG))
