"""A suspension outlives the account: who comes back with its address is known to the manager, and to nobody else."""

from datetime import date, timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.core import mail
from django.test import Client, override_settings
from django.urls import reverse

from registration import new_address, person
from registration.decisions import Decision
from registration.models import SuspensionMark, User
from registration.own_data import own_data
from registration.retention import forget
from registration.suspensions import digests
from tests.registration.people import NOW, PASSWORD, case, decided, signed_in, state, waiting
from tests.registration.test_a_known_address_gives_no_hint import seen
from tests.registration.test_registering import FILLED_IN

pytestmark = pytest.mark.django_db(transaction=True)
SIGN = ("bad", "Somebody with this e-mail address was suspended before, in November 2026")
OLD = "sofie@delinde.test"
REASON = "Je hebt je wachtwoord doorgegeven."
DAY = timedelta(days=1)


def signs(greet: User, user: User) -> list[tuple[str, str]]:
    """What the case of `user` tells the manager."""
    page = signed_in(greet).get(f"/en/registration/queue/{case(user).pk}/")
    return [(sign.kind, sign.text) for sign in page.context["case"].signs]


def moved(user: User, email: str) -> User:
    """`user` after a change of address by the mail to `email`."""
    client = signed_in(user)
    client.post("/nl/account/email/", {"email": email, "password": PASSWORD})
    link = next(word for word in str(mail.outbox[-1].body).split() if "/account/email/" in word)
    client.post(link.removeprefix("http://localhost"))
    return User.objects.get(pk=user.pk, email=email)


def test_who_withdraws_and_signs_up_again_is_known(sofie: User, greet: User) -> None:
    signed_in(sofie).post("/nl/registration/withdraw/", {"password": PASSWORD})
    again = waiting("S.", "W.", OLD)
    assert signs(greet, again).count(SIGN) == 1


def test_large_letters_make_no_other_address(sofie: User, greet: User) -> None:
    person.withdraw(sofie, NOW)
    again = waiting("S.", "W.", OLD)
    User.objects.filter(pk=again.pk).update(email="Sofie@DeLinde.test")
    assert SIGN in signs(greet, again)


def test_after_a_change_of_address_the_old_one_is_known_in_a_second_account(sofie: User, greet: User) -> None:
    moved(sofie, "weg@elders.test")
    assert SIGN in signs(greet, waiting("S.", "W.", OLD))


def test_so_is_the_new_one_after_withdrawing(sofie: User, greet: User) -> None:
    person.withdraw(moved(sofie, "weg@elders.test"), NOW)
    assert SIGN in signs(greet, waiting("S.", "W.", "weg@elders.test"))
    assert SIGN in signs(greet, waiting("S.", "X.", OLD))


def test_who_moves_to_a_marked_address_is_known(sofie: User, greet: User) -> None:
    person.withdraw(sofie, NOW)
    again = waiting("S.", "W.", "schoon@elders.test")
    assert SIGN not in signs(greet, again)
    assert SIGN in signs(greet, moved(again, OLD))


def test_her_own_case_does_not_repeat_that_she_is_suspended(sofie: User, greet: User) -> None:
    assert SIGN not in signs(greet, sofie)


def test_nobody_else_is_marked(sofie: User, lotte: User, fatima: User, greet: User) -> None:
    person.withdraw(lotte, NOW)
    person.withdraw(fatima, NOW)
    person.withdraw(waiting("An", "Jacobs", "an@x.test"), NOW)
    assert SuspensionMark.objects.count() == 1
    assert SIGN not in signs(greet, waiting("Lotte", "Peeters", "lotte@delinde.test"))


def test_what_stays_is_a_hash_and_a_day(sofie: User) -> None:
    person.withdraw(sofie, NOW)
    kept = SuspensionMark.objects.values().get()
    assert {**kept, "id": 0} == {
        "id": 0,
        "registration_id": None,
        "digest": digests(OLD)[0],
        "day": date(2026, 11, 24),
    }
    assert "sofie" not in str(kept)


