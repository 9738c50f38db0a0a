"""The steps of a module in one version: what the page has, with what a higher room puts over it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from wagtail import hooks

from modules.media.films.sign_view import Signed
from modules.media.voices.spoken import Voices
from modules.models import ModulePage
from modules.models.versions import GENERAL, Version
from modules.sessions.spoken_texts import Instruction, instructions, spoken_text
from modules.steps.folders import style_of, template_of
from modules.steps.line_pictures import Line, shown_lines
from modules.steps.step_block import StepValue


@dataclass(frozen=True)
class Adapted:
    """How a step differs from the general one: for professionals alone. Nobody may have advised yet."""

    what: str
    why: str
    advised_by: str = ""


@dataclass(frozen=True)
class LeftOut:
    """A general step that a version leaves out, for professionals alone: what it was called, and why."""

    title: str
    adapted: Adapted


@dataclass(frozen=True)
class Step:
    """One step as it is shown: its block id, its place, its kind and values, and how it was adapted.

    `left_out` are the general steps that would stand before this one (after it, for the last), `beside` the
    pictures beside its lines, `voices` the recordings that its texts have, `signed` the film in sign language for what
    is said in it; `aloud` says that the version asks for a voice with every text, so that the device may read what
    nobody has recorded.
    """

    id: str
    position: int
    kind: str
    value: StepValue
    adapted: Adapted | None = None
    left_out: tuple[LeftOut, ...] = ()
    beside: tuple[Line, ...] = ()
    voices: Voices = field(default_factory=Voices, compare=False)
    signed: Signed | None = field(default=None, compare=False)
    aloud: bool = False

    @property
    def title(self) -> str:
        """What the step is called in the run sheet."""
        return str(self.value["title"])

    @property
    def lines(self) -> list[Line]:
        """The lines of the big screen, each with the picture that a version puts beside it."""
        return shown_lines(self.value, self.beside)

    @cached_property
    def instructions(self) -> list[Instruction]:
        """The texts of the group's screen, each one thing that a voice can say."""
        return instructions(self.value)

    @cached_property
    def spoken(self) -> list[Instruction]:
        """What the facilitator says aloud in it, as one thing that can be signed; none where nothing is said."""
        return spoken_text(self.value)

    @property
    def deck(self) -> list[Line]:
        """The lines that the big screen shows one at a time, each with its picture; most kinds have none."""
        field = getattr(self.value.block, "deck", "")
        return shown_lines(self.value, self.beside, field) if field else []

    @property
    def pictured_lines(self) -> list[Line]:
        """The lines that have a picture: on paper they are cards."""
        return [line for line in [*self.lines, *self.deck] if line.has_picture]

    @property
    def minutes(self) -> int:
        """How long it takes; at least a minute."""
        return self.value.length

    @property
    def manner(self) -> str:
        """How it is done, in a few words: with the group, on screen or on paper."""
        return self.value.manner

    @property
    def anchor(self) -> str:
        """Where the step stands on its module's page."""
        return f"step-{self.position}"

    @property
    def screen_template(self) -> str:
        """The template of the kind's own part in the facilitator's view."""
        return self._template("screen")

    @property
    def group_template(self) -> str:
        """The template of the big screen."""
        return self._template("group")

    @property
    def print_template(self) -> str:
        """The template of the sheets."""
        return self._template("print")

    @property
    def style(self) -> str:
        """The address of the kind's style sheet below /static/."""
        return style_of(self.kind)

    def _template(self, side: str) -> str:
        """The template of one side: screen, group or print."""
        return template_of(self.kind, side)


def styles_of(steps: Iterable[Step]) -> tuple[str, ...]:
    """The addresses of the style sheets of the kinds of some steps, each once."""
    return tuple(sorted({step.style for step in steps}))


def steps_for(page: ModulePage, version: str) -> list[Step]:
    """The steps of `page` in `version`.

    The general version is the page's own. For any other the hook ``adapt_module_steps(page, version, steps)`` is asked:
    it gets the steps and gives them back, changed where the version differs.
    """
    steps = general_steps(page)
    if version == GENERAL:
        return steps
    for adapt in hooks.get_hooks("adapt_module_steps"):
        steps = adapt(page, version, steps)
    return steps


def general_steps(page: ModulePage) -> list[Step]:
    """The steps of `page` as they are for everybody."""
    return steps_of(page.steps)


def steps_of(stream: Iterable[Any]) -> list[Step]:
    """The members of a page's stream as steps; one that was never saved has no id yet."""
    return [
        Step(str(child.id or ""), position, child.block_type, child.value)
        for position, child in enumerate(stream, start=1)
    ]


def cache_version_of(page: ModulePage, version: Version) -> str:
    """What must differ when the shown steps differ: the day of publishing, and the version's own cache version."""
    return "|".join(map(str, [page.pk, page.last_published_at, version.code, version.cache_version]))
