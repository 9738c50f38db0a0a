"""The start page: what she chooses travels in the address, and nowhere else."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from tests.facilitation.makers import HOME, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("two_languages")]


def test_she_chooses_by_name_and_reads_how_to_work_with_it() -> None:
    text = signed_in().get(HOME).text
    assert "Slechthorende meisjes" in text
    assert "Roma-meisjes" in text
    assert "Vraag elk meisje vooraf" in text
    assert 'value="v1" id="id_version_0" required checked' in text


def test_the_time_is_now_on_five_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 11, 25, 13, 58, tzinfo=ZoneInfo("Europe/Brussels"))
    monkeypatch.setattr(timezone, "localtime", lambda *_any: now)
    assert 'value="14:00"' in signed_in().get(HOME).text


def test_what_she_chose_leads_to_the_first_step() -> None:
    client = signed_in()
    chosen = {"version": "v2", "start": "14:00", "screen": "nl"}
    assert client.get(HOME, chosen)["Location"] == f"{HOME}v2/1/?start=14:00"
    chosen["screen"] = "fr"
    assert client.get(HOME, chosen)["Location"] == f"{HOME}v2/1/?start=14:00&screen=fr"


def test_a_version_from_the_modules_page_is_chosen_already() -> None:
    response = signed_in().get(HOME, {"version": "v3"})
    assert response.status_code == 200
    assert 'value="v3" id="id_version_2" required checked' in response.text
    assert "data-form-errors" not in response.text


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"start": "half drie"}, "start"), ({"start": ""}, "start"), ({"version": "roma"}, "version")],
)
def test_a_mistake_is_said_beside_the_field_and_on_top_and_nothing_is_lost(
    wrong: dict[str, str], field: str
) -> None:
    response = signed_in().get(HOME, {"version": "v2", "start": "14:00", "screen": "fr", **wrong})
    assert response.status_code == 200
    assert "data-form-errors" in response.text
    assert f'href="#id_{field}' in response.text
    assert 'value="fr" id="id_screen_1" required checked' in response.text


def test_the_ticks_of_what_is_ready_are_not_sent() -> None:
    text = signed_in().get(HOME).text
    assert text.count('<input type="checkbox" autocomplete="off">') == 5
