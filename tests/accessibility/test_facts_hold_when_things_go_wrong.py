"""A save that is rolled back, two editors at once, a cache emptied in the middle, no worker, a clock that jumps."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from django.core.cache import caches
from django.db import transaction
from django.tasks import task_backends
from django.test import Client

from accessibility.editing.status_overview.totals import totals
from accessibility.management.commands.derived_facts import subjects
from accessibility.models import Adaptation, SignOff
from accessibility.values.sign_offs import Kind
from modules.models import DerivedFact, InputVersion, ModulePage
from modules.models.fact_kind import KINDS, FactKind, Made, PageVersion
from tests.accessibility.makers import adaptation, audience, refuse_nothing, two_steps
from tests.modules.makers import facilitator, module_page

pytestmark = [pytest.mark.django_db, pytest.mark.gate]
Values = dict[str, dict[PageVersion, Any]]


@pytest.fixture(autouse=True)
def _nothing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_nothing(monkeypatch)


@pytest.fixture
def module() -> ModulePage:
    return module_page(two_steps("nl"))


def look() -> Values:
    return {kind.name: kind.of(subjects()) for kind in KINDS.values()}


def old() -> dict[str, list[PageVersion]]:
    return {kind.name: found for kind in KINDS.values() if (found := kind.stale(subjects()))}


def write(page: ModulePage, title: str) -> ModulePage:
    """Saves a draft whose first step has this title."""
    draft: ModulePage = page.get_latest_revision_as_object()
    draft.steps[0].value["title"] = title
    draft.save_revision(clean=False)
    return draft


def test_a_save_that_is_rolled_back_leaves_the_facts_as_they_were(module: ModulePage) -> None:
    class ConnectionLost(Exception):
        pass

    @transaction.atomic
    def save() -> None:
        draft = write(module, "Een ander begin")
        draft.steps[0].value["minutes"] = 25
        draft.save_revision(clean=False).publish()
        assert look() != before
        raise ConnectionLost

    before, inputs = look(), InputVersion.present()
    with pytest.raises(ConnectionLost):
        save()
    assert InputVersion.present() == inputs
    assert look() == before
    assert not old()


def test_what_somebody_saved_while_a_fact_was_made_is_not_missed(module: ModulePage) -> None:
    meanwhile: list[str] = ["Grenzen, opnieuw"]

    def make(some: Sequence[PageVersion]) -> Mapping[PageVersion, Made]:
        page = ModulePage.objects.get(pk=some[0].page)
        if meanwhile:  # another editor saves after this one was read
            other = ModulePage.objects.get(pk=page.pk)
            other.title = meanwhile.pop()
            other.save()
        return {one: Made(page.title, {f"page/{page.pk}"}) for one in some}

    titles, place = FactKind("titles", make, lambda: "1"), PageVersion(module.pk)
    KINDS.pop("titles")
    assert titles.of([place]) == {place: module.title}
    assert titles.of([place]) == {place: "Grenzen, opnieuw"}


def test_of_two_editors_who_save_one_module_the_last_draft_counts(module: ModulePage) -> None:
    look()
    hers, his = (ModulePage.objects.get(pk=module.pk) for _editor in range(2))
    write(hers, "Van haar")
    write(his, "Van hem")
    look()
    assert not old()


def test_a_cache_emptied_in_the_middle_costs_no_number(module: ModulePage) -> None:
    adaptation(module, audience())
    before, facts = totals(), look()
    made = list(DerivedFact.objects.order_by("pk").values())
    caches["pages"].clear()
    caches["default"].clear()
    assert totals() == before
    assert look() == facts
    assert list(DerivedFact.objects.order_by("pk").values()) == made  # none was made again


def test_without_a_worker_what_was_published_is_shown(
    module: ModulePage, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"}}
    visitor = Client()
    visitor.force_login(facilitator())
    assert visitor.get(module.url).status_code == 200
    look()
    with django_capture_on_commit_callbacks(execute=True):
        write(module, "Een ander begin").save_revision(clean=False).publish()
    assert task_backends["default"].results  # the work waits, and nobody does it
    assert "Een ander begin" in visitor.get(module.url).text
    look()
    assert not old()


def test_a_clock_that_jumps_and_comes_back_leaves_the_facts_right(
    module: ModulePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    version: Adaptation = adaptation(module, audience())
    month = datetime.date(2026, 11, 1)
    SignOff.objects.create(adaptation=version, kind=Kind.ROUND, role="bemiddelaar", month=month, girls=6)
    today = datetime.date(2026, 12, 3)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: today)
    before = look()
    today = datetime.date(2036, 12, 3)
    assert look()["findings"] != before["findings"]  # what she signed is too old by then
    assert not old()
    today = datetime.date(2026, 12, 3)
    assert look() == before
    assert not old()
