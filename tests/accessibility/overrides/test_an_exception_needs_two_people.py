"""An exception to a rule needs a reason and a second person, holds for 90 days, and some rules never give way."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from accessibility.gate.gather.overrides import in_force
from accessibility.gate.gather.subjects import subjects
from accessibility.gate.rules import NEVER_OVERRIDDEN, RULES
from accessibility.gate.run import of_page
from accessibility.models import Adaptation, HardWord, Override
from accessibility.overrides.agreement import ASKED, NotAgreed, agree, ask, ending_soon
from accessibility.overrides.override_request import address_for
from accessibility.values.overrides import OverriddenFinding, OverrideState, Term
from modules.models import ModulePage
from registration.models import Mail, User
from squad.exceptions_end import KIND, tell_editors
from squad.groups import APPROVED, EDITORS, ensure_groups
from squad.tick import jobs
from tests.accessibility.makers import TALK, adaptation, audience
from tests.modules.makers import module_page, person, talk_step
from tests.signing_in import sign_in

TODAY = date(2026, 11, 25)
ADD = "wagtailsnippets_accessibility_override:add"
LIST = "wagtailsnippets_accessibility_override:list"
INSPECT = "wagtailsnippets_accessibility_override:inspect"
RULE = 17
MARK = "a1b2c3"


def test_it_holds_for_ninety_days_from_the_second_yes() -> None:
    term = Term(TODAY)
    assert Term(None).state(TODAY) is OverrideState.ASKED
    assert term.state(TODAY) is OverrideState.HOLDS
    assert term.state(TODAY + timedelta(75)) is OverrideState.HOLDS
    assert term.state(TODAY + timedelta(76)) is OverrideState.ENDS
    assert term.state(TODAY + timedelta(90)) is OverrideState.ENDS
    assert term.state(TODAY + timedelta(91)) is OverrideState.OVER
    assert [term.holds(TODAY + timedelta(days)) for days in (0, 90, 91)] == [True, True, False]
    assert not Term(None).holds(TODAY)


@pytest.fixture
def module(db: None) -> ModulePage:
    ensure_groups()
    return module_page([{**talk_step(), "id": TALK}])


def somebody(name: str, group: str = EDITORS) -> User:
    who = person(name)
    who.groups.add(Group.objects.get(name=group))
    return who


@pytest.fixture
def emma(module: ModulePage) -> User:
    return somebody("emma")


@pytest.fixture
def olga(module: ModulePage) -> User:
    return somebody("olga")


def asked(module: ModulePage, by: User, rule: int = RULE, version: Adaptation | None = None) -> Override:
    made = Override(page=module, rule=rule, reason="Het beeld komt volgende week.", asked_on=TODAY)
    made.mark = MARK
    made.audience = version.audience if version else None
    made.save()
    ask(made, by)
    return made


def test_a_second_person_agrees_and_the_log_knows_both(module: ModulePage, emma: User, olga: User) -> None:
    made = asked(module, emma)
    agree(made, olga, TODAY)
    assert made.term.last == TODAY + timedelta(90)
    users = ModelLogEntry.objects.for_instance(made).order_by("pk").values_list("user", flat=True)
    assert [*users] == [emma.pk, olga.pk]


def test_who_asked_cannot_agree(module: ModulePage, emma: User) -> None:
    made = asked(module, emma)
    with pytest.raises(NotAgreed):
        agree(made, emma, TODAY)
    made.refresh_from_db()
    assert made.agreed_on is None


def test_who_holds_no_permission_cannot_agree(module: ModulePage, emma: User) -> None:
    with pytest.raises(NotAgreed):
        agree(asked(module, emma), somebody("noor", APPROVED), TODAY)


def test_nobody_agrees_twice_nor_where_the_first_is_forgotten(
    module: ModulePage, emma: User, olga: User
) -> None:
    made = asked(module, emma)
    agree(made, olga, TODAY)
    with pytest.raises(NotAgreed):
        agree(made, somebody("ines"), TODAY)
    other = asked(module, emma, rule=15)
    ModelLogEntry.objects.for_instance(other).filter(action=ASKED).delete()
    with pytest.raises(NotAgreed):
        agree(other, olga, TODAY)


@pytest.mark.parametrize("rule", sorted(NEVER_OVERRIDDEN))
def test_some_rules_never_give_way(module: ModulePage, emma: User, olga: User, rule: int) -> None:
    made = asked(module, emma, rule)
    with pytest.raises(NotAgreed):
        agree(made, olga, TODAY)
    Override.objects.filter(pk=made.pk).update(agreed_on=TODAY)
    assert in_force([module.pk], TODAY) == {}


def test_what_holds_is_taken_off_in_that_version_alone(module: ModulePage, emma: User, olga: User) -> None:
    version = adaptation(module, audience())
    agree(asked(module, emma, version=version), olga, TODAY)
    assert in_force([module.pk], TODAY) == {
        (module.pk, version.audience_id): (OverriddenFinding(RULE, MARK),)
    }
    assert in_force([module.pk], TODAY + timedelta(91)) == {}


def test_the_gate_lets_the_version_through(
    module: ModulePage, emma: User, olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessibility.gate.check.RULES", {RULE: RULES[RULE]})
    HardWord.objects.create(language="nl", term="grens")
    (finding,) = of_page(module)
    made = asked(module, emma)
    made.mark = finding.fingerprint
    made.save()
    agree(made, olga, timezone.localdate())
    assert subjects([module])[0].overridden == (OverriddenFinding(RULE, finding.fingerprint),)
    assert of_page(module) == []


@pytest.fixture
def hard_word(module: ModulePage, monkeypatch: pytest.MonkeyPatch) -> str:
    """A word that nothing explains, and where an exception for it is asked."""
    monkeypatch.setattr("accessibility.gate.check.RULES", {RULE: RULES[RULE]})
    HardWord.objects.create(language="nl", term="grens")
    return address_for(of_page(module)[0], module.pk)


WHY = {"reason": "Het beeld komt volgende week."}


def test_an_editor_asks_and_a_colleague_agrees(
    module: ModulePage, emma: User, olga: User, hard_word: str
) -> None:
    first, second = sign_in(Client(), emma), sign_in(Client(), olga)
    assert "grens" in first.get(hard_word).text
    assert first.post(hard_word, WHY).status_code == 302
    made = Override.objects.get()
    assert (made.page_id, made.audience_id, made.rule, made.step_id) == (module.pk, None, RULE, TALK)
    assert "grens" in made.found
    address, button = reverse(INSPECT, args=[made.pk]), reverse("override_agree", args=[made.pk])
    assert button not in first.get(address).content.decode()
    first.post(button)
    made.refresh_from_db()
    assert made.agreed_on is None
    assert button in second.get(address).content.decode()
    assert second.get(button).status_code == 405
    assert second.post(button).status_code == 302
    made.refresh_from_db()
    assert made.agreed_on is not None
    assert second.get(reverse(LIST)).status_code == 200


def test_a_reason_is_asked_for(emma: User, hard_word: str) -> None:
    assert sign_in(Client(), emma).post(hard_word, {"reason": ""}).status_code == 200
    assert not Override.objects.exists()


def test_nobody_asks_for_a_rule_that_never_gives_way(
    module: ModulePage, emma: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = replace(RULES[RULE], number=25)
    monkeypatch.setattr("accessibility.gate.check.RULES", {25: never})
    HardWord.objects.create(language="nl", term="grens")
    (finding,) = of_page(module)
    client = sign_in(Client(), emma)
    assert client.post(address_for(finding, module.pk), WHY).status_code == 302
    assert not Override.objects.exists()


def test_who_comes_without_a_finding_is_told_the_way(emma: User) -> None:
    answer = sign_in(Client(), emma).get(reverse(ADD), follow=True)
    assert answer.redirect_chain[0][0].startswith(reverse("modules_state"))
    assert "Uitzondering vragen" in answer.text


def test_what_was_mended_meanwhile_is_not_asked_for(emma: User, hard_word: str) -> None:
    HardWord.objects.all().delete()
    assert sign_in(Client(), emma).post(hard_word, WHY).status_code == 302
    assert not Override.objects.exists()


def test_the_same_is_not_asked_twice(emma: User, hard_word: str) -> None:
    client = sign_in(Client(), emma)
    assert client.post(hard_word, WHY).status_code == 302
    assert client.post(hard_word, WHY).status_code == 200
    assert Override.objects.count() == 1


def test_a_professional_neither_asks_nor_agrees(module: ModulePage, emma: User, hard_word: str) -> None:
    made = asked(module, emma)
    noor = sign_in(Client(), somebody("noor", APPROVED))
    assert noor.post(hard_word, WHY).status_code in {302, 403}
    assert noor.post(reverse("override_agree", args=[made.pk])).status_code in {302, 403}
    assert Override.objects.get().agreed_on is None


def moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=ZoneInfo("Europe/Brussels"))


def test_the_editors_are_told_once_two_weeks_before(module: ModulePage, emma: User, olga: User) -> None:
    somebody("noor", APPROVED)
    made = asked(module, emma)
    agree(made, olga, TODAY)
    assert tell_editors(moment(TODAY + timedelta(75))) == 0
    assert [*ending_soon(TODAY + timedelta(76))] == [made]
    assert tell_editors(moment(TODAY + timedelta(76))) == 2
    assert tell_editors(moment(TODAY + timedelta(77))) == 0
    mails = Mail.objects.filter(kind=KIND)
    assert {mail.person_id for mail in mails} == {emma.pk, olga.pk}
    assert all(module.title not in mail.body + mail.subject for mail in mails)
    assert all(reverse(LIST) in mail.body for mail in mails)


def test_one_that_is_over_is_not_told_any_more(module: ModulePage, emma: User, olga: User) -> None:
    agree(asked(module, emma), olga, TODAY)
    assert tell_editors(moment(TODAY + timedelta(91))) == 0


def test_the_clock_asks_for_it() -> None:
    assert tell_editors in [job.run for job in jobs()]
