"""The page behind the mail says what was filled in with her address, and lets her say that it was not she."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client

from registration.models import Mail, Registration, Tally, User
from tests.registration.people import PASSWORD, signed_in, state
from tests.registration.test_changing_the_address import NEW, ask, link
from tests.registration.test_confirming_an_address import link_to
from tests.registration.test_registering import FILLED_IN

pytestmark = pytest.mark.django_db(transaction=True)
NO = {"answer": "no"}
REMOVED = "/nl/account/confirm-email/removed/"
FORGOTTEN = "/nl/account/email/forgotten/"


def there(user: User) -> bool:
    return User.objects.filter(pk=user.pk).exists()


class TestRegistering:
    """Somebody signed up with the name, the work and the address of Noor, and a password of his own."""

    @pytest.mark.parametrize(
        ("language", "asked"),
        [
            ("nl", "Heb je je hier zelf aangemeld?"),
            ("fr", "Cette inscription est-elle de vous\N{NO-BREAK SPACE}?"),
            ("en", "Did you register here yourself?"),
        ],
    )
    def test_the_page_says_what_was_filled_in_and_asks_whether_she_did_it(
        self, client: Client, noor: User, language: str, asked: str
    ) -> None:
        page = client.get(link_to(noor).replace("/nl/", f"/{language}/", 1)).content.decode()
        assert asked in page
        assert "Noor Baert" in page
        assert "De Linde" in page
        assert "noor@<wbr>jac<wbr>.test" in page

    def test_what_a_stranger_typed_is_never_markup(self, client: Client, noor: User) -> None:
        User.objects.filter(pk=noor.pk).update(last_name='<img src=x onerror="a()">')
        Registration.objects.filter(user=noor).update(organisation_name="<script>a()</script>")
        page = client.get(link_to(noor)).content.decode()
        assert "<img src=x" not in page
        assert "<script>a()" not in page

    def test_no_removes_the_account_with_all_that_was_filled_in(self, client: Client, noor: User) -> None:
        mail.outbox.clear()
        assert client.post(link_to(noor), NO).headers["Location"] == REMOVED
        assert not there(noor)
        assert Registration.objects.count() == EmailAddress.objects.count() == Tally.objects.count() == 0
        assert (mail.outbox, Mail.objects.count()) == ([], 0)

    @pytest.mark.parametrize(
        ("language", "said"), [("nl", "Het is verwijderd"), ("fr", "C’est supprimé"), ("en", "It is removed")]
    )
    def test_a_page_in_her_language_says_so(
        self, client: Client, noor: User, language: str, said: str
    ) -> None:
        page = client.post(link_to(noor).replace("/nl/", f"/{language}/", 1), NO, follow=True)
        assert page.redirect_chain == [(f"/{language}/account/confirm-email/removed/", 302)]
        assert said in page.content.decode()

    def test_the_password_of_the_pretender_opens_nothing_after_that(self, client: Client, noor: User) -> None:
        client.post(link_to(noor), NO)
        client.post("/nl/account/login/", {"login": noor.email, "password": PASSWORD})
        assert client.get("/nl/registration/").status_code == 302

    def test_she_herself_can_register_with_her_address_after_that(self, client: Client, noor: User) -> None:
        client.post(link_to(noor), NO)
        client.post("/nl/account/signup/", {**FILLED_IN, "email": noor.email})
        assert state(User.objects.get(email=noor.email)) == "unverified"

    def test_a_second_no_finds_nothing_and_removes_nothing(
        self, client: Client, noor: User, karim: User
    ) -> None:
        path = link_to(noor)
        client.post(path, NO)
        again = client.post(path, NO)
        assert again.status_code == 200
        assert "/nl/account/confirm-email/again/" in again.content.decode()
        assert User.objects.get() == karim

    def test_a_yes_after_no_confirms_nothing(self, client: Client, noor: User) -> None:
        path = link_to(noor)
        client.post(path, NO)
        assert client.post(path).status_code == 200
        assert User.objects.count() == 0

    def test_a_no_after_yes_does_nothing(self, client: Client, noor: User) -> None:
        path = link_to(noor)
        client.post(path)
        late = client.post(path, NO)
        assert late.context["already"] is True
        assert state(noor) == "pending"

    @pytest.mark.parametrize("query", ["", "?answer=no"])
    def test_opening_the_link_alone_removes_nothing_and_confirms_nothing(
        self, client: Client, noor: User, query: str
    ) -> None:
        client.get(link_to(noor) + query)
        client.head(link_to(noor) + query)
        client.options(link_to(noor) + query)
        assert state(noor) == "unverified"

    def test_a_form_of_another_site_removes_nothing(self, noor: User) -> None:
        assert Client(enforce_csrf_checks=True).post(link_to(noor), NO).status_code == 403
        assert there(noor)

    @pytest.mark.parametrize("key", ["no-key-at-all", "MQ:1xVtUi:bajqsROJKV"])
    def test_without_the_secret_of_the_link_nothing_is_removed(
        self, client: Client, noor: User, key: str
    ) -> None:
        assert client.post(f"/nl/account/confirm-email/{key}/", NO).status_code == 200
        assert there(noor)

    def test_an_account_of_staff_or_without_a_registration_only_confirms(
        self, client: Client, noor: User, greet: User
    ) -> None:
        noor.groups.add(Group.objects.get(name="Editors"))
        EmailAddress.objects.filter(user=greet).update(verified=False)
        for user in (noor, greet):
            assert "answer" not in client.get(link_to(user)).content.decode()
            assert client.post(link_to(user), NO).status_code == 200
            assert there(user)
            assert not EmailAddress.objects.get(user=user).verified


class TestAnotherAddress:
    """Lotte, or somebody at her account, asked for another address."""

    @pytest.mark.parametrize(
        ("language", "asked"),
        [
            ("nl", "Heb je dit adres gevraagd?"),
            ("fr", "Avez-vous demandé cette adresse\N{NO-BREAK SPACE}?"),
            ("en", "Did you ask for this address?"),
        ],
    )
    def test_the_page_asks_whether_she_wanted_it(self, lotte: User, language: str, asked: str) -> None:
        client = signed_in(lotte)
        ask(client)
        page = client.get(link().replace("/nl/", f"/{language}/", 1)).content.decode()
        assert asked in page
        assert "lotte@<wbr>zonneveld<wbr>.test" in page

    def test_no_forgets_the_new_address_and_nothing_else(self, lotte: User) -> None:
        client = signed_in(lotte)
        ask(client)
        path = link()
        mail.outbox.clear()
        page = client.post(path, NO, follow=True)
        assert "Het nieuwe adres is vergeten" in page.content.decode()
        assert User.objects.get(pk=lotte.pk).email == "lotte@delinde.test"
        assert state(lotte) == "approved"
        assert User.objects.get(pk=lotte.pk).has_perm("modules.use_training")
        assert mail.outbox == []
        assert client.post(path).context["email"] == ""
        assert User.objects.get(pk=lotte.pk).email == "lotte@delinde.test"

    def test_who_reads_the_mail_can_say_no_without_an_account(self, lotte: User) -> None:
        ask(signed_in(lotte))
        path, stranger = link(), Client()
        page = stranger.get(path).content.decode()
        assert "Nee, dat was ik niet" in page
        assert "Peeters" not in page
        assert "delinde" not in page
        assert stranger.post(path, NO).headers["Location"] == FORGOTTEN
        assert "Je adres is vergeten" in stranger.get(FORGOTTEN).content.decode()
        assert signed_in(lotte).post(path).context["email"] == ""
        assert User.objects.get(pk=lotte.pk).email == "lotte@delinde.test"

    def test_her_yes_still_needs_signing_in(self, lotte: User) -> None:
        ask(signed_in(lotte))
        path = link()
        answer = Client().post(path)
        assert answer.headers["Location"].startswith("/nl/account/login/?next=/nl/account/email/")
        assert User.objects.get(pk=lotte.pk).email == "lotte@delinde.test"

    def test_a_no_after_yes_and_a_second_no_do_nothing(self, lotte: User, karim: User) -> None:
        client = signed_in(lotte)
        ask(client)
        path = link()
        client.post(path)
        assert client.post(path, NO).context["email"] == ""
        assert Client().post(path, NO).context["email"] == ""
        assert User.objects.get(pk=lotte.pk).email == NEW
        ask(signed_in(karim), "karim@elders.test")
        path = link()
        Client().post(path, NO)
        assert Client().post(path, NO).context["email"] == ""
        assert User.objects.get(pk=karim.pk).email == "karim@atheneum.test"

    def test_somebody_else_who_is_signed_in_forgets_nothing(self, lotte: User, karim: User) -> None:
        client = signed_in(lotte)
        ask(client)
        path = link()
        assert signed_in(karim).post(path, NO).context["email"] == ""
        client.post(path)
        assert User.objects.get(pk=lotte.pk).email == NEW

    def test_opening_the_link_alone_forgets_nothing(self, lotte: User) -> None:
        client = signed_in(lotte)
        ask(client)
        path = link()
        Client().get(f"{path}?answer=no")
        client.head(path)
        client.post(path)
        assert User.objects.get(pk=lotte.pk).email == NEW

    def test_a_form_of_another_site_forgets_nothing(self, lotte: User) -> None:
        client = signed_in(lotte)
        ask(client)
        path = link()
        assert Client(enforce_csrf_checks=True).post(path, NO).status_code == 403
        client.post(path)
        assert User.objects.get(pk=lotte.pk).email == NEW

    def test_only_the_newest_link_works(self, lotte: User) -> None:
        client = signed_in(lotte)
        ask(client)
        first = link()
        ask(client, "lotte@elders.test")
        second = link()
        assert client.post(first).context["email"] == ""
        client.post(second)
        assert User.objects.get(pk=lotte.pk).email == "lotte@elders.test"

    def test_a_link_does_not_work_again_when_the_old_address_is_back(self, lotte: User) -> None:
        client = signed_in(lotte)
        ask(client)
        first = link()
        client.post(first)
        ask(client, "lotte@delinde.test")
        client.post(link())
        assert client.post(first).context["email"] == ""
        assert User.objects.get(pk=lotte.pk).email == "lotte@delinde.test"


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "kies nee"), ("fr", "choisissez non"), ("en", "choose no")]
)
def test_both_mails_say_how_to_say_no(language: str, said: str, lotte: User) -> None:
    User.objects.filter(pk=lotte.pk).update(language=language)
    client = signed_in(User.objects.get(pk=lotte.pk))
    ask(client)
    Client().post(
        f"/{language}/account/signup/", {**FILLED_IN, "email": "an@elders.test", "language": language}
    )
    assert [said in str(message.body) for message in mail.outbox] == [True, True]
    assert not any("Lotte" in message.subject or "Linde" in message.subject for message in mail.outbox)
