"""The parts of one step: its texts, pictures, drawings and films, each with its form and its path there.

A step is read by what the blocks of its kind are (`modules.steps.readers` says who reads a field), so a new kind of
step or a new field needs nothing here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from accessibility.gate.gather.form_paths import FormPaths
from accessibility.gate.gather.media import film_facts, picture_facts
from accessibility.gate.subject import FACILITATOR, Drawing, Picture, StepFacts, Text
from modules.sessions.steps import Step
from modules.steps import readers
from modules.steps.film.chooser import FilmChooserBlock

_TEXT = (blocks.CharBlock, blocks.TextBlock)


@dataclass(frozen=True)
class FilmAt:
    """A film (`modules.models.Film`) and where it was chosen: what it says is looked up for all films at once."""

    film: Any
    at: Text


Part = Text | Picture | Drawing | FilmAt


def parts_of(step: Step, paths: FormPaths) -> list[Part]:
    """All parts of `step`; `paths` knows the form of each of its fields."""
    parts: list[Part] = []
    for name, child in step.value.block.child_blocks.items():
        form, path = paths.place(step.id, name)
        at = Text("", label=child.label, field=name, path=path, form=form)
        parts += _walk(child, step.value.get(name), at)
    return [*parts, *_line_pictures(step, paths)]


def facts_of(step: Step, parts: list[Part], paths: FormPaths, language: str) -> StepFacts:
    """`step` with its `parts` as the rules look at it; its films have their languages and posters at hand."""
    form, path = paths.step(step.id)
    return StepFacts(
        id=step.id,
        kind=step.kind,
        title=step.title,
        position=step.position,
        is_adapted=step.adapted is not None,
        texts=tuple(part for part in parts if isinstance(part, Text)),
        pictures=tuple(part for part in parts if isinstance(part, Picture)),
        drawings=tuple(part for part in parts if isinstance(part, Drawing)),
        films=tuple(film_facts(part.film, language, part.at) for part in parts if isinstance(part, FilmAt)),
        story=step.value.story if step.kind == "story" else None,
        ways=len(step.value.get("ways") or []),
        need=str(step.value.get("need") or ""),
        path=path,
        form=form,
    )


def _walk(block: blocks.Block, value: Any, at: Text) -> Iterator[Part]:
    """Everything below a field; what lies in a facilitator's field is hers."""
    if value is None or value == "":
        return
    if getattr(block.meta, "reader", None) == readers.FACILITATOR:
        at = replace(at, reader=FACILITATOR)
    if isinstance(block, ImageBlock):
        yield picture_facts(value, at, value.contextual_alt_text or "", decorative=bool(value.decorative))
    elif isinstance(block, FilmChooserBlock):
        yield FilmAt(value, at)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _walk(child, value.get(name), replace(at, path=f"{at.path}-{name}"))
    elif isinstance(block, blocks.ListBlock):
        for number, member in enumerate(value):
            inner = replace(at, path=f"{at.path}-{number}-value")
            yield from _walk(block.child_block, member, inner)
    elif isinstance(block, _TEXT):
        yield replace(at, words=str(value))
    elif getattr(block.meta, "draws", False) and at.reader != FACILITATOR:
        yield Drawing(str(value), at.label, at.path, at.form)


def _line_pictures(step: Step, paths: FormPaths) -> Iterator[Part]:
    """The line pictures of a version, with the form and path of each."""
    form, path = paths.place(step.id, "beside")
    for number, line in enumerate(step.beside):
        at = Text("", label=line.words, path=f"{path}-{number}-value", form=form)
        if line.picture:
            alt = line.picture.contextual_alt_text or ""
            yield picture_facts(line.picture, at, alt, decorative=bool(line.picture.decorative))
        elif line.drawing:
            yield Drawing(line.drawing, at.label, at.path, at.form)
