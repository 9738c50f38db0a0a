"""An exception sets one finding aside: a new fault of the same rule is refused. The list of findings asks for it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accessibility.gate.check import findings
from accessibility.gate.gather.overrides import in_force
from accessibility.gate.report import Refused
from accessibility.gate.run import of_page
from accessibility.models import Adaptation, Override
from accessibility.overrides.override_request import address_for, requested_override, still_found
from accessibility.values.overrides import OverriddenFinding
from modules.models import ModulePage
from tests.accessibility.gate import routes
from tests.accessibility.gate.makers import good, good_step
from tests.accessibility.gate.routes import FAULT, editor, good_page, spoil, version_of, write

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


def query_of(address: str) -> dict[str, str]:
    return dict(part.split("=") for part in address.partition("?")[2].split("&"))


def asked(page: ModulePage) -> Override:
    """An exception for the first thing that is found in the draft of a page."""
    finding = of_page(page.get_latest_revision_as_object())[0]
    made = requested_override(query_of(address_for(finding, page.pk)))
    assert made is not None
    made.reason, made.asked_on = "De nieuwe tekst komt in mei.", TODAY
    made.save()
    return made


def agreed(page: ModulePage) -> Override:
    made = asked(page)
    made.agreed_on = timezone.localdate()
    made.save()
    return made


def test_the_draft_goes_live_with_that_one_and_with_no_other() -> None:
    page = good_page()
    write(page)
    one = agreed(page)
    page.get_latest_revision().publish()
    assert ModulePage.objects.get(pk=page.pk).live
    assert still_found(one)
    draft = ModulePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    draft.summary = f"Ook dit is {FAULT}."
    revision = draft.save_revision()
    with pytest.raises(Refused) as refused:
        revision.publish()
    assert len(refused.value.findings) == 1


def test_another_title_of_the_step_leaves_it_as_it_is_and_another_step_does_not() -> None:
    text = replace(good_step().texts[1], words=f"Dit is {FAULT}.")
    step = good_step(texts=(text,))
    subject = good(rules=frozenset({27}), steps=(step,))
    (one,) = findings(subject)
    overridden = (OverriddenFinding(27, one.fingerprint),)
    assert (
        findings(replace(subject, overridden=overridden, steps=(replace(step, title="Een andere titel"),)))
        == []
    )
    assert len(findings(replace(subject, overridden=overridden, steps=(replace(step, id="anders"),)))) == 1


def test_the_same_twice_in_one_step_needs_two() -> None:
    text = replace(good_step().texts[1], words=f"Dit is {FAULT}.")
    subject = good(rules=frozenset({27}), steps=(good_step(texts=(text, text)),))
    one, two = findings(subject)
    assert one.fingerprint == two.fingerprint
    overridden = OverriddenFinding(27, one.fingerprint)
    assert len(findings(replace(subject, overridden=(overridden,)))) == 1
    assert findings(replace(subject, overridden=(overridden, overridden))) == []


def test_one_that_ends_and_the_one_asked_anew_set_aside_one() -> None:
    page = good_page()
    write(page)
    first = agreed(page)
    second = Override.objects.get(pk=first.pk)
    second.pk = None
    second.save()
    Override.objects.filter(pk=first.pk).update(agreed_on=date(2026, 3, 2))
    Override.objects.filter(pk=second.pk).update(asked_on=date(2026, 5, 20), agreed_on=date(2026, 5, 25))
    assert in_force([page.pk], date(2026, 5, 28)) == {(page.pk, 0): (first.overridden_finding,)}


def test_two_for_two_that_are_alike_set_aside_two_until_the_last_day_of_the_first() -> None:
    page = good_page()
    write(page)
    first = agreed(page)
    second = Override.objects.get(pk=first.pk)
    second.pk = None
    second.save()
    Override.objects.filter(pk=first.pk).update(agreed_on=date(2026, 3, 2))
    Override.objects.filter(pk=second.pk).update(asked_on=date(2026, 4, 1), agreed_on=date(2026, 4, 2))
    in_may = date(2026, 5, 1)  # both hold; then one ends soon; then its last day
    for day in (in_may, date(2026, 5, 28), date(2026, 5, 31)):
        assert in_force([page.pk], day) == {
            (page.pk, 0): (first.overridden_finding, first.overridden_finding)
        }
    assert in_force([page.pk], date(2026, 6, 1)) == {(page.pk, 0): (first.overridden_finding,)}


def test_one_that_ends_is_asked_anew_from_its_own_page() -> None:
    _emma, client = editor()
    page = good_page()
    write(page)
    one = agreed(page)
    own = reverse("wagtailsnippets_accessibility_override:inspect", args=[one.pk])
    link = address_for(still_found(one)[0], page.pk)
    assert link.replace("&", "&amp;") not in client.get(own).text, "it holds for long yet"
    Override.objects.filter(pk=one.pk).update(agreed_on=timezone.localdate() - timedelta(80))
    assert link.replace("&", "&amp;") in client.get(own).text
    assert client.post(link, {"reason": "De film komt in juni."}).status_code == 302
    assert Override.objects.count() == 2
    assert link.replace("&", "&amp;") not in client.get(own).text, "it was asked for"


def panel(client: Client, page: ModulePage, **query: str) -> str:
    return client.get(reverse("accessibility_gate_page", args=[page.pk]), query).text


def test_the_list_asks_for_it_and_then_says_that_it_waits() -> None:
    _emma, client = editor()
    page = good_page()
    write(page)
    (finding,) = of_page(page.get_latest_revision_as_object())
    address = address_for(finding, page.pk)
    for query in ({}, {"part": "1"}):
        assert address.replace("&", "&amp;") in panel(client, page, **query)
    answer = client.post(address, {"reason": "De nieuwe tekst komt in mei."})
    made = Override.objects.get()
    assert answer["Location"] == reverse("wagtailsnippets_accessibility_override:inspect", args=[made.pk])
    html = panel(client, page)
    assert address.replace("&", "&amp;") not in html
    assert answer["Location"] in html


def test_a_live_version_that_the_draft_stops_is_asked_for_as_that_version() -> None:
    _emma, client = editor()
    page = good_page()
    version = spoil(version_of(page))
    write(page, "Waar ligt de grens nu?")
    html = panel(client, page)
    assert f"version={version.pk}&amp;finding=" in html
    one = client.get(reverse("accessibility_gate_version", args=[version.pk])).text
    assert f"version={version.pk}&amp;finding=" in one
    address = html.partition('class="gate-ask" href="')[2].partition('"')[0].replace("&amp;", "&")
    client.post(address, {"reason": "De nieuwe tekst komt in mei."})
    assert Override.objects.get().audience == Adaptation.objects.get().audience


def test_who_may_not_ask_sees_no_link(monkeypatch: pytest.MonkeyPatch) -> None:
    emma, client = editor()
    page = good_page()
    write(page)
    for group in emma.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="add_override"))
    assert "gate-ask" not in panel(client, page)
    (finding,) = of_page(page.get_latest_revision_as_object())
    assert client.get(address_for(finding, page.pk)).status_code in {302, 403}


def test_what_never_gives_way_has_no_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessibility.gate.check.RULES", {25: replace(routes.RULE, number=25)})
    _emma, client = editor()
    page = good_page()
    write(page)
    assert "gate-ask" not in panel(client, page)
