"""Beside "this step still fits" an editor reads what changed in the general step, and what the version says there."""

from typing import Any

import pytest
from django.test import Client

from accessibility.editing.findings.change_diff import ChangeDiff, change_diff
from accessibility.gate.rules.r22_fresh import RULE
from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.steps.talk.block import TalkBlock
from tests.accessibility.gate.routes import GOOD, editor, good_page, version_of
from tests.accessibility.gate.test_a_step_still_fits import OTHER, publish
from tests.accessibility.makers import TALK, adaptation, adapted, audience
from tests.accessibility.makers import beside as a_step
from tests.modules.makers import talk_step

pytestmark = pytest.mark.django_db
LEFT_OUT: dict[str, Any] = {"type": "leave_out", "value": None}
QUESTION = "Wat is voor jou te veel?"
HEADING, QUESTIONS = (str(TalkBlock().child_blocks[name].label) for name in ("group_heading", "questions"))


@pytest.fixture(autouse=True)
def _only_freshness(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessibility.gate.check.RULES", {22: RULE})


def changed(page: ModulePage, **fields: Any) -> ModulePage:
    """The page as its editor has it before her, with other words in its talk."""
    draft = page.get_latest_revision_as_object()
    for name, words in fields.items():
        draft.steps[0].value[name] = words
    return draft


def read(page: ModulePage, version: Adaptation) -> ChangeDiff:
    found = change_diff(page, version, TALK)
    assert found is not None
    return found


def after(found: ChangeDiff) -> dict[str, tuple[str, str, bool]]:
    """By the label of a field: its words now, what the version says there, and whether that is its own."""
    return {
        one.change.field: (" ".join(part.text for part in one.change.after), one.version, one.own)
        for one in found.changes
    }


def test_a_field_that_flows_through_has_the_new_words_in_the_version() -> None:
    page = good_page()
    version = version_of(page)
    assert after(read(changed(page, group_heading=OTHER), version)) == {HEADING: (OTHER, OTHER, False)}


def test_a_field_that_the_version_says_itself_stands_beside_what_changed() -> None:
    page = good_page()
    version = version_of(page)
    draft = changed(page)
    draft.steps[0].value["questions"][0] = QUESTION
    now, said, own = after(read(draft, version))[QUESTIONS]
    assert now.startswith(QUESTION)
    assert (said, own) == (GOOD, True)


def test_the_rest_of_the_step_says_which_words_are_the_version_s_own() -> None:
    page = good_page()
    version = version_of(page, questions=[QUESTION])
    found = read(changed(page, group_heading=OTHER), version)
    (step,) = found.steps
    assert [field.text for field, own in step.fields if own] == [QUESTION]
    assert HEADING not in [field.label for field, _own in step.fields]


def test_a_step_before_it_is_read_too() -> None:
    page = good_page()
    pause = {**talk_step(), "value": {**talk_step()["value"], "title": "Even rust"}}
    version = adaptation(page, audience(), [adapted(TALK, None, a_step("before", pause))])
    found = read(changed(page, group_heading=OTHER), version)
    assert [step.title for step in found.steps] == ["Even rust", ""]
    assert all(own for _field, own in found.steps[0].fields)


def test_a_step_that_the_version_leaves_out_is_said_to_be_so() -> None:
    page = good_page()
    version = adaptation(page, audience(), [adapted(TALK, None, LEFT_OUT)])
    found = read(changed(page, group_heading=OTHER), version)
    assert found.is_left_out
    assert found.steps == []


def test_what_nobody_remembers_shows_the_whole_step_as_it_is() -> None:
    page = good_page()
    version = version_of(page)
    version.compared = {}
    found = read(changed(page, group_heading=OTHER), version)
    assert found.changes == []
    assert OTHER in [field.text for field, _own in found.steps[0].fields]


def test_little_stands_open_and_much_is_folded() -> None:
    page = good_page()
    version = version_of(page)
    assert read(changed(page, group_heading=OTHER), version).is_short
    assert not read(changed(page, goal="Zeg wat je denkt. " * 30), version).is_short


def test_a_step_that_the_page_does_not_have_is_not_read() -> None:
    page = good_page()
    assert change_diff(page, version_of(page), "22222222-2222-2222-2222-222222222222") is None


def test_the_form_shows_it_above_the_box() -> None:
    _emma, client = editor()
    page = good_page()
    version_of(page)
    html = shown_by(client, page)
    told, box = html.index("<ins>"), html.index('name="still-fits"')
    assert told < box
    assert GOOD in html[told:box]


def shown_by(client: Client, page: ModulePage) -> str:
    """The form as it comes back: refused, since the version would fall behind."""
    return str(publish(client, page).text)
