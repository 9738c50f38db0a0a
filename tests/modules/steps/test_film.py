"""Film: captions are on, nothing plays by itself, it stops to talk, and paper holds all of it."""

import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.blocks.struct_block import StructBlockValidationError

from modules.media.films.stills import names_of
from modules.models import Film
from modules.sessions.steps import Step
from modules.steps.registry import kinds
from tests.modules.media.films.makers import film, poster
from tests.modules.media.films.reels import reel
from tests.modules.steps.drawn import SIDES, draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.fixture
def bus(settings: Any, tmp_path: Any) -> Film:
    settings.MEDIA_ROOT = str(tmp_path)
    return film(sign=True)


def _step(bus: Film, language: str = "nl", **changes: Any) -> Step:
    stops = [{"type": "item", "value": {"at": "0:02", "question": "Wat zie je nu?"}, "id": "a"}]
    return made("film", language, film=bus.pk, **{"stops": stops, **changes})


def test_captions_of_the_page_come_first_and_are_on(bus: Film) -> None:
    for language, other in (("nl", "fr"), ("fr", "nl")):
        tracks = re.findall(
            r'<track kind="captions" srclang="(\w+)"[^>]*?( default)?>', draw(_step(bus), "group", language)
        )
        assert tracks == [(language, " default"), (other, "")]


def test_nothing_plays_by_itself(bus: Film) -> None:
    assert "autoplay" not in draw(_step(bus), "group")
    assert "autoplay" not in draw(_step(bus), "screen")


def test_without_scripts_the_browser_has_its_own_controls_and_all_words_stand_there(bus: Film) -> None:
    html = draw(_step(bus), "group")
    assert html.count("controls") >= 2
    assert "ga je mee?" in html
    assert "Twee meisjes aan een bushalte." in html
    assert "<form" not in html


def test_what_is_said_stays_text_whatever_its_signs(bus: Film) -> None:
    dutch = bus.languages.get(language="nl")
    dutch.captions = dutch.captions.replace("Hoi, ga je mee?", "Ik &lt;i&gt;wil&lt;/i&gt; niet & ga.")
    dutch.save()
    html = draw(_step(bus), "group")
    assert "Ik &lt;i&gt;wil&lt;/i&gt; niet &amp; ga." in html
    assert "<i>wil" not in html


def test_the_sign_film_has_no_sound_and_says_its_language(bus: Film) -> None:
    html = draw(_step(bus), "group")
    assert re.search(r'<video class="film-sign"[^>]* muted [^>]*lang="vgt"', html)
    assert "film-sign" not in draw(_step(bus), "group", "fr")


def test_the_film_stops_where_the_group_talks(bus: Film) -> None:
    html = draw(_step(bus), "group", "fr")
    assert html.count('data-at="2.0"') == 1
    assert "0:02" in draw(_step(bus), "screen")


def test_paper_holds_the_scene_with_its_stops_and_questions(bus: Film) -> None:
    html = draw(_step(bus), "print")
    assert "Twee meisjes aan een bushalte." in html
    html = html[html.rindex("<section") :]
    said = [
        html.index(words)
        for words in ("ga je mee?", "[een bus remt]", "Wat zie je nu?", "Nee, vandaag niet.")
    ]
    assert said == sorted(said)


def test_a_picture_for_paper_travels_inside_its_sheet(bus: Film) -> None:
    still = {
        "type": "item",
        "id": "b",
        "value": {"image": poster("Stil").pk, "alt_text": "Een bus", "decorative": False},
    }
    found = _step(bus, stills=[still]).value.on_sheets["pictures"]
    assert [one["alt"] for one in found] == ["Een bus"]
    assert bytes(found[0]["grey"]).startswith(b"\xff\xd8")


def test_the_poster_comes_first_on_paper_and_pictures_of_the_film_with_their_words_follow(bus: Film) -> None:
    pictures = _step(bus).value.on_sheets["pictures"]
    assert [one["alt"] for one in pictures] == ["Een meisje wacht op de bus.", "", "", ""]
    assert [one["clock"] for one in pictures] == ["", "0:00", "0:02", "0:04"]
    assert [[line.text for line in one["lines"]] for one in pictures[1:]] == [
        ["Hoi, ga je mee?"],
        ["[een bus remt]"],
        ["Nee, vandaag niet."],
    ]
    assert all(bytes(one["grey"]).startswith(b"\xff\xd8") for one in pictures)
    html = draw(_step(bus), "print")
    assert html.index('alt="Een meisje wacht op de bus."') < html.index("/media/stills/")
    assert "<b>Yara:</b> Nee, vandaag niet." in html


def test_paper_has_the_words_of_its_own_language_beside_the_pictures(bus: Film) -> None:
    assert "<b>Noor:</b> Salut, tu viens ?" in draw(_step(bus), "print", "fr")


def test_a_picture_that_is_gone_leaves_no_hole(bus: Film) -> None:
    default_storage.delete(names_of(bus.file.name)[0])
    assert len(_step(bus).value.on_sheets["pictures"]) == 3


@pytest.mark.parametrize("side", SIDES)
def test_a_step_whose_film_is_not_there_still_stands(side: str) -> None:
    assert draw(made("film", film=None), side)


def test_a_place_to_stop_must_be_a_time() -> None:
    block = kinds()["film"]().child_blocks["stops"].child_block
    assert block.clean(block.to_python({"at": "0:45", "question": "Wat nu?"}))["at"] == "0:45"
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"at": "half", "question": "Wat nu?"}))


def test_a_draft_may_have_a_stop_whose_time_is_not_known_yet() -> None:
    stop = kinds()["film"]().child_blocks["stops"].child_block
    nothing = stop.to_python({"at": "", "question": "Wat nu?"})
    assert stop.clean_deferred(nothing)["at"] == ""
    with pytest.raises(ValidationError):
        stop.clean(nothing)


@pytest.mark.parametrize(("at", "refused"), [("0:05", False), ("0:06", True), ("2:00", True)])
def test_no_stop_is_behind_the_end_of_the_film(bus: Film, at: str, refused: bool) -> None:
    stops = [{"type": "item", "value": {"at": at, "question": "Wat nu?"}, "id": "a"}]
    step = _step(bus, stops=stops).value
    if not refused:
        assert step.block.clean_deferred(step)["stops"][0]["at"] == at
        return
    with pytest.raises(StructBlockValidationError) as told:
        step.block.clean_deferred(step)
    assert "0:06" in str(told.value.block_errors["stops"].block_errors[0].block_errors["at"])


def test_changed_captions_are_read_at_the_next_request(bus: Film) -> None:
    from modules.media.shared_version import shared_version

    before = shared_version()
    text = bus.languages.get(language="nl")
    text.captions = text.captions.replace("mee", "mee naar huis")
    text.save()
    assert shared_version() != before


def test_a_film_with_audio_description_stands_below_with_its_captions(bus: Film) -> None:
    assert "data-described" not in draw(_step(bus), "group")
    dutch = bus.languages.get(language="nl")
    dutch.described_file.save("voice.mp4", ContentFile(reel(2)))
    html = draw(_step(bus), "group").partition("data-described")[2]
    assert dutch.described_file.url in html
    assert re.search(r'<track kind="captions" srclang="nl"[^>]* default>', html)
