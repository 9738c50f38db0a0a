"""What an editor schedules goes live by `tick`; one that is refused says so and keeps nothing else from its day."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from accessibility.models import Adaptation
from modules.models import ModulePage
from squad.groups import EDITORS, ensure_groups
from squad.scheduled import REFUSED
from squad.tick import Job, tick
from tests.accessibility.makers import TALK, adaptation, adapted, audience, talk
from tests.modules.makers import module_page, person, starter_step, talk_step
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
STANDS = "Elk meisje voelt waar haar grens ligt."  # what the makers write


@pytest.fixture
def emma() -> Client:
    ensure_groups()
    who = person("emma")
    who.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), who)


@pytest.fixture
def module() -> ModulePage:
    return module_page([{**talk_step(), "id": TALK}])


def scheduled_jobs() -> list[Job]:
    from squad.tick import jobs

    return [job for job in jobs() if job.name == "scheduled pages"]


def run() -> list[str]:
    return tick(timezone.now(), scheduled_jobs())


def schedule(emma: Client, page: ModulePage, summary: str) -> None:
    """As an editor does: a day in the form, and the button."""
    day = timezone.localtime(timezone.now() + timedelta(days=2))
    draft = page.get_latest_revision_as_object()
    draft.summary = summary
    data = {**form_of(draft), "go_live_at": f"{day:%Y-%m-%d %H:%M}", "expire_at": "", "action-publish": "1"}
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert emma.post(address, data).status_code == 302


def test_an_editor_schedules_and_it_waits(emma: Client, module: ModulePage) -> None:
    schedule(emma, module, "Morgen nieuw.")
    assert run() == []
    assert ModulePage.objects.get(pk=module.pk).summary == STANDS
    assert Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_on_its_day_it_goes_live(emma: Client, module: ModulePage) -> None:
    schedule(emma, module, "Vandaag nieuw.")
    _let_its_day_come(module)
    assert run() == []
    after = ModulePage.objects.get(pk=module.pk)
    assert after.summary == "Vandaag nieuw."
    assert after.live
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_a_refused_module_does_not_stop_the_next_one_and_says_why_in_its_history(
    emma: Client, module: ModulePage
) -> None:
    other = module_page(
        [{**starter_step("story"), "id": "story"}],
        index=module.get_parent().specific,
        slug="ander",
        code="ander",
    )
    schedule(emma, other, "Met een verhaal.")
    schedule(emma, module, "Zonder verhaal.")
    _break_the_story(other)
    _let_its_day_come(other, timedelta(minutes=9))
    _let_its_day_come(module)
    assert run() == []
    assert ModulePage.objects.get(pk=module.pk).summary == "Zonder verhaal."
    assert ModulePage.objects.get(pk=other.pk).summary == STANDS
    entry = PageLogEntry.objects.get(action=REFUSED)
    assert entry.page_id == other.pk
    assert entry.data["problems"]
    history = emma.get(reverse("wagtailadmin_pages:history", args=[other.pk])).text
    assert entry.data["problems"][0].partition(":")[0] in history
    assert run() == []
    assert PageLogEntry.objects.filter(action=REFUSED).count() == 1


def test_a_version_goes_live_on_its_day_too(module: ModulePage) -> None:
    made = adaptation(module, audience(), [adapted(TALK, talk("Eerst kijken"))], live=False)
    made.go_live_at = timezone.now() + timedelta(days=2)
    made.save_revision().publish()
    assert not Adaptation.objects.get().live
    _let_its_day_come(made)
    assert run() == []
    assert Adaptation.objects.get().live


def _let_its_day_come(of: Any, ago: timedelta = timedelta(minutes=1)) -> None:
    """Wagtail compares with the real clock, so the day is moved and not the clock."""
    day: datetime = timezone.now() - ago
    revision = Revision.objects.for_instance(of).get(approved_go_live_at__isnull=False)
    revision.content["go_live_at"] = day.isoformat()
    revision.approved_go_live_at = day
    revision.save()


def _break_the_story(page: ModulePage) -> None:
    """A revision that was scheduled before a rule knew better."""
    revision = Revision.objects.for_instance(page).get(approved_go_live_at__isnull=False)
    draft = revision.as_object()
    draft.steps[0].value["messages"][1]["to"] = ""
    revision.content["steps"] = draft.serializable_data()["steps"]
    revision.save()


def test_history_compares_two_revisions_field_by_field_with_words(emma: Client, module: ModulePage) -> None:
    first = module.get_latest_revision()
    module.summary = "Een andere samenvatting."
    module.steps[0].value["title"] = "Een andere titel"
    second = module.save_revision()
    address = reverse("wagtailadmin_pages:revisions_compare", args=[module.pk, first.pk, second.pk])
    text = emma.get(address).text
    assert "samenvatting" in text
    assert '<span class="addition">' in text
    assert "andere titel" in text
    assert "uuid" not in text
