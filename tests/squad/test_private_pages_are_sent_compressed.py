"""What is behind the sign-in is sent compressed to a browser that takes it; public pages and films are left alone."""

import gzip

import pytest
from django.http import FileResponse, HttpResponse
from django.test import Client, RequestFactory

from squad.private_gzip import PrivateGZipMiddleware
from tests.facilitation.makers import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.content, pytest.mark.usefixtures("module_4")]
MODULE = "/nl/modules/grenzen-en-weerbaarheid/v1/"
STEP = "/nl/session/boundaries/v1/2/?start=14:00"


def sent(response: HttpResponse) -> HttpResponse:
    asked = RequestFactory().get("/", headers={"accept-encoding": "gzip"})
    answer = PrivateGZipMiddleware(lambda _: response)(asked)
    assert isinstance(answer, HttpResponse)
    return answer


@pytest.mark.parametrize("path", [MODULE, STEP, "/nl/session/boundaries/v1/2/group/"])
def test_a_module_and_a_session_are(path: str) -> None:
    client = signed_in()
    plain = client.get(path)
    packed = client.get(path, headers={"accept-encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert len(packed.content) < len(plain.content) / 2
    assert b"<main" in gzip.decompress(packed.content)


def test_a_module_weighs_less_than_twenty_five_kilobytes() -> None:
    assert len(signed_in().get(MODULE, headers={"accept-encoding": "gzip"}).content) < 25_000


def test_the_same_page_never_has_a_length_that_can_be_watched() -> None:
    client = signed_in()
    lengths = {len(client.get(MODULE, headers={"accept-encoding": "gzip"}).content) for _ in range(12)}
    assert len(lengths) > 1


def test_who_takes_no_compressed_pages_gets_them_plain() -> None:
    assert "Content-Encoding" not in signed_in().get(MODULE).headers


def test_a_public_page_is_left_to_the_cache_of_public_pages() -> None:
    response = HttpResponse("x" * 1000, headers={"Cache-Control": "public, max-age=0"})
    assert "Content-Encoding" not in sent(response).headers
    assert b"<main" in gzip.decompress(Client().get("/nl/", headers={"accept-encoding": "gzip"}).content)


def test_a_film_and_a_pdf_stay_as_they_are() -> None:
    assert "Content-Encoding" not in sent(HttpResponse(b"%PDF" * 100, content_type="application/pdf")).headers
    film = FileResponse(iter([b"x" * 1000]), content_type="video/mp4")
    asked = RequestFactory().get("/", headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in PrivateGZipMiddleware(lambda _: film)(asked).headers