def test_without_the_key_the_hash_says_nothing() -> None:
    with override_settings(SECRET_KEY="een heel andere sleutel", SECRET_KEY_FALLBACKS=[]):
        others = digests(OLD)
    assert not set(others) & set(digests(OLD))


def test_an_older_key_still_finds_it(sofie: User, greet: User, settings: pytest.FixtureRequest) -> None:
    person.withdraw(sofie, NOW)
    before = settings.SECRET_KEY  # type: ignore[attr-defined]
    with override_settings(SECRET_KEY="de nieuwe sleutel", SECRET_KEY_FALLBACKS=["nog een", before]):
        assert SIGN in signs(greet, waiting("S.", "W.", OLD))
    with override_settings(SECRET_KEY="de nieuwe sleutel", SECRET_KEY_FALLBACKS=["nog een"]):
        assert SIGN not in signs(greet, waiting("S.", "X.", "x@y.test"))


def test_a_fault_while_suspending_leaves_no_mark(
    lotte: User, greet: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("no mail can be written")

    monkeypatch.setattr("registration.mails.write", fail)
    with pytest.raises(RuntimeError):
        decided(lotte, Decision.SUSPEND, greet, REASON)
    assert SuspensionMark.objects.count() == 0


def test_lifting_the_suspension_takes_it_away(sofie: User, greet: User) -> None:
    decided(sofie, Decision.REINSTATE, greet)
    assert state(sofie) == "approved"
    assert SuspensionMark.objects.count() == 0


def test_lifting_it_after_a_change_of_address_takes_both_away(sofie: User, greet: User) -> None:
    decided(moved(sofie, "weg@elders.test"), Decision.REINSTATE, greet)
    assert SuspensionMark.objects.count() == 0


def test_lifting_a_second_suspension_takes_the_mark_of_the_first_away_and_no_other(
    sofie: User, lotte: User, greet: User
) -> None:
    person.withdraw(sofie, NOW)
    decided(lotte, Decision.SUSPEND, greet, REASON)
    again = decided(waiting("S.", "W.", OLD), Decision.APPROVE, greet)
    decided(decided(again, Decision.SUSPEND, greet, REASON), Decision.REINSTATE, greet)
    assert [mark.registration for mark in SuspensionMark.objects.all()] == [case(lotte)]


def test_approving_somebody_in_spite_of_the_sign_keeps_it(sofie: User, greet: User) -> None:
    person.withdraw(sofie, NOW)
    again = decided(waiting("S.", "W.", OLD), Decision.APPROVE, greet)
    assert SIGN in signs(greet, again)


@pytest.mark.parametrize(("days", "stays"), [(729, True), (730, False)])
def test_it_goes_24_months_after_its_day(sofie: User, greet: User, days: int, stays: bool) -> None:
    person.withdraw(sofie, NOW)
    forget(NOW + days * DAY)
    assert (SIGN in signs(greet, waiting("S.", "W.", OLD))) is stays
    assert forget(NOW + days * DAY)["suspension marks"] == 0


def test_moving_on_does_not_make_it_last_longer(sofie: User) -> None:
    moved(sofie, "weg@elders.test")
    assert {mark.day for mark in SuspensionMark.objects.all()} == {date(2026, 11, 24)}


class TestBeforeSheWithdraws:
    """She reads what stays, why and how long; then it is as she read."""

    @pytest.mark.parametrize("path", ["", "withdraw/"])
    def test_her_own_pages_say_so(self, sofie: User, path: str) -> None:
        text = signed_in(sofie).get(f"/en/registration/{path}").content.decode()
        assert "from which your e-mail address cannot be read" in text
        assert "until 23 November 2028" in text

    @pytest.mark.parametrize("path", ["", "withdraw/"])
    @pytest.mark.parametrize("who", ["lotte", "karim", "fatima"])
    def test_nobody_else_reads_it(self, who: str, path: str, request: pytest.FixtureRequest) -> None:
        text = signed_in(request.getfixturevalue(who)).get(f"/en/registration/{path}").content.decode()
        assert "cannot be read" not in text

    def test_her_file_holds_it(self, sofie: User) -> None:
        marks = own_data(sofie)["registration"]["marks of a suspension"]
        assert [(mark["day"], mark["kept until"]) for mark in marks] == [("2026-11-24", "2028-11-23")]
        assert marks[0]["hash"] == digests(OLD)[0]

    @pytest.mark.parametrize(("language", "said"), [("nl", "23 november 2028"), ("fr", "23 novembre 2028")])
    def test_the_last_page_and_the_last_mail_say_so(self, sofie: User, language: str, said: str) -> None:
        User.objects.filter(pk=sofie.pk).update(language=language)
        mail.outbox.clear()
        client = signed_in(User.objects.get(pk=sofie.pk))
        page = client.post(f"/{language}/registration/withdraw/", {"password": PASSWORD}, follow=True)
        assert said in page.content.decode()
        assert said in str(mail.outbox[0].body)

    def test_the_last_mail_to_anybody_else_speaks_of_none(self, lotte: User) -> None:
        mail.outbox.clear()
        User.objects.filter(pk=lotte.pk).update(language="en")
        person.withdraw(User.objects.get(pk=lotte.pk), NOW)
        assert "with all that we kept about you" in str(mail.outbox[0].body)
        assert "mark" not in str(mail.outbox[0].body)


class TestNobodyElseLearnsOfIt:
    """A marked address is like any other to whoever fills it in, and to herself when she is back."""

    def test_signing_up_answers_the_same(self, sofie: User) -> None:
        person.withdraw(sofie, NOW)
        filled_in = {**FILLED_IN, "password1": "vier gele appels"}
        pages = [
            seen(Client().post("/nl/account/signup/", {**filled_in, "email": email}, follow=True))
            for email in (OLD, "niemand@nergens.test")
        ]
        assert pages[0] == pages[1]

    def test_asking_for_it_as_another_address_answers_the_same(self, sofie: User, karim: User) -> None:
        person.withdraw(sofie, NOW)
        said = []
        for email in (OLD, "niemand@nergens.test"):
            data = {"email": email, "password": PASSWORD}
            page = signed_in(karim).post("/nl/account/email/", data, follow=True)
            said.append((page.redirect_chain, [str(one) for one in page.context["messages"]]))
        assert said[0] == said[1]

    def test_her_own_page_after_coming_back_says_nothing(self, sofie: User) -> None:
        person.withdraw(sofie, NOW)
        text = signed_in(waiting("S.", "W.", OLD)).get("/en/registration/").content.decode()
        assert "suspen" not in text

    def test_an_editor_does_not_get_to_the_case(self, sofie: User, eva: User) -> None:
        person.withdraw(sofie, NOW)
        again = waiting("S.", "W.", OLD)
        page = signed_in(eva).get(reverse("registration:case", args=[case(again).pk]))
        assert page.status_code == 403


def test_who_was_suspended_before_there_were_marks_gets_one(sofie: User, lotte: User) -> None:
    SuspensionMark.objects.all().delete()
    import_module("registration.migrations.0004_suspension_mark").mark(apps, None)
    made = SuspensionMark.objects.get()
    assert (made.registration, made.digest) == (case(sofie), digests(OLD)[0])
    assert made.day == date(2026, 11, 24)


def test_an_address_that_was_refused_is_not_marked(sofie: User) -> None:
    client = signed_in(sofie)
    client.post("/nl/account/email/", {"email": "weg@elders.test", "password": PASSWORD})
    link = next(word for word in str(mail.outbox[-1].body).split() if "/account/email/" in word)
    asked = new_address.asked_in(link.rstrip("/").rpartition("/")[2])
    assert asked is not None
    new_address.refuse(asked)
    assert [mark.digest for mark in SuspensionMark.objects.all()] == [digests(OLD)[0]]
