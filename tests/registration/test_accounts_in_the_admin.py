"""In Wagtail's admin only an administrator touches accounts, nobody uploads a picture, and one door leads in."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.users.models import UserProfile

from registration.models import Tally, User
from tests.registration.people import PASSWORD, signed_in

PICTURE = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00"
    b"\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


@pytest.fixture
def overreaching_eva(eva: User) -> User:
    """An editor whose group was given every permission on accounts and groups."""
    editors = Group.objects.get(name="Editors")
    editors.permissions.add(
        *Permission.objects.filter(codename__regex="^(add|change|delete|view)_(user|group)$")
    )
    return User.objects.get(pk=eva.pk)


def last_link() -> str:
    """The path in the mail that was sent last."""
    found = re.search(r"http://localhost(/\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


def refused(response: Any) -> bool:
    """Wagtail sends who may not back to its start page with a word, or answers 403."""
    return response.status_code == 403 or response.headers.get("Location") == "/admin/"


@pytest.mark.parametrize(
    "path",
    [
        "users/",
        "users/new/",
        "users/edit/{pk}/",
        "users/delete/{pk}/",
        "groups/",
        "groups/new/",
    ],
)
def test_an_editor_reaches_no_account_whatever_her_group_was_given(
    overreaching_eva: User, lotte: User, path: str
) -> None:
    client, address = signed_in(overreaching_eva), f"/admin/{path.format(pk=lotte.pk)}"
    for response in (client.get(address), client.post(address, {"is_superuser": "on"})):
        assert refused(response)
    assert not User.objects.filter(is_superuser=True).exists()


@pytest.mark.parametrize("action", ["delete", "assign_role", "set_active_state"])
def test_nor_by_a_bulk_action(overreaching_eva: User, lotte: User, action: str) -> None:
    client = signed_in(overreaching_eva)
    response = client.post(
        f"/admin/bulk/registration/user/{action}/?id={lotte.pk}", {"mark_as_active": "", "role": "1"}
    )
    assert refused(response)
    user = User.objects.get(pk=lotte.pk)
    assert user.is_active
    assert user.groups.count() == 1


def test_an_administrator_does(ada: User, lotte: User) -> None:
    client = signed_in(ada)
    assert client.get("/admin/users/").status_code == 200
    assert client.get("/admin/groups/").status_code == 200
    assert client.get(f"/admin/users/edit/{lotte.pk}/").status_code == 200


@pytest.mark.parametrize("address", ["users/delete/{pk}/", "bulk/registration/user/delete/?id={pk}"])
def test_the_numbers_of_an_account_that_she_deletes_stay(ada: User, lotte: User, address: str) -> None:
    signed_in(ada).post(f"/admin/{address.format(pk=lotte.pk)}")
    assert not User.objects.filter(pk=lotte.pk).exists()
    numbers = {tally.dimension: (tally.code, tally.number) for tally in Tally.objects.all()}
    assert numbers.keys() == {"state", "background", "province", "kind"}
    assert numbers["background"] == ("youth_care_worker", 1)
    assert {number for _code, number in numbers.values()} == {1}


@pytest.mark.parametrize("who", ["greet", "lotte", "karim", "sofie"])
def test_who_has_no_business_there_does_not_get_in(who: str, request: pytest.FixtureRequest) -> None:
    client = signed_in(request.getfixturevalue(who))
    for path in ("", "users/", "account/", "pages/", "images/", "reports/site-history/"):
        assert client.get(f"/admin/{path}").status_code == 403


class TestThePictureOnAnAccount:
    """It would be a second door for files, past the image model."""

    def test_the_page_does_not_offer_it(self, eva: User) -> None:
        text = signed_in(eva).get("/admin/account/").content.decode()
        assert "name_email-first_name" in text
        assert 'type="file"' not in text

    def test_one_that_is_sent_is_not_kept(self, eva: User) -> None:
        picture = SimpleUploadedFile("x.gif", PICTURE, "image/gif")
        signed_in(eva).post(
            "/admin/account/",
            {
                "name_email-first_name": "Evi",
                "name_email-last_name": "Maes",
                "locale-preferred_language": "nl",
                "theme-theme": "system",
                "theme-contrast": "system",
                "theme-density": "default",
                "avatar-avatar": picture,
            },
        )
        assert User.objects.get(pk=eva.pk).first_name == "Evi"
        assert not UserProfile.get_for_user(eva).avatar

    def test_the_page_is_refused_to_a_professional(self, lotte: User) -> None:
        assert refused(signed_in(lotte).get("/admin/account/"))


@pytest.mark.django_db(transaction=True)
def test_staff_whom_an_administrator_makes_come_in_by_a_link_a_confirmation_and_a_second_factor(
    ada: User,
) -> None:
    signed_in(ada).post(
        "/admin/users/new/",
        {
            "email": "nele@squad.test",
            "first_name": "Nele",
            "last_name": "Mertens",
            "groups": [Group.objects.get(name="Editors").pk],
        },
    )
    nele, client = User.objects.get(email="nele@squad.test"), Client()
    client.post("/nl/account/password/reset/", {"email": nele.email})
    page = client.get(last_link(), follow=True)
    client.post(page.redirect_chain[-1][0], {"password1": PASSWORD})
    client.post("/nl/account/login/", {"login": nele.email, "password": PASSWORD})
    client.post(last_link())
    client.post("/nl/account/login/", {"login": nele.email, "password": PASSWORD})
    assert client.get("/admin/").headers["Location"] == "/nl/account/2fa/totp/activate/"


@pytest.mark.django_db(transaction=True)
def test_an_address_that_an_administrator_changed_is_confirmed_anew(ada: User, greet: User) -> None:
    User.objects.filter(pk=greet.pk).update(email="greet@nieuw.test")
    client = Client()
    client.post("/nl/account/login/", {"login": "greet@nieuw.test", "password": PASSWORD})
    assert mail.outbox[-1].to == ["greet@nieuw.test"]
    client.post(last_link())
    assert mail.outbox[-1].to == ["greet@squad.test"]
    assert User.objects.get(pk=greet.pk).email == "greet@nieuw.test"


def test_who_has_no_password_yet_is_led_to_the_link_that_makes_one(lotte: User) -> None:
    client = signed_in(lotte)
    lotte.set_unusable_password()
    lotte.save()
    client.force_login(lotte)
    response = client.get("/nl/account/password/change/")
    assert response.headers["Location"] == "/nl/account/password/reset/"


@pytest.mark.django_db
class TestOneDoor:
    """Wagtail's own sign-in form would pass by the limits and the second factor."""

    def test_its_form_is_not_there(self, client: Client) -> None:
        response = client.get("/admin/login/?next=/admin/pages/")
        assert response.headers["Location"] == "/nl/account/login/?next=%2Fadmin%2Fpages%2F"

    def test_it_takes_no_password(self, client: Client, ada: User) -> None:
        client.post("/admin/login/", {"username": ada.email, "password": PASSWORD})
        assert "_auth_user_id" not in client.session

    def test_the_admin_asks_to_sign_in_there(self, client: Client) -> None:
        assert client.get("/admin/").headers["Location"] == "/nl/account/login/?next=/admin/"

    def test_no_other_site_comes_after_it(self, client: Client, lotte: User) -> None:
        away = "/nl/account/login/?next=https://evil.example/"
        response = client.post(
            away, {"login": lotte.email, "password": PASSWORD, "next": "https://evil.example/"}
        )
        assert response.headers["Location"] == "/nl/modules/"

    def test_wagtail_resets_no_password(self, client: Client) -> None:
        assert client.get("/admin/password_reset/", follow=True).status_code == 404
