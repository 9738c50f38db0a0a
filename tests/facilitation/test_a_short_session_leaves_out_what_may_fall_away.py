"""The length travels in the address: both windows pass over what falls away, and must steps never do."""

import re

import pytest
from django.test import Client

from modules.models import ModulePage
from tests.facilitation.makers import HOME, signed_in
from tests.modules.makers import module_page, talk_step

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.fixture
def fatima() -> Client:
    """Three steps of 60 minutes that must stay, and one of 15 that may fall away."""
    steps = [("Een", 25, "must"), ("Twee", 15, "can"), ("Drie", 25, "must"), ("Vier", 10, "must")]
    module_page([talk_step(title, minutes, need=need) for title, minutes, need in steps])
    return signed_in()


def _walk(text: str, way: str) -> str | None:
    found = re.search(rf'rel="{way}" href="([^"]+)"', text)
    return found[1].replace("&amp;", "&") if found else None


def test_the_way_on_passes_over_what_falls_away(fatima: Client) -> None:
    text = fatima.get(f"{HOME}v1/1/?start=14:00&length=60").text
    assert _walk(text, "next") == f"{HOME}v1/3/?start=14:00&length=60"
    text = fatima.get(f"{HOME}v1/3/?start=14:00&length=60").text
    assert _walk(text, "prev") == f"{HOME}v1/1/?start=14:00&length=60"


def test_the_sheet_numbers_and_times_what_stays_and_names_what_falls_away(fatima: Client) -> None:
    text = fatima.get(f"{HOME}v1/3/?start=14:00&length=60").text
    assert re.findall(r'<time datetime="([\d:]+)">', text) == ["14:00", "14:25", "14:50"]
    assert "2. Drie" in text
    assert "Twee" in text.partition('class="fit"')[2].partition("</div>")[0]


def test_the_groups_screen_walks_the_same_steps(fatima: Client) -> None:
    text = fatima.get(f"{HOME}v1/1/?start=14:00&length=60").text
    assert f'href="{HOME}v1/1/group/?length=60"' in text
    text = fatima.get(f"{HOME}v1/1/group/?length=60").text
    assert _walk(text, "next") == f"{HOME}v1/3/group/?length=60"
    assert "Twee" not in text


def test_a_step_that_falls_away_is_passed_over_in_an_address_too(fatima: Client) -> None:
    text = fatima.get(f"{HOME}v1/2/?start=14:00&length=60").text
    assert '<h2 id="step-heading">Drie</h2>' in text


def test_without_a_length_every_step_is_there(fatima: Client) -> None:
    text = fatima.get(f"{HOME}v1/1/?start=14:00").text
    assert _walk(text, "next") == f"{HOME}v1/2/?start=14:00"
    assert 'class="fit"' not in text


def test_beginning_now_counts_only_what_stays(fatima: Client) -> None:
    response = fatima.get(f"{HOME}v1/3/?length=60")
    text = fatima.get(response["Location"]).text
    first, second, _third = (
        int(hour) * 60 + int(minute)
        for hour, minute in (at.split(":") for at in re.findall(r'<time datetime="([\d:]+)">', text))
    )
    assert (second - first) % (24 * 60) == 25


def test_the_length_is_chosen_at_the_start(fatima: Client) -> None:
    form = fatima.get(f"{HOME}?version=v1&length=75").text
    assert '<option value="75" selected>' in form
    response = fatima.get(f"{HOME}?version=v1&screen=nl&start=14:00&length=60")
    assert response["Location"] == f"{HOME}v1/1/?start=14:00&length=60"


@pytest.mark.parametrize("length", ["61", "abc", "-60"])
def test_what_is_no_length_is_refused_at_the_start_and_ignored_on_the_way(
    fatima: Client, length: str
) -> None:
    assert fatima.get(f"{HOME}?version=v1&screen=nl&start=14:00&length={length}").status_code == 200
    text = fatima.get(f"{HOME}v1/1/?start=14:00&length={length}").text
    assert _walk(text, "next") == f"{HOME}v1/2/?start=14:00"


def test_a_session_of_one_step_has_no_way_on(fatima: Client) -> None:
    page = ModulePage.objects.get()
    page.steps = [("talk", page.steps[0].value)]
    page.save_revision().publish()
    text = fatima.get(f"{HOME}v1/1/?start=14:00&length=60").text
    assert _walk(text, "next") is None
    assert _walk(text, "prev") is None
