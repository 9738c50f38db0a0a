"""An address or a form may say any number: one that no column holds is the number of nothing, and no fault."""

import pytest
from django.contrib.auth.models import Group
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from accessibility.editing.findings.confirm_freshness import confirmed_in
from accessibility.editing.findings.panel import chosen_in
from modules.pages.row_key import key_in
from squad.groups import EDITORS, ensure_groups
from tests.modules.makers import person
from tests.signing_in import sign_in

HUGE = 10**30
ENDLESS = "9" * 5000  # more than Python turns into a number

EXCEPTION = "wagtailsnippets_accessibility_override:add"
SIGN_OFF = "wagtailsnippets_accessibility_signoff:add"


@pytest.fixture
def emma(db: None) -> Client:
    ensure_groups()
    who = person("emma")
    who.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), who)


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("voices_of_version", ["v1"]),
        ("voices_of_text", ["v1", "een-merk"]),
        ("signs_of_version", ["v1"]),
        ("signs_of_text", ["v1", "een-merk"]),
        ("accessibility_gate_page", []),
        ("accessibility_gate_version", []),
    ],
)
def test_an_address_with_such_a_number_is_not_found(emma: Client, name: str, rest: list[str]) -> None:
    assert emma.get(reverse(name, args=[HUGE, *rest]), follow=True).status_code == 404


@pytest.mark.parametrize("name", ["delete_voices", "delete_signs"])
def test_nothing_is_taken_away_of_such_a_number(emma: Client, name: str) -> None:
    assert emma.post(reverse(name, args=[HUGE, "v1", HUGE]), follow=True).status_code == 404


def test_nothing_is_taken_off_for_such_a_number(emma: Client) -> None:
    assert emma.post(reverse("accessibility_gate_off", args=[HUGE, HUGE]), follow=True).status_code == 404


@pytest.mark.parametrize("asked", [str(HUGE), ENDLESS, "-1", "²", "acht"])
def test_a_form_that_is_asked_for_by_such_a_number_is_not_filled_in(emma: Client, asked: str) -> None:
    assert emma.get(reverse("version_step_source"), {"page": asked}, follow=True).status_code == 404
    assert emma.get(reverse(SIGN_OFF), {"adaptation": asked}).status_code == 200
    for name in ("page", "version"):
        wanted = emma.get(reverse(EXCEPTION), {name: asked, "finding": "een-merk"})
        assert wanted.status_code == 302
        assert wanted["Location"].startswith(reverse("modules_state"))


def test_the_boxes_that_say_a_number_are_heard_and_no_other() -> None:
    sent = QueryDict(f"take-off=7&take-off={ENDLESS}&take-off=acht&still-fits=7:stap&still-fits=acht:stap")

    class Form:
        data = sent

    assert chosen_in(Form()) == {7}
    assert confirmed_in(sent) == {7: {"stap"}}


@pytest.mark.parametrize(
    ("text", "key"), [("7", 7), ("9" * 18, int("9" * 18)), ("9" * 19, 0), ("٧", 0), ("-7", 0), ("", 0)]
)
def test_a_key_is_a_number_that_a_column_can_hold(text: str, key: int) -> None:
    assert key_in(text) == key
