"""A certificate is made for who may use the training and checked by anybody; no name stays on the site."""

import logging
from typing import Any

import pytest
from django.apps import apps
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from modules.models import CoursePage
from squad.certificate.signing import Certificate, sign
from tests.modules.makers import index_page, person

pytestmark = [pytest.mark.django_db, pytest.mark.content]
MAKE, CHECK = "/nl/certificate/course/", "/nl/certificate/check/"
NAME = "Zilverine Watervliet"
SIGNED = Certificate(NAME, "Voor je begint", "2026-11", "2026-11", "nl")


@pytest.fixture(autouse=True)
def _course() -> None:
    index = index_page()
    course = CoursePage(
        title="Voor je begint", slug="cursus", code="course", version="2026-11", locale=index.locale
    )
    index.add_child(instance=course)


def _fatima(*permissions: str) -> Client:
    client = Client()
    client.force_login(person("fatima", *permissions))
    return client


def _everything() -> str:
    rows = [
        str(list(model._base_manager.values()))
        for model in apps.get_models()
        if model._meta.managed and not model._meta.proxy
    ]
    return " ".join(rows) + str(getattr(cache, "_cache", ""))


def test_who_types_a_name_gets_the_file_at_once() -> None:
    response = _fatima("modules.use_training").post(MAKE, {"name": NAME})
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-")
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert NAME.split()[0] not in response["Content-Disposition"]


def test_the_form_is_empty_whoever_is_signed_in() -> None:
    page = _fatima("modules.use_training").get(MAKE).content.decode()
    assert "fatima" not in page.casefold()


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_who_may_use_the_training_makes_one(method: str) -> None:
    assert getattr(_fatima(), method)(MAKE, {"name": NAME}).status_code == 403
    response = getattr(Client(), method)(MAKE, {"name": NAME})
    assert response.status_code in {302, 403}
    assert not response.content.startswith(b"%PDF-")


def test_a_course_that_is_not_there_gives_none() -> None:
    client = _fatima("modules.use_training")
    assert client.get("/nl/certificate/another/").status_code == 404
    assert client.get("/en/certificate/another/").status_code == 404


def test_who_reads_english_gets_the_certificate_of_a_course_in_the_language_it_is_written_in() -> None:
    client = _fatima("modules.use_training")
    page = client.get("/en/certificate/course/")
    assert page.status_code == 200
    assert '<html lang="en">' in page.content.decode()


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Typ je naam"), ("<b>Fatima</b>", "Haal dit weg"), ("ნინო", "Latijnse")]
)
def test_a_name_that_cannot_stand_on_it_comes_back_with_what_to_do(typed: str, said: str) -> None:
    page = _fatima("modules.use_training").post(MAKE, {"name": typed}).content.decode()
    assert said in page
    assert "<b>Fatima" not in page


def test_nothing_of_a_name_stays_in_tables_cache_session_or_log(caplog: pytest.LogCaptureFixture) -> None:
    client = _fatima("modules.use_training")
    with caplog.at_level(logging.DEBUG):
        client.post(MAKE, {"name": NAME})
        client.post(MAKE, {"name": f"{NAME} <"})
        client.post(CHECK, {"code": sign(SIGNED)})
        Client().post(CHECK, {"code": sign(SIGNED)[:-1]})
    signed = sign(SIGNED)
    for place in (_everything(), caplog.text, str(client.session.items()), str(client.cookies)):
        assert "Zilverine" not in place
        assert signed not in place


def test_anybody_reads_what_was_signed_in_her_own_language() -> None:
    for language, month in (("nl", "november 2026"), ("fr", "novembre 2026"), ("en", "November 2026")):
        with override(language):
            address = reverse("certificate:check")
        response = Client().post(address, {"code": f"https://x.example/nl/certificate/check/#{sign(SIGNED)}"})
        page = response.content.decode()
        assert NAME in page
        assert 'lang="nl">Voor je begint' in page
        assert month in page
        assert "no-store" in response["Cache-Control"]
        assert "noindex" in response["X-Robots-Tag"]


@pytest.mark.parametrize("code", ["", "x", "a:b", sign(SIGNED)[:-1] + "A", "a" * 20000])
def test_what_we_did_not_sign_is_refused_in_plain_words(code: str) -> None:
    response = Client().post(CHECK, {"code": code})
    page = response.content.decode()
    assert response.status_code == 200
    assert "Ondertekend door deze site" not in page
    assert "niet door deze site ondertekend" in page or "Plak eerst" in page


def test_the_code_is_in_no_address_and_not_shown_again() -> None:
    page = Client().post(CHECK, {"code": sign(SIGNED)}).content.decode()
    assert sign(SIGNED) not in page
    assert f'action="{CHECK}"' in page


def test_a_site_without_a_key_says_so_and_signs_nothing(settings: Any) -> None:
    settings.CERTIFICATE_KEY = ""
    page = _fatima("modules.use_training").post(MAKE, {"name": NAME})
    assert page["Content-Type"].startswith("text/html")
    assert "Nog geen certificaten" in page.content.decode()
    assert "Nog geen certificaten" in Client().post(CHECK, {"code": "a:b"}).content.decode()
