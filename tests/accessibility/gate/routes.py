"""What the tests of the routes share: a page and a version, and a fault that exactly one rule finds."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import GIRLS, Subject
from accessibility.models import Adaptation
from modules.models import ModulePage
from squad.groups import EDITORS, ensure_groups
from tests.accessibility.makers import TALK, adaptation, adapted, audience, words
from tests.modules.makers import module_page, person, talk_step
from tests.signing_in import sign_in

FAULT = "onzin"  # what girls never read here
HINT = "misschien"  # what only could be better
GOOD = "Waar ligt de grens?"


def one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """One rule of our own is enough to walk the routes; what each of the others finds has tests of its own."""
    monkeypatch.setattr("accessibility.gate.check.RULES", {27: RULE})


def _find(subject: Subject) -> Iterator[Place]:
    for text in (text for text in subject.texts if text.reader == GIRLS):
        if FAULT in text.words:
            yield Place("", "", text.label, text.path, text.form)
    for step in subject.steps:
        for text in step.for_girls:
            if FAULT in text.words:
                yield Place.in_step(step, text)
            elif HINT in text.words:
                yield Place.in_step(step, text, level=Level.WARN)


RULE = Rule(
    number=27,
    code="no-nonsense",
    source="these tests",
    known=Known.DATA,
    level=Level.BLOCK,
    words="“%(field)s” in “%(step)s” speaks nonsense. Take it out.",
    find=_find,
)


def good_page(**fields: Any) -> ModulePage:
    """A live module of one talk, in Dutch."""
    return module_page([{**talk_step(), "id": TALK}], **fields)


def write(page: ModulePage, question: str = f"Is dit {FAULT}?") -> ModulePage:
    """A newer draft, whose talk asks `question`; what is live stays."""
    draft = page.get_latest_revision_as_object()
    draft.steps[0].value["questions"][0] = question
    draft.summary = "Nieuwe samenvatting."
    draft.save_revision()
    return draft


def version_of(page: ModulePage, **fields: Any) -> Adaptation:
    """A live version of a page, which changes the questions of its talk."""
    change = words(questions=fields.pop("questions", [GOOD]))
    return adaptation(page, fields.pop("of", None) or audience(), [adapted(TALK, None, change)], **fields)


def spoil(version: Adaptation) -> Adaptation:
    """A fault that came into a live version by no way of the site: a rule that knows better than before."""
    raw = version.steps.get_prep_value()
    raw[0]["value"]["changes"][0]["value"][0]["value"][0]["value"] = f"Is dit {FAULT}?"
    stream = version.steps.stream_block.to_python(raw)
    Adaptation.objects.filter(pk=version.pk).update(steps=stream)
    return Adaptation.objects.get(pk=version.pk)


def summary_that_is_live(page: ModulePage) -> str:
    """What visitors read."""
    return str(ModulePage.objects.get(pk=page.pk).summary)


def editor(name: str = "emma") -> tuple[Any, Client]:
    """Emma, who writes and publishes, and her browser."""
    ensure_groups()
    who = person(name)
    who.groups.add(Group.objects.get(name=EDITORS))
    return who, sign_in(Client(), who)
