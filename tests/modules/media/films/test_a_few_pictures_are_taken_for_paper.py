"""A few pictures are taken out of a film when it is measured: for paper, grey, few, and gone with their film."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image

from modules.media.films import stills
from modules.media.films.captions import Cue, Line
from modules.media.films.facts import Facts
from modules.media.films.tasks import measure_film, measure_waiting
from modules.models import Film
from tests.modules.makers import facilitator
from tests.modules.media.films.makers import film
from tests.modules.media.films.reels import RATE, as_file, reel

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


def _cue(number: int, start: int, end: int) -> Cue:
    return Cue(number, start, end, (Line("Hoi"),))


def test_they_stand_at_even_places_where_nothing_is_said() -> None:
    assert stills.places(60, []) == [10, 30, 50]


def test_they_stand_half_way_a_caption_of_their_own_third() -> None:
    cues = [_cue(1, 1000, 3000), _cue(2, 9000, 10000), _cue(3, 41000, 43000)]
    assert stills.places(60, cues) == [9.5, 30, 42]


@pytest.mark.parametrize("packed", ["mp4", "webm"])
def test_a_picture_is_the_one_that_is_seen_at_that_moment(packed: str) -> None:
    at, picture = stills.still(as_file(reel(3, size=(192, 128), packed=packed)), 1.5)
    assert at == 1.5
    assert picture.mode == "L"
    square = 192 // 12  # the number of the frame stands on top, in bits
    bits = [picture.getpixel((bit * square + square // 2, square // 2)) > 128 for bit in range(12)]
    assert sum(1 << bit for bit, on in enumerate(bits) if on) == round(1.5 * RATE)


def test_no_film_is_read_from_its_beginning_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stills, "MOST_DECODED", 5)
    at, _picture = stills.still(as_file(reel(4)), 3.9)
    assert 3.4 < at < 3.8  # a key frame stands every half second: five frames from there


def test_a_damaged_film_has_none() -> None:
    assert stills.make(BytesIO(b"no film at all, however long one looks at it"), "films/a.mp4", [1.0]) == []


@pytest.mark.django_db
def test_measuring_takes_them_once_and_the_facts_say_when() -> None:
    bus = film()
    assert bus.measured is not None
    assert bus.measured.stills == [0.75, 2.5, 4.5]
    for name in stills.names_of(bus.file.name or ""):
        with default_storage.open(name) as file, Image.open(file) as opened:
            assert (opened.format, opened.mode) == ("JPEG", "L")
    before = [default_storage.get_modified_time(name) for name in stills.names_of(bus.file.name or "")]
    measure_film.enqueue(bus.pk)
    assert before == [
        default_storage.get_modified_time(name) for name in stills.names_of(bus.file.name or "")
    ]


@pytest.mark.django_db
def test_a_film_measured_before_there_were_pictures_gets_them_when_it_is_time() -> None:
    bus = film()
    old = {name: value for name, value in bus.facts.items() if name != "stills"}
    Film.objects.filter(pk=bus.pk).update(facts=old)
    assert Facts.read(old, bus.file.name or "") is not None
    measure_waiting(NOW)
    measured = Film.objects.get(pk=bus.pk).measured
    assert measured is not None
    assert measured.stills == [0.75, 2.5, 4.5]


@pytest.mark.django_db
def test_they_go_with_the_file_of_their_film(django_capture_on_commit_callbacks: object) -> None:
    bus = film()
    names = stills.names_of(bus.file.name or "")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        bus.file.save("other.mp4", ContentFile(reel(2)), save=False)
        bus.save()
    assert not any(default_storage.exists(name) for name in names)
    fresh = Film.objects.get(pk=bus.pk)
    assert all(default_storage.exists(name) for name in stills.names_of(fresh.file.name or ""))


@pytest.mark.django_db
def test_only_who_may_use_the_training_sees_them() -> None:
    address = default_storage.url(stills.names_of(film().file.name or "")[0])
    assert Client().get(address).status_code == 404
    reader = Client()
    reader.force_login(facilitator())
    assert reader.get(address)["Content-Type"] == "image/jpeg"
