"""Only the pages of allauth that the product names are mounted."""

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from registration import account_urls

pytestmark = pytest.mark.content

ALLAUTH = {
    "account_signup",
    "account_login",
    "account_logout",
    "account_email_verification_sent",
    "account_confirm_email",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_change_password",
    "account_reauthenticate",
    "mfa_index",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
}
OURS = {
    "account_confirm_again",
    "account_not_me",
    "account_change_address",
    "account_new_address",
    "account_address_forgotten",
}


def test_the_list_is_this_one() -> None:
    assert {pattern.name for pattern in account_urls.urlpatterns} == ALLAUTH | OURS


@pytest.mark.parametrize(
    "name", ["account_email", "account_set_password", "account_inactive", "mfa_download_recovery_codes"]
)
def test_what_is_not_named_has_no_address(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["account/", "account/inactive/", "account/password/set/", "account/social/"]
)
def test_nor_under_allauths_own_paths(client: Client, path: str) -> None:
    assert client.get(f"/nl/{path}").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize(
    "path",
    [
        "account/signup/",
        "account/login/",
        "account/confirm-email/",
        "account/confirm-email/again/",
        "account/confirm-email/removed/",
        "account/email/forgotten/",
        "account/password/reset/",
        "account/password/reset/done/",
        "account/password/reset/key/done/",
        "account/password/reset/key/x-y/",
        "registration/code-of-conduct/2026-11/",
    ],
)
def test_every_page_before_signing_in_is_there_in_every_language(
    client: Client, language: str, path: str
) -> None:
    response = client.get(f"/{language}/{path}")
    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.content.decode()


@pytest.mark.django_db
def test_a_code_of_conduct_that_never_was_is_not_found(client: Client) -> None:
    assert client.get("/nl/registration/code-of-conduct/1999-01/").status_code == 404
