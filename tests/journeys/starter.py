"""What the starter content has to walk: every module in every language, each of its steps, each of its stories.

A new module is walked by itself: nothing here or in the walks names one.
"""

import json
from typing import NamedTuple

from _pytest.mark import ParameterSet
from django.conf import settings

from modules.models import ModulePage
from modules.sessions.steps import steps_for
from modules.starter.text import FOLDER, codes, languages, read_examples, read_module
from modules.steps.registry import block_of
from modules.steps.story.cards import Part
from tests.journeys.proving import to_try, versions
from tests.sweeps.units import unit


class Stop(NamedTuple):
    """One step of a module: where the group and the facilitator meet it, and of which kind it is."""

    code: str
    language: str
    number: int
    kind: str
    version: str = "v1"

    @property
    def group(self) -> str:
        """The group's screen."""
        return f"/{self.language}/session/{self.code}/{self.version}/{self.number}/group/"

    @property
    def facilitator(self) -> str:
        """The facilitator's view."""
        return f"/{self.language}/session/{self.code}/{self.version}/{self.number}/?start=14:00"

    @property
    def texts(self) -> list[str]:
        """The files that its screen shows: the step and the module around it, as the starter content has them."""
        home = FOLDER / self.code / self.language
        step = sorted((home / "steps").glob("*.toml"))[self.number - 1]
        return [path.relative_to(settings.BASE_DIR).as_posix() for path in (home / "module.toml", step)]


class Tale(NamedTuple):
    """A story: where it is played, and the parts that the screen plays."""

    stop: Stop
    parts: list[Part]


def pages(language: str) -> dict[str, str]:
    """Where each module stands in a language, by its code."""
    return {code: f"/{language}/modules/{read_module(code, language).fields['slug']}/" for code in codes()}


def stops(language: str) -> list[Stop]:
    """Every step of every module in a language."""
    return [
        Stop(code, language, number, step["type"])
        for code in codes()
        for number, step in enumerate(read_module(code, language).steps, start=1)
    ]


def one_of_each_kind(language: str) -> list[Stop]:
    """For each kind the step that has most in it, so that every kind is met once at its fullest."""
    fullest: dict[str, tuple[int, Stop]] = {}
    for stop in stops(language):
        step = read_module(stop.code, language).steps[stop.number - 1]
        size = len(json.dumps(step["value"]))
        fullest[stop.kind] = max(fullest.get(stop.kind, (0, stop)), (size, stop))
    return [stop for _size, stop in fullest.values()]


def fullest_of_each_kind(version: str, language: str = "nl") -> list[Stop]:
    """For each kind the step of a version that differs most from the general one: adapted, with pictures, then long.

    Asked of the loaded pages, because a version has steps of its own, and so other numbers.
    """
    fullest: dict[str, tuple[tuple[bool, int, int], Stop]] = {}
    for page in ModulePage.objects.filter(locale__language_code=language).live().order_by("number"):
        for number, step in enumerate(steps_for(page, version), start=1):
            size = len(json.dumps(step.value.block.get_prep_value(step.value), default=str))
            weight = (step.adapted is not None, len(step.pictured_lines), size)
            stop = Stop(page.code, language, number, step.kind, version)
            if weight > fullest.get(step.kind, ((False, -1, 0), stop))[0]:
                fullest[step.kind] = (weight, stop)
    return [fullest[kind][1] for kind in to_try() if kind in fullest]


def add_missing_kinds() -> None:
    """A kind that no starter module has is tried by its example, behind the steps of the first, in each version."""
    pages = ModulePage.objects.filter(locale__language_code="nl").order_by("number")
    there = {step.block_type for page in pages for step in page.steps}
    missing = [step for kind, step in read_examples("nl").items() if kind not in there]
    if missing:
        page = pages[0]
        page.steps = [*page.steps.raw_data, *missing]
        page.save_revision().publish()


def kinds_in_versions() -> list[ParameterSet]:
    """A unit for each kind of step that is tried, in each version; the texts in it have sweeps of their own."""
    return [
        unit(kind, version, id=f"{kind}-{version}", reads=[f"modules/steps/{kind}"])
        for version in versions()
        for kind in to_try()
    ]


def step_of_kind(kind: str, version: str) -> Stop:
    """The step at which a kind is tried in a version."""
    found = [stop for stop in fullest_of_each_kind(version) if stop.kind == kind]
    assert found, f"no step of the kind {kind}: give it an example.nl.toml"
    return found[0]


def tales(language: str) -> list[Tale]:
    """Every story of every module in a language."""
    found = []
    for stop in stops(language):
        if stop.kind == "story":
            raw = read_module(stop.code, language).steps[stop.number - 1]["value"]
            found.append(Tale(stop, block_of("story").to_python(raw).parts))
    return found


def all_languages() -> list[str]:
    """The languages in which every module is written."""
    return sorted(set.intersection(*(set(languages(code)) for code in codes())))
