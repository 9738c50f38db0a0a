"""A film is for those who may use the training, in the parts that a browser asks for, from files or object storage."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from modules.media.ranges import MOST, OutOfRange, Part, read_part, read_range
from modules.models import Film
from tests.modules.makers import person
from tests.modules.media.films.makers import film
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.fixture
def bus(settings: Any, tmp_path: Any) -> Film:
    settings.MEDIA_ROOT = str(tmp_path)
    return film()


def _client(permission: str = "modules.use_training") -> Client:
    client = Client()
    sign_in(client, person("fatima", permission))
    return client


def _body(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def _stored(bus: Film) -> bytes:
    with bus.file.open() as file:
        data: bytes = file.read()
    return data


def test_without_a_range_the_whole_film_comes_and_no_cache_keeps_it(bus: Film) -> None:
    response = _client().get(bus.file.url)
    assert response.status_code == 200
    assert _body(response) == _stored(bus)
    assert response["Content-Type"] == "video/mp4"
    assert response["Accept-Ranges"] == "bytes"
    assert "no-store" in response["Cache-Control"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize(
    ("header", "first", "last"), [("bytes=0-99", 0, 99), ("bytes=100-", 100, -1), ("bytes=-50", -50, -1)]
)
def test_a_part_is_a_part(bus: Film, header: str, first: int, last: int) -> None:
    whole = _stored(bus)
    size = len(whole)
    response = _client().get(bus.file.url, headers={"range": header})
    begin, end = first % size, last % size
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {begin}-{end}/{size}"
    assert _body(response) == whole[begin : end + 1]
    assert response["Content-Length"] == str(end + 1 - begin)


def test_behind_the_end_there_is_nothing_and_it_says_how_long_the_film_is(bus: Film) -> None:
    size = bus.file.size
    response = _client().get(bus.file.url, headers={"range": f"bytes={size}-"})
    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{size}"


def test_a_part_of_another_film_is_not_given_the_whole_is(bus: Film) -> None:
    client = _client()
    mark = client.get(bus.file.url)["ETag"]
    same = client.get(bus.file.url, headers={"range": "bytes=0-9", "if-range": mark})
    other = client.get(bus.file.url, headers={"range": "bytes=0-9", "if-range": '"another"'})
    day = client.get(
        bus.file.url, headers={"range": "bytes=0-9", "if-range": "Wed, 25 Nov 2026 10:00:00 GMT"}
    )
    assert [one.status_code for one in (same, other, day)] == [206, 200, 200]


def test_the_head_alone_has_no_body_and_the_same_length(bus: Film) -> None:
    response = _client().head(bus.file.url)
    assert response.status_code == 200
    assert response["Content-Length"] == str(bus.file.size)


def test_a_manager_and_somebody_who_is_not_signed_in_find_nothing(bus: Film) -> None:
    track = reverse("film_track", args=[bus.pk, "nl", "captions"])
    for client in (Client(), _client("registration.decide_registration")):
        assert client.get(bus.file.url, headers={"range": "bytes=0-9"}).status_code == 404
        assert client.get(track).status_code == 404


def test_who_looks_after_films_in_the_admin_sees_them(bus: Film) -> None:
    assert _client("wagtailadmin.access_admin").get(bus.file.url).status_code == 200


@pytest.mark.parametrize(
    "name", ["niets.mp4", "../images/a.png", "los.html", "map/los.mp4", ".mp4", "los.mov"]
)
def test_nothing_but_a_film_is_served_from_its_folder(bus: Film, name: str) -> None:
    assert _client().get(f"/media/films/{name}", follow=True).status_code == 404


def test_captions_of_a_number_that_no_film_can_have_are_not_found(bus: Film) -> None:
    track = reverse("film_track", args=[10**30, "nl", "captions"])
    assert _client().get(track, follow=True).status_code == 404


def test_captions_come_as_captions_in_each_language(bus: Film) -> None:
    client = _client()
    dutch = client.get(reverse("film_track", args=[bus.pk, "nl", "captions"]))
    french = client.get(reverse("film_track", args=[bus.pk, "fr", "captions"]))
    assert dutch["Content-Type"] == "text/vtt; charset=utf-8"
    assert "ga je mee" in dutch.content.decode()
    assert "tu viens" in french.content.decode()
    assert "no-store" in dutch["Cache-Control"]


@pytest.mark.parametrize(("language", "kind"), [("en", "captions"), ("nl", "descriptions"), ("nl", "facts")])
def test_a_track_that_is_not_there_is_not_found(bus: Film, language: str, kind: str) -> None:
    assert _client().get(reverse("film_track", args=[bus.pk, language, kind])).status_code == 404


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("", None),
        ("bytes=-", None),
        ("bytes=a-b", None),
        ("bytes=5-2", None),
        ("bytes=0-1,4-5", None),
        ("seconds=0-1", None),
        ("bytes=0-0", Part(0, 0)),
        ("bytes=0-999", Part(0, 99)),
        ("bytes=-500", Part(0, 99)),
        ("bytes = 90-", Part(90, 99)),
    ],
)
def test_a_range_is_read_as_the_standard_says(header: str, part: Part | None) -> None:
    assert read_range(header, 100) == part


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=100-200", "bytes=-0"])
def test_a_range_behind_the_end_is_told_apart(header: str) -> None:
    with pytest.raises(OutOfRange):
        read_range(header, 100)


def test_one_answer_gives_so_much_that_a_film_at_rest_holds_no_worker() -> None:
    assert read_range("bytes=0-", 50 * MOST) == Part(0, MOST - 1)


def test_object_storage_is_asked_for_the_part_alone() -> None:
    storage = _Bucket(b"0123456789")
    assert b"".join(read_part(storage, "films/a.mp4", Part(2, 5))) == b"2345"
    assert storage.asked == [("films/a.mp4", "bytes=2-5")]


class _Bucket:
    """What django-storages shows of an S3 bucket, as far as it is used."""

    def __init__(self, data: bytes) -> None:
        self.data, self.asked = data, []  # type: ignore[var-annotated]
        self.bucket = self

    def Object(self, name: str) -> Any:  # the name that boto3 gives it
        self.name = name
        return self

    def get(self, Range: str) -> dict[str, Any]:
        self.asked.append((self.name, Range))
        first, last = (int(part) for part in Range.removeprefix("bytes=").split("-"))
        return {"Body": _Body(self.data[first : last + 1])}


class _Body(BytesIO):
    def iter_chunks(self, size: int) -> Any:
        yield from iter(lambda: self.read(size), b"")
