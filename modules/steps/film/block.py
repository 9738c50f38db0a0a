"""Film: what to ask before, where to stop and talk, what to ask after; on paper the same as a scene to read."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock
from wagtail.images.shortcuts import get_rendition_or_not_found

from modules.media.films.captions import Line
from modules.media.films.clock import read_clock
from modules.media.films.film_view import FilmView, Still, film_view
from modules.media.films.transcript import Paragraph, scenes
from modules.media.pictures.grey import in_grey
from modules.steps.film.chooser import FilmChooserBlock
from modules.steps.film.stops import StopBlock, refuse_behind_the_end
from modules.steps.lines import lines
from modules.steps.readers import FACILITATOR
from modules.steps.step_block import StepBlock, StepValue

PAPER: Final = "width-1200"


@dataclass(frozen=True)
class Stop:
    """Where the film stands still: in seconds, as a clock says it, and the question."""

    at: float
    clock: str
    question: str
    ask: list[str]


@dataclass(frozen=True)
class Scene:
    """What is read up to a stop, and what one talks about there; no question behind the last one."""

    lines: list[Paragraph]
    question: str


@dataclass(frozen=True)
class OnPaper:
    """A picture on a sheet: a picture out of the film has the time and the words that stand there then."""

    url: str
    alt: str
    clock: str = ""
    lines: Sequence[Line] = ()


def _stored(name: str) -> bytes:
    """A picture out of the storage; nothing where it went with its film meanwhile."""
    try:
        with default_storage.open(name) as file:
            data: bytes = file.read()
            return data
    except OSError:
        return b""


class FilmValue(StepValue):
    """The film as it is played, stopped and read."""

    @cached_property
    def shown(self) -> FilmView | None:
        """The film in the language of the page; None where none is chosen."""
        return film_view(self["film"]) if self.get("film") else None

    @property
    def stopping(self) -> list[Stop]:
        """The places to stop, in the order of the film."""
        found = [(read_clock(stop["at"] or ""), stop) for stop in self["stops"]]
        known = [(at, stop) for at, stop in found if at is not None]
        return [
            Stop(at / 1000, stop["at"], stop["question"], list(stop["ask"]))
            for at, stop in sorted(known, key=lambda one: one[0])
        ]

    @property
    def scenes(self) -> list[Scene]:
        """The transcript cut where one stops to talk."""
        film = self.shown
        stops = self.stopping
        parts = scenes(film.cues if film else [], [round(stop.at * 1000) for stop in stops])
        return [
            Scene(part, question)
            for part, question in zip(parts, [*(one.question for one in stops), ""], strict=True)
        ]

    @property
    def chosen_pictures(self) -> list[tuple[Any, str]]:
        """The pictures for paper that an editor chose, each with its text; the poster where she chose none."""
        chosen = [(image, image.contextual_alt_text or "") for image in self["stills"] if image]
        if chosen or self.shown is None:
            return chosen
        poster = self.shown.poster.image
        return [(poster, poster.description)]

    @property
    def taken(self) -> list[Still]:
        """Behind the poster: pictures out of the film with their words; none where an editor chose others."""
        there = self.shown is not None and not any(self["stills"])
        return list(self.shown.stills) if there and self.shown else []

    @property
    def printed_pictures(self) -> list[OnPaper]:
        """All of them in the size of a sheet, in the order of the film."""
        sizes = [(get_rendition_or_not_found(image, PAPER), alt) for image, alt in self.chosen_pictures]
        return [
            *(OnPaper(size.url, alt) for size, alt in sizes if size.width),
            *(OnPaper(default_storage.url(one.name), "", one.clock, one.lines) for one in self.taken),
        ]

    @property
    def on_sheets(self) -> dict[str, Any]:
        """The scene to read, and the pictures as they are printed: grey, a list of bytes each, with their words."""
        film = self.shown
        return {
            "film_title": film.title if film else self["title"],
            "seen": list(film.seen) if film else [],
            "scenes": self.scenes,
            "pictures": [
                *(
                    {"grey": list(in_grey(image)), "alt": alt, "clock": "", "lines": []}
                    for image, alt in self.chosen_pictures
                ),
                *(
                    {"grey": list(data), "alt": "", "clock": one.clock, "lines": list(one.lines)}
                    for one in self.taken
                    if (data := _stored(one.name))
                ),
            ],
            "credits": f"{film.credits} {film.licence}." if film else "",
        }


class FilmBlock(StepBlock):
    """A film for the group, with captions that are on, and room to talk."""

    order = 90

    film = FilmChooserBlock(label=_("Film"), help_text=_("Films are kept under “Films” in the menu."))
    before = lines(
        _("Before the film"), _("What the group looks out for: at most ten words a line."), required=True
    )
    stops = blocks.ListBlock(
        StopBlock(),
        label=_("Where to stop and talk"),
        help_text=_("The film stands still there by itself, and goes on when you say so."),
        min_num=0,
        max_num=6,
        default=[],
    )
    after = lines(_("After the film"), _("Questions about the people in the film. Never why."), required=True)
    keep = blocks.CharBlock(
        label=_("Keep"),
        max_length=200,
        required=False,
        help_text=_("The sentence that puts the blame where it belongs."),
    )
    stills = blocks.ListBlock(
        ImageBlock(),
        label=_("Pictures for paper"),
        help_text=_("Three to six pictures of the film. Say in words what one sees on each."),
        min_num=0,
        max_num=6,
        default=[],
    )
    paper = lines(
        _("On paper"),
        _("For the facilitator: how to do it without a screen, with the scene to read."),
        required=True,
        reader=FACILITATOR,
    )

    own_fields = ["film", "before", "stops", "after", "keep", "stills", "paper"]
    voiced = ("before", "stops/*/question", "after", "keep")

    class Meta:
        value_class = FilmValue
        label = _("Film")
        icon = "media"
        group = _("Methods")
        description = _("A film with captions, with places to stop and talk; on paper a scene to read.")
        manner = _("Film, on screen or as a scene to read")

    def clean(self, value: Any) -> Any:
        """Refuses a stop at which the film is over."""
        cleaned = super().clean(value)
        refuse_behind_the_end(cleaned["stops"], cleaned.get("film"))
        return cleaned
