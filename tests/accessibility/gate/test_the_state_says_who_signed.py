"""The page of the state says by which role and when a version was signed, and runs the rules only after a change."""

from datetime import date

import pytest
from django.core.cache import cache
from django.urls import reverse

from accessibility.editing.status_overview import finding_counts
from accessibility.models import HardWord, SignOff
from accessibility.values.sign_offs import Kind
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import editor, good_page, version_of, write

pytestmark = pytest.mark.django_db
STATE = "modules_state"


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One more each time the rules run over everything."""
    times: list[int] = []
    plain = finding_counts.count_findings

    def counted() -> finding_counts.CountsByKey:
        times.append(1)
        return plain()

    monkeypatch.setattr(finding_counts, "count_findings", counted)
    return times


def test_a_version_that_nobody_signed_says_so() -> None:
    _emma, client = editor()
    version_of(good_page())
    html = client.get(reverse(STATE)).text
    assert "Nog niet geprobeerd met meisjes." in html


def test_who_signed_is_said_by_role_and_month() -> None:
    _emma, client = editor()
    version = version_of(good_page())
    SignOff.objects.create(
        adaptation=version, kind=Kind.EXPERT, role="bemiddelaar van een dienst", month=date(2026, 3, 1)
    )
    html = client.get(reverse(STATE)).text
    assert "bemiddelaar van een dienst" in html
    assert "maart 2026" in html


def test_the_rules_run_once_until_something_changes(looks: list[int]) -> None:
    _emma, client = editor()
    page = good_page()
    version = version_of(page)
    for _time in range(3):
        client.get(reverse(STATE))
    assert len(looks) == 1
    write(page)
    client.get(reverse(STATE))
    HardWord.objects.create(language="nl", term="grens")
    client.get(reverse(STATE))
    SignOff.objects.create(adaptation=version, kind=Kind.EXPERT, role="bemiddelaar", month=date(2026, 3, 1))
    client.get(reverse(STATE))
    assert len(looks) == 4


def test_a_row_that_is_changed_without_a_signal_is_noticed(looks: list[int]) -> None:
    version_of(good_page())
    finding_counts.finding_counts()
    HardWord.objects.create(language="nl", term="grens")
    finding_counts.finding_counts()
    HardWord.objects.update(explanation="Tot hier en niet verder.")
    finding_counts.finding_counts()
    assert len(looks) == 3


def test_what_is_kept_holds_no_text_and_nobody() -> None:
    emma, _client = editor()
    page = good_page()
    version_of(page)
    finding_counts.finding_counts()
    kept = cache.get(f"accessibility:found:{finding_counts.findings_version()}")
    assert set(kept) == {(page.pk, 0), (page.pk, page.adaptations.get().pk)}
    assert emma.email not in repr(kept)
    assert page.title not in repr(kept)
