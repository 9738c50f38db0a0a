"""A version that went off is seen to be mended: in the lists of editors, and by the facilitator who looks for it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from accessibility.editing.status_overview.cells import PublishState
from accessibility.editing.status_overview.rows import audiences_and_rows
from accessibility.gate.take_off import take_off
from accessibility.models import Adaptation
from modules.models import ModulePage
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import HINT, editor, good_page, spoil, version_of

pytestmark = pytest.mark.django_db
STATE = "modules_state"


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


def mended() -> tuple[ModulePage, Adaptation]:
    page = good_page()
    version = spoil(version_of(page))
    take_off(version, None, ["Een reden."], timezone.now())
    return page, Adaptation.objects.get(pk=version.pk)


def test_the_page_of_the_state_says_so_and_leads_to_what_stops_it() -> None:
    _emma, client = editor()
    _page, version = mended()
    (row,) = audiences_and_rows()[1]
    assert row.cells[1].state is PublishState.MENDED
    assert row.needs_work
    html = client.get(reverse(STATE)).text
    assert "1 ding houdt tegen dat het online staat" in html
    assert reverse("accessibility_gate_version", args=[version.pk]) in html


def test_the_page_of_the_state_counts_what_could_be_better() -> None:
    _emma, client = editor()
    page = good_page()
    page.steps[0].value["questions"][0] = f"Waar {HINT}?"
    page.save()
    html = client.get(reverse(STATE)).text
    assert reverse("accessibility_gate_page", args=[page.pk]) in html


def test_the_list_of_versions_says_so() -> None:
    _emma, client = editor()
    mended()
    html = client.get(reverse("wagtailsnippets_accessibility_adaptation:list")).text
    assert "wordt in orde gebracht" in html


def test_the_saved_address_of_a_version_leads_to_the_general_one() -> None:
    _emma, client = editor()
    page, _version = mended()
    answer = client.get(f"{page.url}v2/")
    assert answer.status_code == 302
    assert answer["Location"] == page.url


def test_a_version_that_never_was_is_not_found() -> None:
    _emma, client = editor()
    page = good_page()
    assert client.get(f"{page.url}v7/").status_code == 404


def test_who_starts_a_session_reads_that_it_is_being_mended() -> None:
    _emma, client = editor()
    page, _version = mended()
    html = client.get(reverse("facilitation:start", args=[page.code])).text
    assert "Slechthorende meisjes v2" in html
    assert 'value="v2"' not in html
