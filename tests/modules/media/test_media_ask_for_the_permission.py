"""A picture, a size of it, and a document: for those who may use the training, and for nobody else."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from modules.models import TrainingDocument, TrainingImage
from tests.modules import photos
from tests.modules.makers import person
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]

MAY = {"facilitator": "modules.use_training", "editor": "wagtailadmin.access_admin"}
MAY_NOT = {
    "manager": "registration.decide_registration",
    "evaluator": "evaluation.read_figures",
    "nobody in particular": None,
}
KINDS = ["original", "rendition", "document", "document by its folder"]


@pytest.fixture
def addresses() -> dict[str, str]:
    picture = TrainingImage(title="Zon")
    picture.file.save("zon.png", ContentFile(photos.as_bytes(photos.red(), "PNG")))
    document = TrainingDocument.objects.create(
        title="Kaart", file=ContentFile(b"%PDF-1.7 kaart", "kaart.pdf")
    )
    return {
        "original": picture.file.url,
        "rendition": picture.get_rendition("width-10").url,
        "document": document.url,
        "document by its folder": document.file.url,
    }


def _client(name: str, permission: str | None) -> Client:
    client = Client()
    sign_in(client, person(name.partition(" ")[0], *([permission] if permission else [])))
    return client


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("who", MAY)
def test_who_may_use_the_training_sees_it_and_no_cache_keeps_it(addresses: Any, who: str, kind: str) -> None:
    response = _client(who, MAY[who]).get(addresses[kind])
    assert response.status_code == 200
    assert response.content
    assert "no-store" in response["Cache-Control"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert "noindex" in response["X-Robots-Tag"]


@pytest.mark.parametrize("kind", KINDS)
def test_somebody_who_is_not_signed_in_finds_nothing(addresses: Any, kind: str) -> None:
    assert Client().get(addresses[kind]).status_code == 404


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("who", MAY_NOT)
def test_somebody_without_the_right_to_it_finds_nothing(addresses: Any, who: str, kind: str) -> None:
    assert _client(who, MAY_NOT[who]).get(addresses[kind]).status_code == 404


def test_a_suspended_person_finds_nothing(addresses: Any) -> None:
    fatima = person("fatima", "modules.use_training")
    client = Client()
    sign_in(client, fatima)
    fatima.is_active = False
    fatima.save()
    assert client.get(addresses["original"]).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "images/",
        "images",
        "original_images/niet-daar.png",
        "../manage.py",
        "images/../../manage.py",
        "images/..%2f..%2fmanage.py",
        "images/%2e%2e/%2e%2e/manage.png",
        "/etc/passwd",
        "//etc/passwd.png",
        "images/a%00.png",
        "images\\..\\x.png",
        "wagtail_uploads/wacht.png",
        "avatar_images/els.png",
        "geheim.png",
        "images/los.txt",
        "images/./los.png",
    ],
)
def test_nothing_but_a_picture_or_a_document_in_its_folder_is_served(path: str) -> None:
    for name in (
        "wagtail_uploads/wacht.png",
        "avatar_images/els.png",
        "geheim.png",
        "images/los.txt",
        "images/los.png",
    ):
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(b"geheim"))
    client = _client("fatima", "modules.use_training")
    assert client.get(f"/media/{path}", follow=True).status_code == 404


def test_media_are_read_and_never_written() -> None:
    client = _client("fatima", "modules.use_training")
    assert client.post(reverse("media", args=["images/zon.png"])).status_code == 405


def test_a_document_is_refused_for_a_wrong_name(addresses: Any) -> None:
    wrong = addresses["document"].replace("kaart", "brief")
    assert _client("fatima", "modules.use_training").get(wrong).status_code == 404
