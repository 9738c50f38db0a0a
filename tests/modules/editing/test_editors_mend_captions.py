"""The caption page: each caption with its speed and what to change; what is typed is checked, kept or given back."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import override

from modules.media.films.film_view import film_view
from modules.models import Film
from tests.modules.makers import person
from tests.modules.media.films.makers import CAPTIONS, film
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def bus(settings: Any, tmp_path: Any) -> Film:
    settings.MEDIA_ROOT = str(tmp_path)
    return film()


@pytest.fixture
def editor() -> Client:
    return sign_in(Client(), person("an", "wagtailadmin.access_admin", "modules.change_film"))


def _address(bus: Film, language: str = "nl") -> str:
    return reverse("film_captions", args=[bus.pk, language])


def _rows(*rows: tuple[str, str, str], **more: Any) -> dict[str, Any]:
    form: dict[str, Any] = {"cues-TOTAL_FORMS": len(rows), "cues-INITIAL_FORMS": 0, **more}
    for number, (start, end, text) in enumerate(rows):
        form |= {f"cues-{number}-start": start, f"cues-{number}-end": end, f"cues-{number}-text": text}
    return form


def _kept(bus: Film) -> str:
    return str(bus.languages.get(language="nl").captions)


def _english(editor: Client, bus: Film, form: dict[str, Any] | None = None) -> str:
    way = {"headers": {"accept-language": "en"}}
    response = editor.post(_address(bus), form, **way) if form else editor.get(_address(bus), **way)  # type: ignore[arg-type]
    assert response.status_code == 200
    return response.content.decode()


def test_each_caption_stands_with_its_times_and_what_to_change(editor: Client, bus: Film) -> None:
    html = _english(editor, bus)
    assert 'value="0:01.500"' in html
    assert "[een bus remt]" in html
    assert "For slower readers: It stands for 1.5 seconds, at least 2 are needed." in html


def test_what_was_typed_is_kept_in_the_order_of_its_times(editor: Client, bus: Film) -> None:
    form = _rows(("3", "5.5", "Nee."), ("0:01", "0:03", "<v Noor>Ga je mee?"), ("", "", ""), keep="1")
    assert editor.post(_address(bus), form).status_code == 302
    assert _kept(bus) == (
        "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Noor>Ga je mee?\n\n00:00:03.000 --> 00:00:05.500\nNee.\n"
    )


def test_a_check_keeps_nothing(editor: Client, bus: Film) -> None:
    html = _english(editor, bus, _rows(("0", "1", "Dit is te veel voor een seconde."), check="1"))
    assert "signs a second, at most 15 can be read" in html
    assert _kept(bus) == CAPTIONS


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (("5", "3", "Hoi"), "Caption 1: It ends before it begins. Make the end later than 0:05.000."),
        (("gauw", "3", "Hoi"), "This is no time."),
        (("1", "", "Hoi"), "When? Write minutes and seconds"),
        (("1", "3", "<b onclick=x>Hoi"), "is not allowed in captions"),
    ],
)
def test_a_fault_is_told_and_nothing_typed_is_lost(
    editor: Client, bus: Film, row: Any, sentence: str
) -> None:
    html = _english(editor, bus, _rows(row, ("8", "9.5", "Dit blijft staan."), keep="1"))
    assert sentence in html
    assert "Dit blijft staan." in html
    assert _kept(bus) == CAPTIONS


def test_a_file_takes_the_place_of_what_stands_there(editor: Client, bus: Film) -> None:
    file = SimpleUploadedFile("nieuw.vtt", CAPTIONS.replace("mee", "mee naar huis").encode())
    assert editor.post(_address(bus), _rows(file=file, keep="1")).status_code == 302
    assert "mee naar huis" in _kept(bus)


def test_a_file_that_is_none_is_refused_by_caption(editor: Client, bus: Film) -> None:
    file = SimpleUploadedFile("nieuw.vtt", CAPTIONS.replace("00:00:03.500 -->", "00:00:03,500 -->").encode())
    html = _english(editor, bus, _rows(file=file, keep="1"))
    assert "Caption 3:" in html
    assert "is not a time that can be read" in html
    assert _kept(bus) == CAPTIONS


def test_a_sign_that_nobody_sees_is_told_with_its_caption_and_what_to_do(editor: Client, bus: Film) -> None:
    file = SimpleUploadedFile("nieuw.vtt", CAPTIONS.replace("Nee", "N\x00ee").encode())
    html = _english(editor, bus, _rows(file=file, keep="1"))
    assert "Caption 3: A sign that nobody sees (U+0000) stands between the words." in html
    assert _kept(bus) == CAPTIONS


def test_such_a_sign_that_is_typed_is_told_too(editor: Client, bus: Film) -> None:
    html = _english(editor, bus, _rows(("0", "2", "N\x01ee"), keep="1"))
    assert "Caption 1: A sign that nobody sees (U+0001)" in html
    assert _kept(bus) == CAPTIONS


def test_a_film_with_a_number_that_no_film_can_have_is_not_found(editor: Client, bus: Film) -> None:
    assert editor.get(reverse("film_captions", args=[10**30, "nl"]), follow=True).status_code == 404


def test_who_may_not_change_films_does_not_get_there(bus: Film) -> None:
    other = sign_in(Client(), person("els", "wagtailadmin.access_admin"))
    assert other.get(_address(bus)).status_code in {302, 403}
    assert _kept(bus) == CAPTIONS


def test_a_language_that_the_film_does_not_have_is_not_found(editor: Client, bus: Film) -> None:
    assert editor.get(_address(bus, "en"), follow=True).status_code == 404


@pytest.mark.parametrize("words", ["<v Ana>", "<i></i>", "&nbsp;"])
def test_a_caption_in_which_only_a_sign_stands_has_no_words(editor: Client, bus: Film, words: str) -> None:
    html = _english(editor, bus, _rows(("0", "2", words), keep="1"))
    assert "Caption 1: There are no words." in html
    assert _kept(bus) == CAPTIONS


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ("<v Noor>", "Caption 1: There are no words."),
        ("Hoi <b onclick=x>", "is not allowed in captions"),
    ],
)
def test_what_is_stored_and_cannot_be_read_is_shown_for_mending(
    editor: Client, bus: Film, broken: str, sentence: str
) -> None:
    stored = CAPTIONS.replace("<v Noor>Hoi, ga je mee?", broken)
    bus.languages.filter(language="nl").update(captions=stored)
    html = _english(editor, bus)
    assert sentence in html
    assert escape(broken) in html
    assert "Nee, vandaag niet." in html
    assert editor.post(_address(bus), _rows(("0", "2", "Hoi!"), keep="1")).status_code == 302
    assert "Hoi!" in _kept(bus)


@pytest.mark.parametrize("stored", ["geen ondertitels", CAPTIONS.replace("03.500\n", "01.500\n")])
def test_whatever_is_stored_breaks_neither_the_page_nor_a_preview(
    editor: Client, bus: Film, stored: str
) -> None:
    bus.languages.filter(language="nl").update(captions=stored)
    assert escape(stored.splitlines()[-1]) in _english(editor, bus)
    with override("nl"):
        film = film_view(Film.objects.get(pk=bus.pk))
    assert film is not None
    assert film.cues == []


def test_captions_that_were_saved_meanwhile_are_not_overwritten_unawares(editor: Client, bus: Film) -> None:
    from_when = str(editor.get(_address(bus)).context["filled_from"])
    first = _rows(("0", "2", "Van Emma."), keep="1", filled_from=from_when)
    assert editor.post(_address(bus), first).status_code == 302
    late = _rows(("0", "2", "Van Noor."), keep="1", filled_from=from_when)
    html = _english(editor, bus, late)
    assert "Other captions were saved since you opened this page" in html
    assert "Van Emma." in html
    assert "Van Noor." in html
    assert "Van Emma." in _kept(bus)
    again = editor.post(_address(bus), late).context["filled_from"]
    assert editor.post(_address(bus), {**late, "filled_from": again}).status_code == 302
    assert "Van Noor." in _kept(bus)
