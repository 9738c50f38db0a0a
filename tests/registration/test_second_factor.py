"""Staff must have shown a second factor in this session; until then nothing but the way to it opens."""

import re
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.utils import decrypt
from django.contrib.auth.models import Group
from django.core import mail
from django.core.cache import cache
from django.test import Client

from registration.models import User
from tests.registration.people import PASSWORD, signed_in

pytestmark = pytest.mark.django_db(transaction=True)
QUEUE = "/nl/registration/queue/"
SHOW = "/nl/account/2fa/authenticate/"
SHOW_AGAIN = "/nl/account/2fa/reauthenticate/"
SET_UP = "/nl/account/2fa/totp/activate/"


def code_of(secret: str) -> str:
    """What the app shows now."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def secret_of(user: User) -> str:
    return str(decrypt(Authenticator.objects.get(user=user, type="totp").data["secret"]))


def password_given(user: User) -> tuple[Client, Any]:
    client = Client()
    response = client.post("/nl/account/login/", {"login": user.email, "password": PASSWORD})
    return client, response


def without_factor(user: User) -> User:
    Authenticator.objects.filter(user=user).delete()
    return user


class TestShowing:
    """Somebody who has an app signs in with its code."""

    def test_password_and_code_open_the_work(self, greet: User) -> None:
        client, response = password_given(greet)
        assert response.headers["Location"] == SHOW
        response = client.post(SHOW, {"code": code_of(secret_of(greet))})
        assert response.headers["Location"] == QUEUE
        assert client.get(QUEUE).status_code == 200

    def test_after_the_password_alone_nobody_is_signed_in(self, greet: User) -> None:
        client, _response = password_given(greet)
        assert client.get(QUEUE).headers["Location"].startswith("/nl/account/login/")

    @pytest.mark.parametrize("code", ["", "000000", "abcdef", "123456789012", "' or 1=1"])
    def test_a_wrong_code_opens_nothing(self, greet: User, code: str) -> None:
        client, _response = password_given(greet)
        response = client.post(SHOW, {"code": code})
        assert response.status_code == 200
        assert response.context["form"].errors
        assert client.get(QUEUE).status_code == 302

    def test_a_code_works_once(self, greet: User) -> None:
        code = code_of(secret_of(greet))
        first, _response = password_given(greet)
        assert first.post(SHOW, {"code": code}).status_code == 302
        second, _response = password_given(greet)
        assert second.post(SHOW, {"code": code}).status_code == 200
        assert second.get(QUEUE).status_code == 302

    def test_guessing_is_stopped_also_for_the_right_code(self, greet: User) -> None:
        client, _response = password_given(greet)
        for number in range(5):
            client.post(SHOW, {"code": f"11111{number}"})
        assert client.post(SHOW, {"code": code_of(secret_of(greet))}).status_code == 200
        assert client.get(QUEUE).status_code == 302

    def test_a_recovery_code_works_once(self, greet: User) -> None:
        from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

        code = RecoveryCodes.activate(greet).get_unused_codes()[0]
        first, _response = password_given(greet)
        assert first.post(SHOW, {"code": code}).status_code == 302
        assert first.get(QUEUE).status_code == 200
        second, _response = password_given(greet)
        assert second.post(SHOW, {"code": code}).status_code == 200


class TestWithoutOne:
    """Whoever has not shown one in this session is led to it, from everywhere."""

    @pytest.mark.parametrize("who", ["greet", "eva", "ada"])
    @pytest.mark.parametrize(
        "path",
        ["/nl/registration/queue/", "/admin/", "/admin/users/", "/nl/", "/fr/registration/data/", "/x"],
    )
    def test_nothing_opens(self, who: str, path: str, request: pytest.FixtureRequest) -> None:
        client = signed_in(request.getfixturevalue(who), second_factor=False)
        for response in (client.get(path), client.post(path)):
            assert response.status_code == 302
            assert response.headers["Location"].partition("?")[0].endswith("/account/2fa/reauthenticate/")

    def test_evaluators_are_staff_too(self, karim: User) -> None:
        karim.groups.add(Group.objects.get(name="Evaluators"))
        client = signed_in(karim)
        assert client.get("/nl/figures/").headers["Location"] == SET_UP

    def test_her_own_page_help_and_signing_out_stay_open(self, greet: User) -> None:
        client = signed_in(greet, second_factor=False)
        for path in ("/nl/registration/", "/nl/account/logout/", "/nl/help/", "/nl/account/2fa/", SHOW_AGAIN):
            assert client.get(path).status_code == 200
        assert client.post("/nl/account/logout/").headers["Location"] == "/nl/"

    def test_a_session_of_before_the_app_shows_it_now_and_goes_on_where_she_was(self, greet: User) -> None:
        client = signed_in(greet, second_factor=False)
        where = client.get(QUEUE).headers["Location"]
        response = client.post(where, {"code": code_of(secret_of(greet))})
        assert response.headers["Location"] == QUEUE
        assert client.get(QUEUE).status_code == 200

    def test_a_factor_that_was_taken_away_no_longer_counts_in_any_session(self, greet: User) -> None:
        client = signed_in(greet)
        assert client.get(QUEUE).status_code == 200
        without_factor(greet)
        assert client.get(QUEUE).headers["Location"] == SET_UP
        TOTP.activate(greet, generate_totp_secret())
        assert client.get(QUEUE).headers["Location"].startswith(SHOW_AGAIN)

    def test_what_was_shown_by_somebody_else_in_this_browser_does_not_count(
        self, greet: User, marc: User
    ) -> None:
        client = signed_in(greet)
        client.force_login(marc)
        assert client.get(QUEUE).headers["Location"].startswith(SHOW_AGAIN)

    def test_a_new_password_is_no_way_around(self, greet: User) -> None:
        mail.outbox.clear()
        client = Client()
        client.post("/nl/account/password/reset/", {"email": greet.email})
        found = re.search(r"http://localhost(/\S+)", str(mail.outbox[0].body))
        assert found
        page = client.get(found[1], follow=True)
        client.post(page.redirect_chain[-1][0], {"password1": "vier groene auto's"})
        assert client.get(QUEUE).status_code == 302
        response = client.post("/nl/account/login/", {"login": greet.email, "password": "vier groene auto's"})
        assert response.headers["Location"] == SHOW

    def test_who_becomes_staff_is_led_to_it_at_the_next_request(self, lotte: User) -> None:
        client = signed_in(lotte)
        assert client.get("/nl/registration/data/").status_code == 200
        lotte.groups.add(Group.objects.get(name="Editors"))
        assert client.get("/nl/registration/data/").headers["Location"] == SET_UP


class TestSettingUp:
    """Once, right after signing in, without giving the password twice."""

    def test_the_way_from_the_password_to_the_work(self, greet: User) -> None:
        without_factor(greet)
        client, _response = password_given(greet)
        assert client.get(QUEUE).headers["Location"] == SET_UP
        page = client.get(SET_UP)
        assert "<svg role=" in page.content.decode()
        assert "data:image" not in page.content.decode()
        secret = page.context["form"].secret
        response = client.post(SET_UP, {"code": code_of(secret)})
        assert response.headers["Location"] == "/nl/account/2fa/recovery-codes/"
        codes = client.get("/nl/account/2fa/recovery-codes/")
        assert codes.status_code == 200
        assert len(codes.context["unused_codes"]) == 10
        assert client.get(QUEUE).status_code == 200
        assert "second_factor_on" in {row.kind for row in greet.mails.all()}

    def test_a_wrong_code_sets_nothing_up(self, greet: User) -> None:
        without_factor(greet)
        client, _response = password_given(greet)
        client.get(SET_UP)
        assert client.post(SET_UP, {"code": "000000"}).status_code == 200
        assert client.get(QUEUE).headers["Location"] == SET_UP

    def test_a_session_of_long_ago_gives_the_password_again(self, greet: User) -> None:
        without_factor(greet)
        client = signed_in(greet)
        assert client.get(SET_UP).headers["Location"].startswith("/nl/account/reauthenticate/")

    def test_taking_the_app_away_asks_for_proof_first(self, greet: User) -> None:
        client = signed_in(greet)
        response = client.get("/nl/account/2fa/totp/deactivate/")
        assert response.status_code == 302
        assert "reauthenticate" in response.headers["Location"]


def test_a_professional_needs_none(lotte: User) -> None:
    client, response = password_given(lotte)
    assert response.headers["Location"] == "/nl/modules/"
    assert client.get("/nl/registration/data/").status_code == 200


def test_a_professional_may_have_one(lotte: User) -> None:
    TOTP.activate(lotte, generate_totp_secret())
    _client, response = password_given(lotte)
    assert response.headers["Location"] == SHOW


def test_trying_passwords_is_stopped(greet: User) -> None:
    cache.clear()
    client = Client()
    for number in range(5):
        client.post("/nl/account/login/", {"login": greet.email, "password": f"fout woord {number}"})
    response = client.post("/nl/account/login/", {"login": greet.email, "password": PASSWORD})
    assert response.status_code == 200
    assert response.context["form"].errors
