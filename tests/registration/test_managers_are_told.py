"""A manager hears that somebody waits: once a day at most, without a name, and only when there is news."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from registration import person
from registration.decisions import Decision
from registration.models import Mail, Question, User
from registration.retention import forget
from registration.waiting import KIND, tell_managers
from squad.tick import jobs
from tests.registration.people import NOW, SCHOOL, decided, member, waiting

LATER = NOW + timedelta(hours=3)
TOMORROW = NOW + timedelta(days=1, minutes=5)


def told() -> list[str]:
    """The addresses of the managers who were written to, in the order of the mails."""
    return list(Mail.objects.filter(kind=KIND).order_by("pk").values_list("to", flat=True))


def test_each_manager_gets_one_mail_when_somebody_waits(greet: User, marc: User, karim: User) -> None:
    assert tell_managers(NOW) == 2
    assert told() == ["greet@squad.test", "marc@squad.test"]


@pytest.mark.django_db(transaction=True)
def test_it_leaves_with_a_number_and_without_a_name(greet: User, karim: User) -> None:
    waiting("Inès", "Exemple", "ines@home.test", SCHOOL)
    mail.outbox.clear()
    tell_managers(NOW)
    message: Any = mail.outbox[0]
    assert message.to == ["greet@squad.test"]
    assert "2 " in message.body
    assert "/nl/registration/queue/" in message.body
    for name in ("Karim", "Benali", "Inès", "Exemple", "Atheneum", "karim@", "home.test"):
        assert name not in message.subject + message.body


def test_it_is_in_the_language_of_the_manager(greet: User, karim: User) -> None:
    User.objects.filter(pk=greet.pk).update(language="fr")
    tell_managers(NOW)
    row = Mail.objects.get(kind=KIND)
    assert row.language == "fr"
    assert "/fr/registration/queue/" in row.body


def test_nobody_waits_no_mail(greet: User, noor: User, lotte: User, fatima: User, sofie: User) -> None:
    assert tell_managers(NOW) == 0
    assert told() == []


def test_twice_a_day_one_mail_even_when_more_people_come(greet: User, karim: User) -> None:
    tell_managers(NOW)
    waiting("Inès", "Exemple", "ines@home.test", now=LATER)
    assert tell_managers(LATER) == 0
    assert tell_managers(NOW + timedelta(hours=23)) == 0
    assert told() == ["greet@squad.test"]


def test_what_came_meanwhile_is_told_the_next_day(greet: User, karim: User) -> None:
    tell_managers(NOW)
    waiting("Inès", "Exemple", "ines@home.test", now=LATER)
    assert tell_managers(TOMORROW) == 1


def test_the_same_one_who_still_waits_is_no_news(greet: User, karim: User) -> None:
    tell_managers(NOW)
    assert tell_managers(TOMORROW) == 0
    assert tell_managers(NOW + timedelta(days=20)) == 0


def test_who_waits_longer_than_a_month_is_told_of_once_more(greet: User, karim: User) -> None:
    tell_managers(NOW)
    Mail.objects.filter(kind=KIND).update(sent_at=NOW)
    late = NOW + timedelta(days=31)
    forget(late)
    assert tell_managers(late) == 1


def test_a_question_waits_for_the_person_and_her_answer_for_the_managers(greet: User, karim: User) -> None:
    tell_managers(NOW)
    decided(karim, Decision.ASK, greet, "In welke klas?", now=LATER)
    assert tell_managers(TOMORROW) == 0
    person.answer(Question.objects.get(), "De vijfde.", TOMORROW)
    assert tell_managers(TOMORROW) == 1


def test_an_open_question_alone_is_nothing_to_do(greet: User, karim: User) -> None:
    decided(karim, Decision.ASK, greet, "In welke klas?")
    assert tell_managers(NOW) == 0


def test_one_who_was_decided_on_before_the_mail_is_not_told_of(greet: User, karim: User) -> None:
    decided(karim, Decision.APPROVE, greet)
    assert tell_managers(NOW) == 0


def test_a_registration_that_comes_back_is_news(greet: User, fatima: User) -> None:
    assert tell_managers(NOW) == 0
    decided(fatima, Decision.REINSTATE, greet, now=LATER)
    assert tell_managers(LATER) == 1


def test_her_own_registration_is_not_hers_to_hear_of(greet: User) -> None:
    ana = waiting("Ana", "Goossens", "ana@delinde.test")
    ana.groups.set(greet.groups.all())
    assert tell_managers(NOW) == 1
    assert told() == ["greet@squad.test"]


@pytest.mark.parametrize("decision", [Decision.DECLINE, Decision.SUSPEND])
def test_a_manager_whose_own_registration_was_refused_is_not_told(
    greet: User, karim: User, decision: Decision
) -> None:
    ana = waiting("Ana", "Goossens", "ana@delinde.test")
    if decision is Decision.SUSPEND:
        decided(ana, Decision.APPROVE, greet)
    decided(ana, decision, greet, "Daarom.").groups.add(*greet.groups.all())
    tell_managers(NOW)
    assert told() == ["greet@squad.test"]


def test_a_manager_whose_account_was_shut_is_not_told(greet: User, marc: User, karim: User) -> None:
    User.objects.filter(pk=marc.pk).update(is_active=False)
    tell_managers(NOW)
    assert told() == ["greet@squad.test"]


@pytest.mark.parametrize("who", ["eva", "ada", "lotte", "karim"])
def test_nobody_else_is_told(who: str, karim: User, request: pytest.FixtureRequest) -> None:
    other: User = request.getfixturevalue(who)
    tell_managers(NOW)
    assert other.email not in told()


def test_it_is_written_or_nothing_is(greet: User, karim: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("registration.waiting.mails.write_to", broken)
    with pytest.raises(OSError, match="full"):
        tell_managers(NOW)
    assert told() == []
    monkeypatch.undo()
    assert tell_managers(NOW) == 1


def test_who_holds_the_permission_twice_gets_one_mail(greet: User, karim: User) -> None:
    from django.contrib.auth.models import Permission

    greet.user_permissions.add(Permission.objects.get(codename="decide_registration"))
    assert tell_managers(NOW) == 1


def test_the_clock_tells_them(greet: User, karim: User) -> None:
    job = next(job for job in jobs() if job.name == "managers to tell")
    job.run(timezone.now())
    assert told() == ["greet@squad.test"]


def test_more_people_ask_no_more_of_the_database(
    greet: User, karim: User, django_assert_num_queries: Any
) -> None:
    tell_managers(NOW)
    for number in range(30):
        waiting("An", f"Jacobs {number}", f"an{number}@delinde.test")
    with django_assert_num_queries(5):  # who, a savepoint, her row, her last mail; nothing is written
        tell_managers(LATER)


def test_another_manager_who_comes_later_hears_of_those_who_wait(greet: User, karim: User) -> None:
    tell_managers(NOW)
    member("Nele", "Nijs", "nele@squad.test", "Registration managers")
    assert tell_managers(LATER) == 1
    assert told() == ["greet@squad.test", "nele@squad.test"]
