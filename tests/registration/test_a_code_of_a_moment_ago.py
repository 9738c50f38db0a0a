"""The code of an app changes each half minute: the one before is still good while it changes, an older one is not.

Each works once, also when the half minute in which it was used is over.
"""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import hotp_value
from allauth.mfa.utils import decrypt
from django.test import Client

from registration.models import User
from tests.registration.people import PASSWORD

pytestmark = pytest.mark.django_db
MIDDLE_OF_A_STEP = 1_795_000_005.0


@pytest.mark.parametrize(("steps_ago", "let_in"), [(0, True), (1, True), (2, False)])
def test_a_code_is_good_for_one_step_after_it_changed(
    greet: User, monkeypatch: pytest.MonkeyPatch, steps_ago: int, let_in: bool
) -> None:
    secret = decrypt(Authenticator.objects.get(user=greet).data["secret"])
    code = f"{hotp_value(secret, int(MIDDLE_OF_A_STEP) // 30 - steps_ago):06d}"
    browser = Client()
    browser.post("/nl/account/login/", {"login": greet.email, "password": PASSWORD})
    monkeypatch.setattr(time, "time", lambda: MIDDLE_OF_A_STEP)
    answer = browser.post("/nl/account/2fa/authenticate/", {"code": code})
    assert (answer.status_code == 302) is let_in
    assert ("_auth_user_id" in browser.session) is let_in


@pytest.mark.parametrize("later", [0, 31, 61])
def test_a_code_that_was_used_lets_nobody_in_again(
    greet: User, monkeypatch: pytest.MonkeyPatch, later: int
) -> None:
    secret = decrypt(Authenticator.objects.get(user=greet).data["secret"])
    start = MIDDLE_OF_A_STEP
    code = (
        f"{hotp_value(secret, int(start) // 30 + 1):06d}"  # of a phone whose clock is ahead: good for longest
    )
    let_in = []
    for moment in (start, start + later):
        monkeypatch.setattr(time, "time", lambda moment=moment: moment)
        browser = Client()
        browser.post("/nl/account/login/", {"login": greet.email, "password": PASSWORD})
        let_in.append(browser.post("/nl/account/2fa/authenticate/", {"code": code}).status_code == 302)
    assert let_in == [True, False]
