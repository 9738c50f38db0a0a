"""Withdrawing removes the account and all that belongs to it; numbers stay."""

import pytest
from django.core import mail

from registration.models import Mail, Registration, StateChange, Tally, User
from tests.registration.people import PASSWORD, Clock, signed_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_nothing_of_the_person_is_left_and_she_hears_of_it(lotte: User) -> None:
    client = signed_in(lotte)
    mail.outbox.clear()
    response = client.post("/nl/registration/withdraw/", {"password": PASSWORD})
    assert response.headers["Location"] == "/nl/account/login/"
    assert not User.objects.filter(email="lotte@delinde.test").exists()
    assert Registration.objects.count() == StateChange.objects.count() == 0
    assert [message.to for message in mail.outbox] == [["lotte@delinde.test"]]
    assert not Mail.objects.filter(to="lotte@delinde.test").exists()
    assert client.get("/nl/registration/").status_code == 302


def test_the_numbers_of_her_half_year_stay(lotte: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registration.views.own.timezone", Clock())  # the half-year in which she registered
    signed_in(lotte).post("/nl/registration/withdraw/", {"password": PASSWORD})
    rows = {(tally.dimension, tally.code): tally.number for tally in Tally.objects.all()}
    assert rows == {
        ("state", "withdrawn"): 1,
        ("background", "youth_care_worker"): 1,
        ("province", "antwerp"): 1,
        ("kind", "residential_youth_care"): 1,
    }


def test_the_wrong_password_removes_nothing(lotte: User) -> None:
    response = signed_in(lotte).post("/nl/registration/withdraw/", {"password": "fout woord"})
    assert "password" in response.context["form"].errors
    assert User.objects.filter(pk=lotte.pk).exists()


def test_opening_the_page_removes_nothing(lotte: User) -> None:
    assert signed_in(lotte).get("/nl/registration/withdraw/").status_code == 200
    assert User.objects.filter(pk=lotte.pk).exists()


def test_staff_are_removed_by_an_administrator(greet: User) -> None:
    signed_in(greet).post("/nl/registration/withdraw/", {"password": PASSWORD})
    assert User.objects.filter(pk=greet.pk).exists()
