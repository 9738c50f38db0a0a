"""What is forgotten, when, and what stays."""

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from registration import mails
from registration.decisions import Decision
from registration.models import Mail, Organisation, Registration, User
from registration.retention import forget
from squad.groups import EDITORS, EVALUATORS, MANAGERS
from tests.registration.people import NOW, case, decided, waiting

pytestmark = pytest.mark.django_db(transaction=True)
DAY = timedelta(days=1)


def sent(now: datetime) -> list[str]:
    """To whom mails leave when the outbox is emptied at `now`."""
    mail.outbox.clear()
    mails.send_due(now)
    return [message.to[0] for message in mail.outbox]


def there(user: User) -> bool:
    return User.objects.filter(pk=user.pk).exists()


@pytest.mark.parametrize(("days", "stays"), [(29, True), (30, False)])
def test_an_address_that_was_never_confirmed_goes_after_30_days(noor: User, days: int, stays: bool) -> None:
    forget(NOW + days * DAY)
    assert there(noor) is stays


@pytest.mark.parametrize(("days", "stays"), [(29, True), (30, False)])
def test_a_declined_registration_goes_30_days_after_the_answer(fatima: User, days: int, stays: bool) -> None:
    forget(NOW + days * DAY)
    assert there(fatima) is stays


@pytest.mark.parametrize("who", ["lotte", "karim", "sofie"])
def test_an_account_that_is_not_used_is_warned_and_then_goes(
    who: str, request: pytest.FixtureRequest
) -> None:
    user: User = request.getfixturevalue(who)
    forget(NOW + 699 * DAY)
    assert case(user).warned_at is None
    forget(NOW + 700 * DAY)
    forget(NOW + 701 * DAY)
    assert sent(NOW + 701 * DAY) == [user.email]
    assert "2028" in str(mail.outbox[0].body)
    forget(NOW + 729 * DAY)
    assert there(user)
    forget(NOW + 730 * DAY)
    assert not there(user)
    assert sent(NOW + 730 * DAY) == [user.email]
    assert not Mail.objects.filter(to=user.email).exists()


def test_signing_in_keeps_an_account(lotte: User) -> None:
    forget(NOW + 700 * DAY)
    User.objects.filter(pk=lotte.pk).update(last_login=NOW + 710 * DAY)
    forget(NOW + 740 * DAY)
    assert there(lotte)


def test_after_signing_in_a_new_warning_comes_in_its_time(lotte: User) -> None:
    forget(NOW + 700 * DAY)
    back = NOW + 710 * DAY
    User.objects.filter(pk=lotte.pk).update(last_login=back)
    sent(back)
    forget(back + 700 * DAY)
    assert sent(back + 700 * DAY) == [lotte.email]
    forget(back + 729 * DAY)
    assert there(lotte)
    forget(back + 730 * DAY)
    assert not there(lotte)


def test_a_warning_of_before_somebody_came_back_does_not_count(lotte: User) -> None:
    """The timer stood still while she was away again: she is warned anew, and removed a month after that."""
    forget(NOW + 700 * DAY)
    back = NOW + 710 * DAY
    User.objects.filter(pk=lotte.pk).update(last_login=back)
    sent(back)
    forget(back + 800 * DAY)
    assert there(lotte)
    assert sent(back + 800 * DAY) == [lotte.email]
    forget(back + 829 * DAY)
    assert there(lotte)
    forget(back + 830 * DAY)
    assert not there(lotte)


def test_where_the_timer_stood_still_the_warning_still_comes_a_month_before(lotte: User) -> None:
    forget(NOW + 900 * DAY)
    assert there(lotte)
    forget(NOW + 929 * DAY)
    assert there(lotte)
    forget(NOW + 930 * DAY)
    assert not there(lotte)


def test_staff_are_never_forgotten(greet: User, lotte: User) -> None:
    lotte.groups.add(Group.objects.get(name=EDITORS))
    for days in (700, 730, 2000):
        forget(NOW + days * DAY)
    assert there(greet)
    assert there(lotte)
    assert case(lotte).warned_at is None, "nobody is warned of what will not happen"


