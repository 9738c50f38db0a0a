"""A newer code of conduct is asked of approved people at their next sign-in, on their own page, and then all opens."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from registration import code_of_conduct, newer_code
from registration.decisions import Decision
from registration.models import Registration, StateChange, User
from tests.registration.people import PASSWORD, case, decided, signed_in, state, waiting

OWN = "/en/registration/"
AGREE = "/en/registration/agree/"
TICKED = {"code_of_conduct": "on", "code_version": code_of_conduct.CURRENT}


@pytest.fixture
def older(lotte: User) -> User:
    """Lotte, who accepted a code of conduct that no longer holds."""
    return with_older_code(lotte)


def with_older_code(user: User) -> User:
    Registration.objects.filter(user=user).update(code_version="2025-01")
    return user


def comes_in(user: User, language: str = "en") -> Any:
    client = Client()
    response = client.post(f"/{language}/account/login/", {"login": user.email, "password": PASSWORD})
    return client, response.headers["Location"]


def may_train(user: User) -> bool:
    return User.objects.get(pk=user.pk).has_perm("modules.use_training")


def test_nothing_closes_as_long_as_she_is_signed_in(lotte: User) -> None:
    client, _address = comes_in(lotte)
    with_older_code(lotte)
    client.get(OWN)
    assert may_train(lotte)


def test_a_second_device_does_not_close_what_runs_on_the_first(lotte: User) -> None:
    comes_in(lotte)
    with_older_code(lotte)
    comes_in(lotte)
    assert may_train(lotte)


def test_hours_later_a_sign_in_asks_whatever_device_it_is(lotte: User) -> None:
    comes_in(lotte)
    with_older_code(lotte)
    User.objects.filter(pk=lotte.pk).update(last_login=timezone.now() - newer_code.STILL_IN_THE_ROOM)
    assert comes_in(lotte)[1] == OWN
    assert not may_train(lotte)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_at_her_next_sign_in_she_lands_on_her_own_page_which_holds_the_code(
    older: User, language: str
) -> None:
    client, address = comes_in(older, language)
    text = client.get(address).content.decode()
    assert address == f"/{language}/registration/"
    assert text.count("<li>") >= 9
    assert f'action="/{language}/registration/agree/"' in text
    assert not may_train(older)


def test_she_reads_that_she_is_still_approved_and_what_to_do(older: User) -> None:
    client, address = comes_in(older)
    text = client.get(address).content.decode()
    assert "You are still approved. The code of conduct was renewed: read it and agree" in text
    assert "Welcome. Everything is open for you." not in text
    assert state(older) == "approved"


def test_agreeing_opens_the_training_at_the_next_request_and_is_kept_with_its_date(older: User) -> None:
    client, _address = comes_in(older)
    before = case(older)
    response = client.post(AGREE, TICKED, follow=True)
    after = case(older)
    assert "Thank you. Everything is open again." in response.content.decode()
    assert "Welcome. Everything is open for you." in response.content.decode()
    assert may_train(older)
    assert after.code_version == code_of_conduct.CURRENT
    assert after.code_accepted_at > before.code_accepted_at
    assert (after.state, after.state_since) == (before.state, before.state_since)
    act = StateChange.objects.filter(registration=after).last()
    assert act is not None
    assert (act.act, act.before, act.after, act.by) == ("code_accepted", "approved", "approved", older)


def test_once_agreed_she_is_not_asked_again(older: User) -> None:
    client, _address = comes_in(older)
    client.post(AGREE, TICKED)
    assert comes_in(older)[1] == "/en/modules/"


def test_without_the_tick_nothing_opens_and_it_is_said_beside_the_field_and_on_top(older: User) -> None:
    client, _address = comes_in(older)
    text = client.post(AGREE, {"code_version": code_of_conduct.CURRENT}).content.decode()
    assert text.count("Read the code of conduct, and tick that you keep to it.") == 2
    assert not may_train(older)


@pytest.mark.parametrize("version", ["2025-01", "", "1999-01"])
def test_agreeing_to_another_version_than_the_one_that_holds_is_refused(older: User, version: str) -> None:
    client, _address = comes_in(older)
    text = client.post(AGREE, {**TICKED, "code_version": version}).content.decode()
    assert "The code of conduct has changed. Please read it once more." in text
    assert case(older).code_version == "2025-01"
    assert not may_train(older)


def test_sending_it_twice_is_one_act(older: User) -> None:
    client, _address = comes_in(older)
    assert [client.post(AGREE, TICKED).headers["Location"] for _time in range(2)] == [OWN, OWN]
    assert StateChange.objects.filter(act="code_accepted").count() == 1


@pytest.mark.parametrize("who", ["noor", "karim", "fatima", "sofie"])
def test_who_is_not_approved_is_not_asked_and_opens_nothing_with_it(
    who: str, request: pytest.FixtureRequest
) -> None:
    user: User = with_older_code(request.getfixturevalue(who))
    client = signed_in(user)
    assert AGREE not in client.get(OWN).content.decode()
    assert client.post(AGREE, TICKED).headers["Location"] == OWN
    assert case(user).code_version == "2025-01"
    assert not may_train(user)


def test_staff_without_a_registration_are_not_asked(greet: User) -> None:
    client = signed_in(greet)
    assert AGREE not in client.get(OWN).content.decode()
    assert client.post(AGREE, TICKED).headers["Location"] == OWN


def test_who_is_approved_after_the_newer_one_came_agrees_first(greet: User) -> None:
    ines = decided(with_older_code(waiting("Inès", "Exemple", "ines@home.test")), Decision.APPROVE, greet)
    assert not may_train(ines)
    client, address = comes_in(ines)
    assert address == OWN
    client.post(AGREE, TICKED)
    assert may_train(ines)


def test_a_suspension_is_not_lifted_by_agreeing(older: User, greet: User) -> None:
    client, _address = comes_in(older)
    decided(older, Decision.SUSPEND, greet, "Daarom.")
    client.post(AGREE, TICKED)
    assert state(older) == "suspended"
    assert not may_train(older)


def test_who_accepted_the_code_that_holds_signs_in_as_before(lotte: User) -> None:
    assert comes_in(lotte)[1] == "/en/modules/"


def test_it_must_be_sent_by_somebody_signed_in_and_by_post(client: Client, lotte: User) -> None:
    assert isinstance(client.get("/en/").wsgi_request.user, AnonymousUser)  # type: ignore[attr-defined]
    assert client.post(AGREE, TICKED).status_code == 403
    assert signed_in(lotte).get(AGREE).status_code == 405


def test_it_costs_who_signs_in_one_query(lotte: User) -> None:
    from registration.newer_code import ask

    with CaptureQueriesContext(connection) as asked:
        ask(user=lotte)
    assert sum("registration_registration" in query["sql"] for query in asked) == 1


def test_the_manager_sees_it_in_the_history(older: User, greet: User) -> None:
    client, _address = comes_in(older)
    client.post(AGREE, TICKED)
    page = signed_in(greet).get(f"/en/registration/queue/{case(older).pk}/").content.decode()
    assert "Newer code of conduct accepted" in page
