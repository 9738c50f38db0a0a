"""Small makers for the tests of this room: two modules, two audiences, an adapted step."""

from dataclasses import replace
from typing import Any

import pytest
from wagtail.models import Page

from accessibility.gate import rules
from accessibility.gate.rule import Level
from accessibility.models import Adaptation, Audience
from accessibility.overlay.word_fields import name_of
from modules.models import ModuleIndexPage, ModulePage
from modules.starter.text import block_id, raw, read_module
from tests.modules.makers import index_page, locale, module_page

TALK = block_id("boundaries", "what-is-a-boundary")
PLACING = block_id("boundaries", "talk-look-touch")


def refuse_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every rule looks and only warns: two steps are no good module, and have to go live in some tests."""
    warning = {number: replace(rule, level=Level.WARN) for number, rule in rules.RULES.items()}
    monkeypatch.setattr("accessibility.gate.check.RULES", warning)


def french_index() -> ModuleIndexPage:
    """A list of modules in French, under a home of its own."""
    home = Page(title="Accueil", slug="accueil", locale=locale("fr"))
    Page.objects.get(depth=1).add_child(instance=home)
    return index_page("fr", home)


def two_steps(language: str) -> list[dict[str, Any]]:
    """The talk and the placing of the starter, which is as much as most tests need."""
    return [step for step in read_module("boundaries", language).steps if step["id"] in (TALK, PLACING)]


def french_page(of: ModulePage, steps: list[dict[str, Any]] | None = None) -> ModulePage:
    """The same module in French, with the given steps or the starter's seven."""
    return module_page(
        read_module("boundaries", "fr").steps if steps is None else steps,
        index=french_index(),
        title="Limites",
        slug="limites",
        translation_key=of.translation_key,
    )


def audience(code: str = "v2", key: str = "hard_of_hearing") -> Audience:
    """An audience with a name that no girl may ever read."""
    return Audience.objects.create(
        code=code,
        key=key,
        label_nl=f"Slechthorende meisjes {code}",
        label_fr=f"Filles malentendantes {code}",
        label_en=f"Hard-of-hearing girls {code}",
        guidance_nl="Zwaai in plaats van te roepen.\nEén spreekster tegelijk.",
    )


def talk(title: str = "Wat is een grens? Kijk eerst.", **more: Any) -> dict[str, Any]:
    """A talk that takes the place of the general one."""
    return {
        "type": "talk",
        "value": {
            "title": title,
            "goal": "Woorden vinden",
            "minutes": 12,
            "say": raw(["Kijk eerst naar het beeld."], "test", title),
            "group_heading": "Kijk eerst",
            "questions": raw(["Waar ligt de grens?"], "test", title, "q"),
            "examples": raw(["Noor leent haar trui niet uit."], "test", title, "e"),
            **more,
        },
    }


def words(kind: str = "talk", **fields: Any) -> dict[str, Any]:
    """Other words for some fields of a step of this kind; a list holds lines or tables."""
    said = [
        {"type": name_of(kind, name), "value": raw(part, "test", name), "id": block_id("test", name)}
        for name, part in fields.items()
    ]
    return {"type": "words", "value": said, "id": block_id("test", "words")}


def beside(side: str, *steps: dict[str, Any]) -> dict[str, Any]:
    """Whole steps `before` or `after` another."""
    return {"type": side, "value": [{**step, "id": block_id("test", side)} for step in steps]}


def adapted(
    step_id: str = TALK, step: dict[str, Any] | None = None, *changes: dict[str, Any], **more: Any
) -> dict[str, Any]:
    """An adapted step as the StreamField stores it: with `changes`, or with a whole step in its place."""
    whole = {"type": "replace", "value": [step or talk()]}
    value = {
        "step_id": step_id,
        "what": "Eerst kijken, dan praten.",
        "why": "Liplezen en kijken gaan niet samen.",
        "advised_by": "",
        "answer": "",
        "changes": list(changes) or [whole],
        **more,
    }
    return {"type": "adapted_step", "value": value}


def adaptation(
    page: ModulePage, of: Audience, steps: list[dict[str, Any]] | None = None, *, live: bool = True
) -> Adaptation:
    """A version of `page`, compared with the page as it is now."""
    made = Adaptation(page=page, audience=of, live=live, steps=[adapted()] if steps is None else steps)
    made.remember_sources({child.value["step_id"] for child in made.steps})
    made.save()
    return Adaptation.objects.get(pk=made.pk)