@pytest.mark.parametrize("person", ["noor", "fatima"])
@pytest.mark.parametrize("group", [EDITORS, MANAGERS, EVALUATORS, ""])
def test_staff_stay_though_their_own_registration_was_declined_or_never_confirmed(
    person: str, group: str, request: pytest.FixtureRequest
) -> None:
    user: User = request.getfixturevalue(person)
    if group:
        user.groups.add(Group.objects.get(name=group))
    else:
        User.objects.filter(pk=user.pk).update(is_superuser=True)
    done = forget(NOW + 3000 * DAY)
    assert there(user)
    assert Registration.objects.filter(user=user).exists()
    assert done["unconfirmed"] == done["declined"] == 0


def test_beside_staff_the_others_still_go(noor: User, fatima: User) -> None:
    User.objects.filter(pk=noor.pk).update(is_superuser=True)
    done = forget(NOW + 30 * DAY)
    assert (done["unconfirmed"], done["declined"]) == (0, 1)
    assert there(noor)
    assert not there(fatima)


@pytest.mark.parametrize(("days", "stays"), [(29, True), (30, False)])
def test_the_row_of_a_mail_goes_after_30_days(karim: User, days: int, stays: bool) -> None:
    written = mails.write_to(karim, "approved", NOW)
    Mail.objects.filter(pk=written.pk).update(sent_at=NOW)
    forget(NOW + days * DAY)
    assert Mail.objects.filter(pk=written.pk).exists() is stays


def test_a_mail_that_has_not_left_stays(karim: User) -> None:
    written = mails.write_to(karim, "approved", NOW)
    Mail.objects.filter(pk=written.pk).update(sent_at=None)
    forget(NOW + 40 * DAY)
    assert Mail.objects.filter(pk=written.pk).exists()


def test_an_organisation_without_anybody_goes(lotte: User) -> None:
    Organisation.objects.create(name="Leeg huis", kind="school", province="limburg")
    forget(NOW)
    assert list(Organisation.objects.all()) == [case(lotte).organisation]


def test_what_wagtail_noted_of_an_account_goes_with_it_and_of_others_stays(lotte: User, karim: User) -> None:
    for user in (lotte, karim):
        log(instance=user, action="wagtail.edit", user=None)
    name, gone = str(lotte), lotte.pk
    lotte.delete()
    log(instance=karim, action="wagtail.edit", user=None)
    assert ModelLogEntry.objects.filter(label=name, object_id=str(gone)).exists()
    forget(NOW)
    assert not ModelLogEntry.objects.filter(label=name).exists()
    assert ModelLogEntry.objects.filter(label=str(karim)).count() == 2


def test_nothing_else_goes_and_twice_changes_nothing(
    noor: User, karim: User, lotte: User, fatima: User, sofie: User
) -> None:
    assert forget(NOW + DAY) == dict.fromkeys(
        [
            "unconfirmed",
            "declined",
            "idle removed",
            "idle warned",
            "suspension marks",
            "mails",
            "log of accounts",
            "organisations",
        ],
        0,
    )
    assert Registration.objects.count() == 5
    late = NOW + 30 * DAY
    assert (first := forget(late))["unconfirmed"] == first["declined"] == 1
    assert forget(late)["unconfirmed"] == forget(late)["declined"] == 0


def test_a_correction_after_declining_stops_the_clock(fatima: User, greet: User) -> None:
    decided(fatima, Decision.REINSTATE, greet, now=NOW + 20 * DAY)
    forget(NOW + 40 * DAY)
    assert there(fatima)


def test_a_declined_registration_that_is_declined_again_counts_from_then(greet: User) -> None:
    user = decided(waiting("An", "Jacobs", "an@x.test"), Decision.DECLINE, greet, "Nee.")
    user = decided(user, Decision.REINSTATE, greet, now=NOW + 20 * DAY)
    user = decided(user, Decision.DECLINE, greet, "Toch niet.", now=NOW + 25 * DAY)
    forget(NOW + 54 * DAY)
    assert there(user)
    forget(NOW + 55 * DAY)
    assert not there(user)
