"""What a manager decides, what the person hears of it, and what cannot be decided."""

import pytest
from django.utils.translation import override

from registration.decisions import Decision, Overtaken, Refused, Ruling, decide
from registration.models import Mail, Organisation, Question, Registration, State, User
from tests.registration.people import DE_LINDE, NOW, case, decided, state, waiting

TEXT = "Je schrijft dat je met volwassenen werkt."


def test_approving_opens_the_training_makes_the_organisation_known_and_writes_a_mail(
    karim: User, greet: User
) -> None:
    user = decided(karim, Decision.APPROVE, greet)
    assert state(user) is State.APPROVED
    assert user.has_perm("modules.use_training")
    organisation = Organisation.objects.get()
    assert (organisation.name, organisation.kind, organisation.province) == (
        "Atheneum Zuid",
        "school",
        "limburg",
    )
    assert case(user).organisation == organisation
    mail = Mail.objects.get(person=user)
    assert (mail.kind, mail.language, mail.to) == ("approved", "fr", "karim@atheneum.test")


def test_approving_links_to_a_known_organisation_where_it_is_one(lotte: User, greet: User) -> None:
    known = case(lotte).organisation
    user = decided(waiting("An", "Jacobs", "an@delinde.test"), Decision.APPROVE, greet, organisation=known)
    assert case(user).organisation == known
    assert Organisation.objects.count() == 1


def test_declining_tells_why_and_opens_nothing(karim: User, greet: User) -> None:
    user = decided(karim, Decision.DECLINE, greet, TEXT)
    assert (state(user), case(user).reason) == (State.DECLINED, TEXT)
    assert not user.has_perm("modules.use_training")
    assert TEXT in Mail.objects.get(person=user).body


def test_asking_keeps_it_waiting_with_the_question_and_its_day(karim: User, greet: User) -> None:
    user = decided(karim, Decision.ASK, greet, "In welke klas?")
    question = Question.objects.get()
    assert state(user) is State.PENDING
    assert (question.text, question.asked_at, question.asked_by) == ("In welke klas?", NOW, greet)
    assert "In welke klas?" in Mail.objects.get(person=user).body


def test_suspending_takes_the_permission_away_and_tells_why(lotte: User, greet: User) -> None:
    user = decided(lotte, Decision.SUSPEND, greet, TEXT)
    assert (state(user), case(user).reason) == (State.SUSPENDED, TEXT)
    assert not user.groups.exists()


def test_reinstating_a_suspended_one_opens_it_again(sofie: User, marc: User) -> None:
    user = decided(sofie, Decision.REINSTATE, marc)
    assert (state(user), case(user).reason) == (State.APPROVED, "")
    assert user.has_perm("modules.use_training")
    assert Mail.objects.filter(person=user).latest("pk").kind == "reinstated"


def test_reinstating_a_declined_one_puts_it_back_in_the_queue(fatima: User, marc: User) -> None:
    user = decided(fatima, Decision.REINSTATE, marc)
    assert state(user) is State.PENDING
    assert not user.groups.exists()


def test_each_change_is_dated_and_by_whom(sofie: User, greet: User, marc: User) -> None:
    decided(sofie, Decision.REINSTATE, marc)
    history = [(change.act, change.after, change.by, change.at) for change in case(sofie).changes.all()]
    assert history == [
        ("registered", "unverified", sofie, NOW),
        ("confirmed", "pending", sofie, NOW),
        ("approved", "approved", greet, NOW),
        ("suspended", "suspended", greet, NOW),
        ("reinstated", "approved", marc, NOW),
    ]


def test_the_history_outlives_the_manager(lotte: User, greet: User) -> None:
    greet.delete()
    assert case(lotte).changes.get(act="approved").by is None


@pytest.mark.parametrize("decision", list(Decision))
@pytest.mark.parametrize("who", ["noor", "karim", "lotte", "fatima", "sofie"])
def test_a_decision_stands_only_from_the_states_that_it_is_for(
    decision: Decision, who: str, greet: User, request: pytest.FixtureRequest
) -> None:
    user: User = request.getfixturevalue(who)
    before = state(user)
    if decision.open_from(before):
        decided(user, decision, greet, TEXT)
        assert case(user).version > 1
    else:
        with override("en"), pytest.raises(Refused, match="in the state"):
            decided(user, decision, greet, TEXT)
        assert state(user) is before


def test_the_second_of_two_managers_hears_that_she_was_overtaken(
    karim: User, greet: User, marc: User
) -> None:
    seen = case(karim).version
    decide(case(karim).pk, Ruling(Decision.APPROVE, greet, seen), NOW)
    with pytest.raises(Overtaken):
        decide(case(karim).pk, Ruling(Decision.DECLINE, marc, seen, TEXT), NOW)
    assert state(karim) is State.APPROVED
    assert Mail.objects.filter(person=karim).count() == 1


def test_nobody_decides_about_her_own_registration(greet: User) -> None:
    from registration import person

    person.register(greet, DE_LINDE, NOW)
    person.confirm_address(greet, NOW)
    with override("en"), pytest.raises(Refused, match="your own registration"):
        decided(greet, Decision.APPROVE, greet)
    assert state(greet) is State.PENDING


@pytest.mark.parametrize("group", ["Editors", "Evaluators", "Registration managers"])
def test_a_manager_does_not_decide_about_staff(lotte: User, greet: User, group: str) -> None:
    from django.contrib.auth.models import Group

    lotte.groups.add(Group.objects.get(name=group))
    with override("en"), pytest.raises(Refused, match="one of the staff"):
        decided(User.objects.get(pk=lotte.pk), Decision.SUSPEND, greet, TEXT)
    assert state(lotte) is State.APPROVED


def test_a_fault_while_deciding_changes_nothing(
    karim: User, greet: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("no mail can be written")

    monkeypatch.setattr("registration.mails.write", fail)
    with pytest.raises(RuntimeError):
        decided(karim, Decision.APPROVE, greet)
    assert state(karim) is State.PENDING
    assert not User.objects.get(pk=karim.pk).groups.exists()
    assert Organisation.objects.count() == 0


def test_a_registration_that_is_gone_cannot_be_decided(greet: User) -> None:
    with pytest.raises(Registration.DoesNotExist):
        decide(999, Ruling(Decision.APPROVE, greet, 1), NOW)


def test_an_approved_person_never_gets_into_the_admin(lotte: User) -> None:
    assert not lotte.has_perm("wagtailadmin.access_admin")
    assert {group.name for group in lotte.groups.all()} == {"Approved professionals"}
