"""Facts that are written down equal facts made anew, after each of a thousand changes; planted staleness is found."""

from random import Random

import pytest
from django.core.management import CommandError, call_command

from accessibility.management.commands.derived_facts import subjects
from accessibility.models import Adaptation, HardWord
from modules.models import DerivedFact, ModulePage
from modules.models.fact_kind import KINDS, PageVersion
from tests.accessibility import changes
from tests.accessibility.makers import adaptation, audience, french_page, refuse_nothing, two_steps
from tests.modules.makers import module_page

pytestmark = [pytest.mark.django_db, pytest.mark.gate]
SEEDS, EACH = 40, 25


@pytest.fixture(autouse=True)
def _nothing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_nothing(monkeypatch)


@pytest.fixture
def dutch() -> ModulePage:
    return module_page(two_steps("nl"))


def look() -> dict[str, dict[PageVersion, object]]:
    return {kind.name: kind.of(subjects()) for kind in KINDS.values()}


@pytest.mark.long
@pytest.mark.parametrize("seed", range(SEEDS))
def test_after_each_change_they_are_what_they_would_be_now(
    seed: int, dutch: ModulePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    french_page(dutch, two_steps("fr"))
    audience("v3", "roma")
    adaptation(dutch, audience())
    site = changes.Site(Random(seed))  # noqa: S311  (repeatable, not secret)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: site.today)
    changes.begin(site)
    done = []
    for _time in range(EACH):
        look()
        change = site.random.choice(changes.CHANGES)
        done.append(change.__name__)
        changes.make(change, site)
        wrong = {kind.name: kind.stale(subjects()) for kind in KINDS.values()}
        assert not any(wrong.values()), (done, wrong)


def test_a_fact_that_was_changed_by_hand_is_found(dutch: ModulePage) -> None:
    look()
    call_command("derived_facts", check=True)
    one = DerivedFact.objects.filter(kind="findings").get()
    one.value = {"findings": [], "blocking": 7, "signed": []}
    one.save()
    with pytest.raises(CommandError, match=f"findings {dutch.pk}/0"):
        call_command("derived_facts", check=True)


def test_a_row_that_was_changed_past_every_signal_is_found(dutch: ModulePage) -> None:
    HardWord.objects.create(language="nl", term="grens", explanation="Tot hier.")
    look()
    HardWord.objects.update(explanation="")
    with pytest.raises(CommandError, match="findings"):
        call_command("derived_facts", check=True)
    call_command("derived_facts", renew=True)
    call_command("derived_facts", check=True)


def test_a_fact_of_an_older_release_is_made_anew(dutch: ModulePage, monkeypatch: pytest.MonkeyPatch) -> None:
    look()
    DerivedFact.objects.update(value={"of": "an older release"})
    monkeypatch.setattr("accessibility.gate.finding_facts.code_hash", lambda *_: "this release")
    assert "of" not in KINDS["findings"].of(subjects())[PageVersion(dutch.pk)]


def test_thrown_away_and_made_anew_they_are_the_same(dutch: ModulePage) -> None:
    french_page(dutch, two_steps("fr"))
    adaptation(dutch, audience())
    before = look()
    assert len(before["findings"]) == 3
    call_command("derived_facts", renew=True)
    assert look() == before


def test_the_facts_of_a_version_go_with_it(dutch: ModulePage) -> None:
    made = adaptation(dutch, audience())
    look()
    Adaptation.objects.get(pk=made.pk).delete()
    assert not DerivedFact.objects.filter(version=made.pk).exists()
