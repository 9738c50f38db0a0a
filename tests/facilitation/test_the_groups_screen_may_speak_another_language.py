"""A French-speaking girl in a Flemish home: the facilitator reads Dutch, the big screen speaks French."""

import pytest

from modules.models import ModulePage
from modules.sessions.steps import steps_for
from tests.facilitation.makers import HOME, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("two_languages"), pytest.mark.content]


def test_the_switch_offers_each_language_that_the_module_has() -> None:
    text = signed_in().get(f"{HOME}v2/4/?start=14:00").text
    assert f'href="{HOME}v2/4/?start=14:00" hreflang="nl" aria-current="true"' in text
    assert f'href="{HOME}v2/4/?start=14:00&amp;screen=fr" hreflang="fr"' in text


def test_her_notes_stay_dutch_and_the_groups_screen_is_french(dutch: ModulePage, french: ModulePage) -> None:
    text = signed_in().get(f"{HOME}v2/4/?start=14:00&screen=fr").text
    assert steps_for(dutch, "v2")[3].title in text
    assert 'href="/fr/session/boundaries/v2/4/group/"' in text
    assert '<blockquote lang="fr">' in text
    assert str(steps_for(french, "v2")[3].value["group_heading"]) in text


def test_the_choice_travels_through_the_session_to_the_report() -> None:
    text = signed_in().get(f"{HOME}v2/7/?start=14:00&screen=fr").text
    assert f"{HOME}v2/6/?start=14:00&amp;screen=fr" in text
    assert f"{HOME}v2/report/?start=14:00&amp;screen=fr" in text


def test_a_language_that_the_module_does_not_have_is_ignored() -> None:
    text = signed_in().get(f"{HOME}v2/4/?start=14:00&screen=en").text
    assert f'href="{HOME}v2/4/group/"' in text


def test_the_screen_follows_the_step_and_not_its_number(french: ModulePage) -> None:
    french.steps = list(french.steps.raw_data)[1:]  # the French page begins with the ground rules
    french.save_revision().publish()
    client = signed_in()
    text = client.get(f"{HOME}v1/4/?start=14:00&screen=fr").text
    assert 'href="/fr/session/boundaries/v1/3/group/"' in text
    assert f'href="{HOME}v1/5/?start=14:00&amp;screen=fr" data-step="4"' in text
    assert client.get("/fr/session/boundaries/v1/3/group/").status_code == 200
