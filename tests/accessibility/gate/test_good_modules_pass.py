"""Twenty good versions, each good in another way: no rule finds anything in them."""

from dataclasses import replace

import pytest

from accessibility.gate.check import findings
from accessibility.gate.subject import Drawing, Services, Subject, Text
from accessibility.values.needs import EASY_WORDS, HEARING, PICTURES, SIGNING
from tests.accessibility.gate.makers import CAPTIONS, FACTS, good, good_film, good_picture, strictest
from tests.accessibility.gate.planting import late_by, saying, with_film, with_films, with_step
from tests.accessibility.gate.stories import EASY, with_story

SILENT = replace(FACTS, sound="", loudness=None, peak=None, heard=[])
TWELVE = " ".join(["kat"] * 12) + "."
FIFTEEN = " ".join(["kat"] * 15) + "."
QUICK = CAPTIONS.replace("00:00:05.000 --> 00:00:08.000", "00:00:05.000 --> 00:00:06.000")
TOUCHING = CAPTIONS.replace("00:00:05.000", "00:00:04.600").replace("00:00:08.500", "00:00:08.000")

GOOD: dict[str, Subject] = {
    "the general version": good(),
    "a version that keeps every rule": strictest(),
    "for girls who hear little": good(HEARING),
    "for girls who sign": good(SIGNING),
    "for girls who need easy words": good(EASY_WORDS),
    "for girls who look and listen": good(PICTURES),
    "for girls who hear little and need easy words": good(HEARING, EASY_WORDS),
    "a module without a film": with_films(),
    "a silent film that is told in words": with_film(
        captions="", has_speech=False, has_other_sounds=False, facts=SILENT
    ),
    "a film with one speaker who is not named": with_film(
        captions=CAPTIONS.replace("<v Noor>", "").replace("<v Lina>", ""),
    ),
    "a caption that comes half a second after the voice": late_by(0.5),
    "captions that touch": with_film(captions=TOUCHING),
    "a quick caption in the general version": with_film(good(), captions=QUICK),
    "a film at the edge of its loudness": with_film(facts=replace(FACTS, loudness=-24.0, peak=-1.0)),
    "two films in one step": with_films(good_film(), good_film(pk=13, name="Het raam")),
    "a sentence of fifteen words for everybody": saying(FIFTEEN, good()),
    "a sentence of twelve words for who needs easy ones": saying(TWELVE),
    "a story that is easy on each way": with_story(strictest(), EASY * 20, EASY * 20),
    "a picture instead of a drawing": with_step(drawings=(), pictures=(good_picture(),)),
    "a picture that is decoration": with_step(pictures=(good_picture(alt="", decorative=True),)),
    "one step that may be left out, and nothing else": good(
        steps=(good().steps[0], replace(good().steps[1], need="must", ways=0)), services=Services(1, 1)
    ),
    "a note for the facilitator that names an audience": with_step(
        texts=(*strictest().steps[0].texts, Text("Zeg niet wie doof is.", "facilitator", field="watch_for")),
        drawings=(Drawing("hand"),),
    ),
    "in a language without a formula": replace(saying(FIFTEEN), language="en"),
}


@pytest.mark.parametrize("what", GOOD)
def test_nothing_is_found_in_a_good_version(what: str) -> None:
    assert [finding.sentence for finding in findings(GOOD[what])] == []


def test_there_are_twenty_of_them() -> None:
    assert len(GOOD) >= 20
