"""A copy of the database alone shows nobody's codes: what a second factor rests on is encrypted."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.utils import decrypt, encrypt
from django.core.management import CommandError, call_command
from django.test import override_settings

from registration import factor_secrets
from registration.factor_secrets import NoKeyFits
from registration.models import User

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def kept(user: User) -> dict[str, Any]:
    """What the table holds for the app of `user`."""
    return dict(Authenticator.objects.get(user=user, type="totp").data)


class TestAKey:
    """What one key wrote, another reads only where the settings still name the first."""

    def test_a_secret_comes_back_and_is_not_in_what_is_kept(self) -> None:
        once, twice = encrypt(SECRET), encrypt(SECRET)
        assert decrypt(once) == decrypt(twice) == SECRET
        assert SECRET not in once
        assert once != twice

    def test_a_secret_from_before_it_was_encrypted_is_read(self) -> None:
        assert decrypt(SECRET) == SECRET

    def test_an_older_key_still_opens(self) -> None:
        with override_settings(SECOND_FACTOR_KEYS=["the first key"]):
            sealed = encrypt(SECRET)
        with override_settings(SECOND_FACTOR_KEYS=["a newer key", "the first key"]):
            assert decrypt(sealed) == SECRET

    def test_without_a_key_of_its_own_the_secret_key_and_its_fallbacks_do(self) -> None:
        with override_settings(SECOND_FACTOR_KEYS=[], SECRET_KEY="of last year"):
            sealed = encrypt(SECRET)
        with override_settings(
            SECOND_FACTOR_KEYS=[], SECRET_KEY="of this year", SECRET_KEY_FALLBACKS=["of last year"]
        ):
            assert decrypt(sealed) == SECRET

    def test_a_key_that_is_gone_opens_nothing_and_no_other_secret_takes_its_place(self) -> None:
        with override_settings(SECOND_FACTOR_KEYS=["the first key"]):
            sealed = encrypt(SECRET)
        with override_settings(SECOND_FACTOR_KEYS=["a newer key"]), pytest.raises(NoKeyFits):
            decrypt(sealed)

    def test_what_somebody_changed_opens_nothing(self) -> None:
        sealed = encrypt(SECRET)
        with pytest.raises(NoKeyFits):
            decrypt(sealed[:-6] + "AAAA==")


@pytest.mark.django_db
class TestWhatTheTableHolds:
    """The rows of allauth, and how they are written anew."""

    def test_an_app_and_recovery_codes_are_kept_encrypted(self, greet: User) -> None:
        codes = RecoveryCodes.activate(greet)
        assert kept(greet)["secret"].startswith("fernet:")
        assert codes.instance.data["seed"].startswith("fernet:")
        assert len(codes.get_unused_codes()) == 10

    def test_what_was_kept_in_the_clear_is_encrypted_and_the_rest_stays(self, greet: User) -> None:
        app = Authenticator.objects.filter(user=greet, type="totp")
        app.update(data={"secret": SECRET, "viewed_at": 7})
        factor_secrets.renew(app)
        assert kept(greet)["secret"] != SECRET
        assert decrypt(kept(greet)["secret"]) == SECRET
        assert kept(greet)["viewed_at"] == 7

    def test_the_way_back_lays_it_open_again(self, greet: User) -> None:
        Authenticator.objects.filter(user=greet, type="totp").update(data={"secret": encrypt(SECRET)})
        factor_secrets.lay_open(Authenticator.objects.all())
        assert kept(greet)["secret"] == SECRET

    def test_the_command_takes_the_newest_key_so_that_the_old_one_can_go(self, greet: User) -> None:
        with override_settings(SECOND_FACTOR_KEYS=["old"]):
            Authenticator.objects.filter(user=greet, type="totp").update(data={"secret": encrypt(SECRET)})
        with override_settings(SECOND_FACTOR_KEYS=["new", "old"]):
            call_command("renew_factor_secrets")
        with override_settings(SECOND_FACTOR_KEYS=["new"]):
            assert decrypt(kept(greet)["secret"]) == SECRET

    def test_the_command_writes_nothing_where_a_secret_cannot_be_read(self, greet: User, marc: User) -> None:
        with override_settings(SECOND_FACTOR_KEYS=["lost"]):
            Authenticator.objects.filter(user=marc, type="totp").update(data={"secret": encrypt(SECRET)})
        before = kept(greet)
        with pytest.raises(CommandError, match="do not name"):
            call_command("renew_factor_secrets")
        assert kept(greet) == before
