"""Films, help services, audiences and hard words have no history: who saves second is told all the same."""

import re
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accessibility.models import HardWord
from help_services.models import HelpService
from modules.models import Film, FilmInLanguage
from tests.accessibility.gate.test_a_film_that_is_shown_keeps_its_captions import as_sent
from tests.accessibility.makers import audience
from tests.help_services.makers import service
from tests.modules.media.films.makers import film
from tests.squad.test_two_people_on_one_page import editor

pytestmark = pytest.mark.django_db
HIDDEN = re.compile(r'<input type="hidden" name="(filled_[^"]*)" value="([^"]*)">')


@pytest.fixture
def bus(settings: Any, tmp_path: Any) -> Film:
    settings.MEDIA_ROOT = str(tmp_path)
    return film()


def address(row: Any) -> str:
    return reverse(type(row).snippet_viewset.get_url_name("edit"), args=[row.pk])


def opened(client: Client, row: Any) -> dict[str, Any]:
    """The form as the browser sends it back, with what it remembers."""
    page = client.get(address(row))
    return {**as_sent(page.context["form"]), **dict(HIDDEN.findall(page.text))}


def of_dutch(form: dict[str, Any], name: str) -> str:
    number = next(key for key, said in form.items() if key.endswith("-language") and said == "nl")
    return number.replace("-language", f"-{name}")


def keep_captions(client: Client, bus: Film, text: str) -> None:
    row = {"cues-0-start": "0", "cues-0-end": "3", "cues-0-text": text}
    form = {"cues-TOTAL_FORMS": 1, "cues-INITIAL_FORMS": 0, "keep": "1", **row}
    assert client.post(reverse("film_captions", args=[bus.pk, "nl"]), form).status_code == 302


def captions(bus: Film) -> str:
    return str(FilmInLanguage.objects.get(film=bus, language="nl").captions)


def test_one_person_saves_a_film_as_ever(bus: Film) -> None:
    emma = editor("emma")
    for title in ("Bus een", "Bus twee"):
        assert emma.post(address(bus), {**opened(emma, bus), "title": title}).status_code == 302
    assert Film.objects.get().title == "Bus twee"


def test_the_form_of_a_film_does_not_bring_old_captions_back(bus: Film) -> None:
    emma = editor("emma")
    late = opened(emma, bus)
    keep_captions(emma, bus, "Nieuwe woorden.")
    answer = emma.post(address(bus), late)
    assert answer.status_code == 409
    assert "Nieuwe woorden." in captions(bus)
    shown = unescape(re.sub("<[^>]*>", "", answer.text[answer.text.index("edit-conflict") :]))
    assert "Nieuwe woorden." in shown
    assert "Hoi, ga je mee?" in shown
    assert "Twee meisjes" not in shown


def test_the_page_says_who_saved_it_and_that_no_older_version_is_kept(bus: Film) -> None:
    emma, noor = editor("emma"), editor("noor")
    late = opened(noor, bus)
    keep_captions(emma, bus, "Nieuwe woorden.")
    text = noor.post(address(bus), late, headers={"accept-language": "en"}).text
    assert "A newer version was saved on" in text
    assert "no older versions are kept" in text
    assert "stays in the history" not in text


def test_everything_typed_is_held_and_saved_on_purpose(bus: Film) -> None:
    emma, noor = editor("emma"), editor("noor")
    late = opened(noor, bus)
    late[of_dutch(late, "description")] = "Van Noor.\nEn <b>meer</b>."
    keep_captions(emma, bus, "Nieuwe woorden.")
    text = noor.post(address(bus), late).text
    found = re.findall(r'<textarea name="([^"]*)" hidden>\n(.*?)</textarea>', text, re.DOTALL)
    held = {name: unescape(value) for name, value in found}
    assert held == {name: str(said) for name, said in late.items() if not name.startswith("filled_")}
    assert noor.post(address(bus), {**held, **dict(HIDDEN.findall(text))}).status_code == 302
    assert FilmInLanguage.objects.get(film=bus, language="nl").description == "Van Noor.\nEn <b>meer</b>."
    assert "Hoi, ga je mee?" in captions(bus)


def test_a_third_save_is_held_too(bus: Film) -> None:
    emma, noor = editor("emma"), editor("noor")
    late = opened(noor, bus)
    keep_captions(emma, bus, "Nieuwe woorden.")
    again = {**late, **dict(HIDDEN.findall(noor.post(address(bus), late).text))}
    keep_captions(emma, bus, "Nog nieuwere woorden.")
    assert noor.post(address(bus), again).status_code == 409
    assert "Nog nieuwere woorden." in captions(bus)


def test_a_form_that_came_back_with_a_fault_remembers_what_it_was_filled_from(bus: Film) -> None:
    emma, noor = editor("emma"), editor("noor")
    late = opened(noor, bus)
    back = noor.post(address(bus), {**late, "title": ""})
    keep_captions(emma, bus, "Nieuwe woorden.")
    assert noor.post(address(bus), {**late, **dict(HIDDEN.findall(back.text))}).status_code == 409


def test_a_language_that_somebody_took_away_meanwhile_is_told(bus: Film) -> None:
    noor = editor("noor")
    late = opened(noor, bus)
    FilmInLanguage.objects.filter(film=bus, language="fr").delete()
    answer = noor.post(address(bus), late)
    assert answer.status_code == 409
    assert "Le bus (fr)" in answer.text


def test_a_file_that_was_chosen_has_to_be_chosen_again(bus: Film) -> None:
    emma, noor = editor("emma"), editor("noor")
    late = opened(noor, bus)
    keep_captions(emma, bus, "Nieuwe woorden.")
    file = SimpleUploadedFile("nieuwe-bus.mp4", b"nothing")
    assert "nieuwe-bus.mp4" in noor.post(address(bus), {**late, "file": file}).text


def test_what_is_measured_meanwhile_holds_nobody(bus: Film) -> None:
    noor = editor("noor")
    late = opened(noor, bus)
    Film.objects.filter(pk=bus.pk).update(facts={})
    assert noor.post(address(bus), late).status_code == 302


def rows() -> dict[str, tuple[Any, str]]:
    word = HardWord.objects.create(language="nl", term="grens", explanation="Tot hier en niet verder.")
    return {
        "help service": (service(), "when_busy"),
        "audience": (audience(), "label_nl"),
        "hard word": (word, "explanation"),
    }


@pytest.mark.parametrize("kind", ["help service", "audience", "hard word"])
def test_each_of_the_others_is_held_in_the_same_way(kind: str) -> None:
    row, field = rows()[kind]
    emma, noor = editor("emma"), editor("noor")
    late = opened(noor, row)
    assert emma.post(address(row), {**opened(emma, row), field: "Van Emma."}).status_code == 302
    answer = noor.post(address(row), {**late, field: "Van Noor."})
    assert answer.status_code == 409
    assert "Emma" in answer.text
    assert str(getattr(type(row).objects.get(pk=row.pk), field)) == "Van Emma."


def test_a_form_of_a_help_service_says_nothing_of_what_does_not_differ() -> None:
    row = service()
    noor = editor("noor")
    late = {**opened(noor, row), "when_busy": "Van Noor."}
    HelpService.objects.filter(pk=row.pk).update(hours="Altijd.")
    text = noor.post(address(row), late).text
    assert text[text.index("edit-conflict") :].count('scope="row"') == 2
