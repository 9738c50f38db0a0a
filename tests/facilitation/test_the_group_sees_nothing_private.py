"""The big screen: one question, no notes, no version, no score."""

import re

import pytest
from django.utils.html import escape

from modules.models import ModulePage
from modules.sessions.steps import steps_for
from tests.facilitation.makers import HOME, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("two_languages"), pytest.mark.content]

NAMES = [
    "slechthorend",
    "malentendant",
    "hard-of-hearing",
    "hard_of_hearing",
    "roma-",
    "roma ",
    "roms",
    "/roma",
]
PRIVATE = ["watch_for", "if_tired", "harm", "paper", "moving", "say", "materials"]


@pytest.mark.parametrize("version", ["v1", "v2", "v3"])
def test_no_note_for_the_facilitator_is_on_the_page(version: str, dutch: ModulePage) -> None:
    client = signed_in()
    for step in steps_for(dutch, version):
        text = client.get(f"{HOME}{version}/{step.position}/group/").text
        assert step.value["group_heading"] in text
        for field in PRIVATE:
            for line in step.value.get(field, []):
                assert str(line) not in text, (step.position, field)
        if step.adapted:
            assert step.adapted.why not in text
            assert step.adapted.what not in text


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("version", ["v2", "v3"])
def test_no_name_of_an_audience_is_in_the_source(version: str, language: str) -> None:
    client = signed_in()
    for number in range(1, 8):
        text = client.get(f"/{language}/session/boundaries/{version}/{number}/group/").text.lower()
        assert not [name for name in NAMES if name in text], number


@pytest.mark.parametrize("version", ["v1", "v2", "v3"])
def test_the_heading_is_the_question_and_nothing_besides(version: str, dutch: ModulePage) -> None:
    client = signed_in()
    for step in steps_for(dutch, version):
        text = client.get(f"{HOME}{version}/{step.position}/group/").text
        assert re.findall(r"<h1\b[^>]*>(.*?)</h1>", text, re.DOTALL) == [escape(step.value["group_heading"])]


def test_the_tab_says_nothing() -> None:
    head = signed_in().get(f"{HOME}v2/4/group/").text.partition("</head>")[0]
    assert "icon-neutral.svg" in head
    for word in ("Grenzen", "Praten", "v2", "Girl Power"):
        assert word not in head


def test_the_group_walks_by_plain_links_without_scripts() -> None:
    client = signed_in()
    text = client.get(f"{HOME}v2/4/group/").text
    assert f'rel="prev" href="{HOME}v2/3/group/"' in text
    assert f'rel="next" href="{HOME}v2/5/group/"' in text
    assert 'rel="prev"' not in client.get(f"{HOME}v2/1/group/").text
    assert 'rel="next"' not in client.get(f"{HOME}v2/7/group/").text


def test_help_and_the_way_out_come_first() -> None:
    body = signed_in().get(f"{HOME}v1/1/group/").text.partition("<body")[2]
    assert body.index("data-help") < body.index("data-quick-exit") < body.index("<h1")


def test_a_step_that_is_adapted_shows_its_own_heading(dutch: ModulePage) -> None:
    general, adapted = steps_for(dutch, "v1")[2], steps_for(dutch, "v3")[2]
    assert adapted.adapted is not None
    client = signed_in()
    assert adapted.value["group_heading"] in client.get(f"{HOME}v3/3/group/").text
    assert general.value["group_heading"] in client.get(f"{HOME}v1/3/group/").text
