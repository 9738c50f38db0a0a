"""A good version to plant faults in: every rule finds nothing in it, whatever the audience."""

from dataclasses import replace
from typing import Any

from accessibility.gate.required import rules_of, rules_of_everybody
from accessibility.gate.subject import (
    FACILITATOR,
    Drawing,
    Film,
    Picture,
    Services,
    StepFacts,
    Subject,
    Text,
)
from accessibility.values.needs import NEEDS
from modules.media.films.captions import read
from modules.media.films.facts import Facts
from modules.media.films.transcript import transcript

CAPTIONS = """WEBVTT

00:00:00.400 --> 00:00:04.600
<v Noor>Ik kom morgen niet.

00:00:05.000 --> 00:00:08.000
<v Lina>Dat is goed.

00:00:08.500 --> 00:00:11.000
[een deur gaat toe]
"""
FACTS = Facts(
    of="films/1.mp4",
    seconds=12.0,
    width=1280,
    height=720,
    picture="h264",
    sound="aac",
    size=1000,
    loudness=-23.0,
    peak=-3.0,
    heard=[[0.4, 4.6], [5.0, 8.0], [8.5, 11.0]],
)
SIGN_FACTS = replace(FACTS, of="films/2.mp4", sound="", loudness=None, peak=None, heard=[])
PREPARATION = ("goals", "theory", "not_now", "youngest", "preparation", "told_now", "told_today", "told_week")


def good_picture(**changes: Any) -> Picture:
    """A picture that is described."""
    return Picture(
        **{
            "alt": "Een meisje zwaait",
            "title": "Zwaaien",
            "file": "original_images/zwaai.png",
            "licence": "own",
            "pk": 3,
            **changes,
        }
    )


def good_film(captions: str = CAPTIONS, **changes: Any) -> Film:
    """A film that everybody can follow; other captions bring the cues and the transcript that belong to them."""
    cues = tuple(read(captions)) if captions else ()
    made = {
        "pk": 12,
        "name": "De deur",
        "file": "films/1.mp4",
        "title": "De deur",
        "has_speech": True,
        "has_other_sounds": True,
        "facts": replace(FACTS, heard=[[cue.start / 1000, cue.end / 1000] for cue in cues] or FACTS.heard),
        "captions": captions,
        "cues": cues,
        "transcript": tuple(one.text for one in transcript(cues)),
        "description": "Noor staat bij een deur. Lina zwaait.",
        "sign_language": "vgt",
        "sign_file": "films/2.mp4",
        "sign": SIGN_FACTS,
        "signer": "deaf",
        "sees_whole_signer": True,
        "background": "none",
        "licence": "own",
        "credits": "Van onszelf",
        "poster": good_picture(),
        **changes,
    }
    return Film(**made)


def good_step(**changes: Any) -> StepFacts:
    """A step with something to say, to read and to look at, in easy words."""
    texts = (
        Text("Kijk samen.", label="Title", field="title", path="steps-0-value-title"),
        Text("We kijken naar Noor.", label="Say", field="say", path="steps-0-value-say-0-value"),
        Text("Noor zegt iets.", label="Lines", field="group_text", path="steps-0-value-group_text-0-value"),
        Text(
            "Let op wie stil wordt.", FACILITATOR, "Watch for", "watch_for", "steps-0-value-watch_for-0-value"
        ),
    )
    made = {
        "id": "11111111-1111-1111-1111-111111111111",
        "kind": "talk",
        "title": "Kijk samen.",
        "texts": texts,
        "drawings": (Drawing("weather-sun", "Drawing", "steps-0-value-drawing"),),
        "ways": 1,
        "need": "can",
        "is_signed": True,
        "path": "steps-0-value",
        **changes,
    }
    return StepFacts(**made)


def good(*needs: str, **changes: Any) -> Subject:
    """A version in Dutch that keeps every rule: the general one, or one for an audience with these needs."""
    texts = [
        Text("Grenzen", label="Title", field="title", path="id_title"),
        *(
            Text("Eén punt.", FACILITATOR, name, name, f"id_{name}_text")
            for name in (*PREPARATION, "may", "must")
        ),
    ]
    film = good_step(
        id="22222222-2222-2222-2222-222222222222",
        kind="film",
        position=2,
        films=(good_film(),),
        path="steps-1-value",
    )
    made: dict[str, Any] = {
        "module": "boundaries",
        "language": "nl",
        "number": 4,
        "title": "Grenzen",
        "slug": "grenzen",
        "rules": rules_of_everybody(),
        "texts": tuple(texts),
        "steps": (good_step(), film),
        "services": Services(3, 2),
        "is_live": True,
    }
    if needs:
        made |= {
            "audience": "v4",
            "rules": rules_of(needs),
            "needs": needs,
            "guidance": ("Alleen vrouwen begeleiden.",),
        }
    return Subject(**{**made, **changes})


def strictest(**changes: Any) -> Subject:
    """A version that must keep every rule that any audience needs."""
    return good(*NEEDS, **changes)
