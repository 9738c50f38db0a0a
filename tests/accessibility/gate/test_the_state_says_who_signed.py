"""The page of the state says by which role and when a version was signed, and looks again only at what changed."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from accessibility.gate import finding_facts
from accessibility.gate.finding_facts import stored_findings
from accessibility.models import HardWord, SignOff
from accessibility.values.sign_offs import Kind
from modules.models import DerivedFact
from modules.models.fact_kind import PageVersion
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import editor, good_page, version_of, write

pytestmark = pytest.mark.django_db
STATE = "modules_state"


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pages at which the rules look, one after the other."""
    pages: list[int] = []
    plain = finding_facts.checked

    def counted(some: Any, versions: Any = ()) -> Any:
        pages.extend(page.pk for page in some)
        return plain(some, versions)

    monkeypatch.setattr(finding_facts, "checked", counted)
    return pages


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


def test_the_rules_look_once_until_something_that_they_read_changes(looks: list[int]) -> None:
    _emma, client = editor()
    page = good_page()
    version = version_of(page)
    for _time in range(3):
        client.get(reverse(STATE))
    assert looks == [page.pk]
    HardWord.objects.create(language="nl", term="grens")
    client.get(reverse(STATE))
    SignOff.objects.create(adaptation=version, kind=Kind.EXPERT, role="bemiddelaar", month=date(2026, 3, 1))
    client.get(reverse(STATE))
    assert looks == [page.pk] * 3


def test_they_look_again_at_one_of_a_hundred_modules_and_not_at_a_draft_that_is_not_live(
    looks: list[int],
) -> None:
    index = good_page().get_parent().specific
    pages = [
        good_page(index=index, slug=f"m{n}", code=f"m{n}", title=f"Module {n}", number=n)
        for n in range(1, 100)
    ]
    every = [PageVersion(page.pk) for page in pages]
    stored_findings(every)
    looks.clear()
    write(pages[3])
    stored_findings(every)
    assert looks == []  # what is live is looked at as it is live
    pages[7].save_revision().publish()
    stored_findings(every)
    assert looks == [pages[7].pk]


def test_a_draft_that_saves_itself_over_the_one_before_is_looked_at_again(looks: list[int]) -> None:
    page = good_page()
    page.unpublish()
    write(page, routes.GOOD)
    every = [PageVersion(page.pk)]
    assert not stored_findings(every)[every[0]].blocking
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    draft.steps[0].value["questions"][0] = routes.FAULT
    draft.save_revision(overwrite_revision=page.latest_revision)
    assert stored_findings(every)[every[0]].blocking


def test_a_sign_off_grows_old_without_any_row_changing(monkeypatch: pytest.MonkeyPatch) -> None:
    version = version_of(good_page())
    SignOff.objects.create(adaptation=version, kind=Kind.EXPERT, role="bemiddelaar", month=date(2026, 3, 1))
    place = PageVersion(version.page_id, version.pk)

    def state_on(day: date) -> str:
        monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: day)
        return stored_findings([place])[place].signed[0][1].value

    assert [state_on(date(year, 12, 3)) for year in (2026, 2029, 2026)] == ["holds", "old", "holds"]


def test_what_is_stored_holds_nobody() -> None:
    emma, client = editor()
    version_of(good_page())
    client.get(reverse(STATE))
    stored = repr(list(DerivedFact.objects.values()))
    assert "findings" in stored
    assert emma.email not in stored
