"""Signing in for tests that are about something else: staff with a second factor shown in the session."""

import time

from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
)
from allauth.account.internal.userkit import user_id_to_str
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from registration.models import User


def sign_in(client: Client, user: User, second_factor: bool = True) -> Client:
    """Signs `user` in at `client` and returns it; with `second_factor` one is owned and has been shown."""
    client.force_login(user)
    if second_factor:
        owned = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
        factor = owned or TOTP.activate(user, generate_totp_secret()).instance
        session = client.session
        session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = user_id_to_str(user)
        session[AUTHENTICATION_METHODS_SESSION_KEY] = [
            {"method": "password", "at": time.time()},
            {"method": "mfa", "at": time.time(), "id": factor.pk, "type": "totp"},
        ]
        session.save()
    return client
