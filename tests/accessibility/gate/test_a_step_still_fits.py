"""In the form of a module an editor says, by version and step, that what she changed leaves the version as it fits."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from accessibility.editing.findings.confirm_freshness import FITS
from accessibility.gate.rules.r22_fresh import RULE
from accessibility.models import Adaptation
from modules.models import ModulePage
from tests.accessibility.gate.routes import FAULT, editor, good_page, spoil, summary_that_is_live, version_of
from tests.accessibility.gate.routes import RULE as NO_NONSENSE
from tests.accessibility.gate.test_the_form_of_a_page import STANDS, send
from tests.accessibility.makers import TALK, audience

pytestmark = pytest.mark.django_db
HEADING = "steps-0-value-group_heading"
OTHER = "Tot hier en niet verder"


@pytest.fixture(autouse=True)
def _two_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessibility.gate.check.RULES", {22: RULE, 27: NO_NONSENSE})


@pytest.fixture
def emma() -> Client:
    return editor()[1]


def box(version: Adaptation, step: str = TALK) -> str:
    return f"{version.pk}:{step}"


def again(version: Adaptation) -> Adaptation:
    return Adaptation.objects.get(pk=version.pk)


def publish(client: Client, page: ModulePage, *said: str, **changed: Any) -> Any:
    return send(client, page, **{HEADING: OTHER, "still-fits": list(said), **changed})


def test_a_version_that_would_be_left_behind_is_shown_with_a_box_for_its_step(emma: Client) -> None:
    page = good_page()
    version = version_of(page)

    answer = publish(emma, page)

    assert answer.status_code == 200
    assert f'name="still-fits" value="{box(version)}"' in answer.text
    assert summary_that_is_live(page) == STANDS
    assert again(version).behind() == []


def test_her_word_renews_the_stamp_within_the_same_publishing(emma: Client) -> None:
    page = good_page()
    version = version_of(page)

    assert publish(emma, page, box(version)).status_code == 302

    after = again(version)
    assert ModulePage.objects.get(pk=page.pk).steps[0].value["group_heading"] == OTHER
    assert after.live
    assert after.behind() == []
    assert after.get_latest_revision_as_object().behind() == []
    entry = ModelLogEntry.objects.get(action=FITS)
    assert (entry.user.email, entry.data["steps"]) == ("emma@voorbeeld.be", ["Wat is een grens?"])


def test_she_speaks_for_one_version_and_the_other_still_stops_the_page(emma: Client) -> None:
    page = good_page()
    one, other = version_of(page), version_of(page, of=audience("v3", "roma"))

    answer = publish(emma, page, box(one))

    assert answer.status_code == 200
    assert f'value="{box(one)}" checked' in answer.text
    assert f'value="{box(other)}" checked' not in answer.text
    assert summary_that_is_live(page) == STANDS
    assert again(one).fingerprints == one.fingerprints

    assert publish(emma, page, box(one), box(other)).status_code == 302
    assert again(one).live
    assert again(other).live
    said = "Gezegd dat het nog past: Wat is een grens?"
    history = "wagtailsnippets_accessibility_adaptation:history"
    assert [said in emma.get(reverse(history, args=[version.pk])).text for version in (one, other)] == [
        True,
        True,
    ]


def test_what_else_is_wrong_in_the_version_stops_it_all_the_same(emma: Client) -> None:
    page = good_page()
    version = spoil(version_of(page))

    answer = publish(emma, page, box(version))

    assert answer.status_code == 200
    assert FAULT not in summary_that_is_live(page)
    assert again(version).fingerprints == version.fingerprints


def test_a_draft_of_the_version_that_she_did_not_see_is_still_to_be_compared(emma: Client) -> None:
    page = good_page()
    version = version_of(page)
    again(version).save_revision()

    assert publish(emma, page, box(version)).status_code == 302

    after = again(version)
    assert after.behind() == []
    assert [one.step_id for one in after.get_latest_revision_as_object().behind()] == [TALK]


def test_a_word_for_a_day_to_come_or_for_another_step_counts_for_nothing(emma: Client) -> None:
    page = good_page()
    version = version_of(page)

    assert publish(emma, page, box(version), go_live_at="2099-01-01 10:00").status_code == 200
    for strange in ("", "x:y", box(version, "22222222-2222-2222-2222-222222222222")):
        assert publish(emma, page, strange).status_code == 200
    assert again(version).fingerprints == version.fingerprints
