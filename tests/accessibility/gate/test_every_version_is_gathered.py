"""What the rules look at is made of pages and versions as they are given, in a fixed number of queries."""

from collections.abc import Iterator

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accessibility.gate.gather.subjects import subjects
from accessibility.gate.guards import publishing
from accessibility.gate.run import of_page, of_version, with_live_versions
from accessibility.gate.subject import FACILITATOR, PAGE, VERSION, StepFacts, Subject
from accessibility.models import Adaptation
from modules.models import ModulePage, TrainingImage
from modules.sessions.steps import steps_for
from modules.starter.text import block_id
from tests.accessibility.makers import (
    PLACING,
    TALK,
    adaptation,
    adapted,
    audience,
    beside,
    french_page,
    talk,
    words,
)
from tests.modules import photos
from tests.modules.makers import module_page, talk_step

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _without_the_guard() -> Iterator[None]:
    """What is looked at here is live with faults in it, which the guard would refuse."""
    publishing.disconnect()
    yield
    publishing.connect()


def image(title: str = "Zwaaien") -> TrainingImage:
    made = TrainingImage(title=title)
    made.file.save("zwaai.png", ContentFile(photos.as_bytes(photos.red(), "PNG")))
    return made


def step_of(subject: Subject, step_id: str) -> StepFacts:
    return next(step for step in subject.steps if step.id == step_id)


def live_versions() -> list[Adaptation]:
    return list(Adaptation.objects.select_related("audience", "page__locale").order_by("pk"))


def test_the_general_version_has_every_step_with_its_words_and_where_they_stand() -> None:
    page = module_page()
    (subject,) = subjects([page])
    assert [step.kind for step in subject.steps] == [child.block_type for child in page.steps]
    talk = step_of(subject, TALK)
    place = [step.id for step in subject.steps].index(TALK)
    (first, *_rest) = talk.spoken
    assert first.words == str(page.steps[place].value["say"][0])
    assert (first.form, first.path) == (PAGE, f"steps-{place}-value-say-0-value")
    assert {text.reader for text in talk.texts if text.field == "watch_for"} == {FACILITATOR}
    assert step_of(subject, PLACING).drawings
    assert next(step.story for step in subject.steps if step.kind == "story")


def test_a_version_has_its_own_words_and_those_that_flow_through_each_in_its_form() -> None:
    page = module_page()
    version = adaptation(page, audience(), [adapted(TALK, None, words(say=["Kijk eerst."]))])
    (subject,) = subjects([], live_versions())
    talk = step_of(subject, TALK)
    said = {text.field: text for text in talk.texts}
    assert [text.words for text in talk.spoken] == ["Kijk eerst."]
    assert (said["say"].form, said["say"].path) == (VERSION, "steps-0-value-changes-0-value-0-value-0-value")
    assert said["title"].form == PAGE
    assert talk.is_adapted
    assert not step_of(subject, PLACING).is_adapted
    assert subject.audience == version.audience.code


def test_a_version_is_seen_as_it_is_shown() -> None:
    page = module_page()
    steps = [
        adapted(TALK, talk(), beside("before", talk_step("Pauze"))),
        adapted(PLACING, None, {"type": "leave_out", "value": None}),
    ]
    steps[0]["value"]["changes"].append(
        {"type": "replace", "value": [talk()], "id": block_id("test", "replace")}
    )
    adaptation(page, audience(), steps)
    (subject,) = subjects([], live_versions())
    assert [step.title for step in subject.steps] == [step.title for step in steps_for(page, "v2")]
    assert [step.form for step in subject.steps if step.title == "Pauze"] == [VERSION]


def test_a_picture_is_seen_with_what_is_said_of_it() -> None:
    shown = {"image": image().pk, "decorative": False, "alt_text": "Een meisje zwaait"}
    page = module_page([talk_step(pictures=[shown])])
    (subject,) = subjects([page])
    (picture,) = subject.steps[0].pictures
    assert (picture.alt, picture.title, picture.decorative) == ("Een meisje zwaait", "Zwaaien", False)
    assert picture.path == "steps-0-value-pictures-0-value"


def test_a_page_that_is_not_saved_yet_is_seen_as_it_is_in_the_form() -> None:
    page = module_page([talk_step("Zo was het")])
    page.steps = [("talk", page.steps[0].value)]
    page.steps[0].value["title"] = "Zo wordt het"
    assert [step.title for step in subjects([page])[0].steps] == ["Zo wordt het"]


def test_a_version_lies_over_the_page_that_is_given_with_it() -> None:
    page = module_page()
    adaptation(page, audience(), [adapted(TALK, None, words(say=["Kijk eerst."]))])
    draft = ModulePage.objects.get(pk=page.pk)
    draft.steps.insert(0, ("talk", draft.steps[2].value))
    general, version = subjects([draft], live_versions())
    assert len(version.steps) == len(general.steps) == len(page.steps) + 1


def test_what_has_fallen_behind_is_seen_with_the_source() -> None:
    page = module_page()
    adaptation(page, audience(), [adapted(TALK, None, words(say=["Kijk eerst."]))])
    page = ModulePage.objects.get(pk=page.pk)
    next(child for child in page.steps if child.id == TALK).value["goal"] = "Iets anders"
    source, version = with_live_versions(page)
    assert [(late.step_id, late.reason) for late in version.subject.behind] == [(TALK, "changed")]
    assert 22 in {finding.rule.number for finding in version.blocks}
    assert 22 not in {finding.rule.number for finding in source.findings}


def test_a_version_that_is_not_live_is_not_asked_when_its_source_is_published() -> None:
    page = module_page()
    adaptation(page, audience(), live=False)
    assert [checked.subject.audience for checked in with_live_versions(page)] == [""]


def test_the_general_version_needs_no_sign_off_and_the_starter_audience_is_warned_of_it() -> None:
    page = module_page()
    of = audience()
    of.needs_hearing = True
    of.save()
    adaptation(page, of)
    general, version = subjects([page], live_versions())
    assert 24 not in general.rules
    assert 24 in version.rules
    assert 9 in version.only_warned


def test_one_and_many_cost_the_same_number_of_queries() -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            subjects(ModulePage.objects.select_related("locale"), live_versions())
        return len(found)

    shown = {"image": image().pk, "decorative": False, "alt_text": "Een meisje zwaait"}
    page = module_page([talk_step(pictures=[shown]), talk_step("Nog eens")])
    adaptation(page, audience(), [adapted(str(page.steps[1].id), talk(pictures=[shown]))])
    few = asked()
    french = french_page(page, [talk_step(pictures=[shown]), talk_step("Encore")])
    for number, one in enumerate((page, french, french), start=3):
        steps = [adapted(str(one.steps[1].id), talk(pictures=[shown]))]
        adaptation(one, audience(f"v{number}", f"doelgroep-{number}"), steps)
    assert asked() == few


def test_a_page_and_a_version_can_be_asked_alone() -> None:
    page = module_page()
    adaptation(page, audience())
    (version,) = live_versions()
    assert {finding.rule.number for finding in of_page(page)} >= {25}
    assert {finding.rule.number for finding in of_version(version)} >= {25}
