"""Somebody's own page: where her registration stands, what is kept, what she can do; and nothing else opens."""

import pytest
from django.test import Client

from registration.decisions import Decision
from registration.models import Question, User
from tests.registration.people import PASSWORD, case, decided, signed_in, state

CORRECTION = {
    "first_name": "Lotte",
    "last_name": "Peeters",
    "background": "youth_care_worker",
    "background_text": "",
    "organisation_name": "De Linde",
    "organisation_kind": "residential_youth_care",
    "organisation_province": "antwerp",
    "language": "nl",
}


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("karim", "Your registration is being checked. You will get an e-mail."),
        ("lotte", "Welcome. Everything is open for you."),
        ("fatima", "Je werkt niet met meisjes."),
        ("sofie", "Je hebt je wachtwoord doorgegeven."),
    ],
)
def test_it_says_where_the_registration_stands_and_why(
    who: str, said: str, request: pytest.FixtureRequest
) -> None:
    user: User = request.getfixturevalue(who)
    response = signed_in(user).get("/en/registration/")
    text = response.content.decode().replace("<wbr>", "")
    assert response.status_code == 200
    assert said in text
    assert user.email in text
    assert case(user).organisation_name in text


@pytest.mark.parametrize("who", ["karim", "fatima", "sofie"])
def test_a_waiting_a_declined_and_a_suspended_person_can_sign_in_and_land_here(
    who: str, request: pytest.FixtureRequest, client: Client
) -> None:
    user: User = request.getfixturevalue(who)
    response = client.post("/nl/account/login/", {"login": user.email, "password": PASSWORD})
    assert response.headers["Location"] == "/nl/registration/"
    assert not User.objects.get(pk=user.pk).has_perm("modules.use_training")


def test_an_approved_person_lands_at_the_modules(lotte: User, client: Client) -> None:
    response = client.post("/fr/account/login/", {"login": lotte.email, "password": PASSWORD})
    assert response.headers["Location"] == "/fr/modules/"


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_it_is_there_in_every_language_without_a_telling_tab(lotte: User, language: str) -> None:
    text = signed_in(lotte).get(f"/{language}/registration/").content.decode()
    assert f'<html lang="{language}">' in text
    assert "icon-neutral" in text


def test_a_member_of_staff_without_a_registration_has_a_page_too(greet: User) -> None:
    response = signed_in(greet).get("/en/registration/")
    assert response.status_code == 200
    assert signed_in(greet).get("/en/registration/correct/").status_code == 404


@pytest.mark.django_db
def test_nobody_gets_it_without_signing_in(client: Client) -> None:
    for path in ("", "correct/", "withdraw/", "data/"):
        response = client.get(f"/nl/registration/{path}")
        assert response.headers["Location"].startswith("/nl/account/login/?next=")


class TestAnswering:
    """A question of the manager waits on the page for an answer."""

    def ask(self, karim: User, greet: User) -> Question:
        decided(karim, Decision.ASK, greet, "In welke klas geef je les?")
        return Question.objects.get()

    def test_the_question_stands_there_and_the_answer_is_kept_as_plain_text(
        self, karim: User, greet: User
    ) -> None:
        question = self.ask(karim, greet)
        client = signed_in(karim)
        assert "In welke klas geef je les?" in client.get("/fr/registration/").content.decode()
        version = case(karim).version
        response = client.post(
            "/fr/registration/answer/",
            {"question": question.pk, "answer": "En <b>quatrième</b>.\n\nAvec An."},
        )
        assert response.headers["Location"] == "/fr/registration/"
        question.refresh_from_db()
        assert question.answer == "En quatrième.\n\nAvec An."
        assert state(karim) == "pending"
        assert case(karim).version == version + 1
        assert "In welke klas geef je les?" not in client.get("/fr/registration/").content.decode()

    def test_an_empty_answer_is_refused_where_it_was_typed(self, karim: User, greet: User) -> None:
        sent = {"question": self.ask(karim, greet).pk, "answer": "  <p></p> "}
        response = signed_in(karim).post("/en/registration/answer/", sent)
        assert response.status_code == 200
        assert response.content.decode().count("Write your answer.") == 2

    def test_an_answer_is_taken_once(self, karim: User, greet: User) -> None:
        question = self.ask(karim, greet)
        client = signed_in(karim)
        client.post("/nl/registration/answer/", {"question": question.pk, "answer": "eerste"})
        client.post("/nl/registration/answer/", {"question": question.pk, "answer": "tweede"})
        question.refresh_from_db()
        assert question.answer == "eerste"

    def test_the_question_of_somebody_else_cannot_be_answered(
        self, karim: User, greet: User, fatima: User
    ) -> None:
        question = self.ask(karim, greet)
        signed_in(fatima).post("/nl/registration/answer/", {"question": question.pk, "answer": "ik"})
        question.refresh_from_db()
        assert (question.answer, question.answered_at) == ("", None)

    def test_it_is_only_sent_by_post(self, karim: User, greet: User) -> None:
        self.ask(karim, greet)
        assert signed_in(karim).get("/nl/registration/answer/").status_code == 405


class TestCorrecting:
    """What she told can be corrected; another name or other work is another request."""

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("first_name", "Lot"),
            ("last_name", "Janssens"),
            ("background", "police"),
            ("organisation_name", "Huize Zonneveld"),
            ("organisation_kind", "school"),
            ("organisation_province", "limburg"),
        ],
    )
    def test_an_approved_registration_waits_again(self, lotte: User, field: str, value: str) -> None:
        client = signed_in(lotte)
        client.post("/nl/registration/correct/", {**CORRECTION, field: value})
        user = User.objects.get(pk=lotte.pk)
        assert state(user) == "pending"
        assert not user.has_perm("modules.use_training")
        assert (getattr(user, field, None) or getattr(case(user), field, None)) == value

    def test_another_organisation_loses_the_link_and_another_background_keeps_it(self, lotte: User) -> None:
        client = signed_in(lotte)
        client.post("/nl/registration/correct/", {**CORRECTION, "background": "police"})
        assert case(lotte).organisation is not None
        client.post("/nl/registration/correct/", {**CORRECTION, "organisation_name": "Huize Zonneveld"})
        assert case(lotte).organisation is None

    def test_another_language_changes_no_state(self, lotte: User) -> None:
        signed_in(lotte).post("/nl/registration/correct/", {**CORRECTION, "language": "fr"})
        assert state(lotte) == "approved"
        assert User.objects.get(pk=lotte.pk).language == "fr"

    def test_saving_what_is_there_already_changes_nothing(self, lotte: User) -> None:
        version = case(lotte).version
        signed_in(lotte).post("/nl/registration/correct/", CORRECTION)
        assert case(lotte).version == version

    def test_a_declined_registration_waits_again(self, fatima: User) -> None:
        signed_in(fatima).post("/nl/registration/correct/", {**CORRECTION, "background": "caw"})
        assert state(fatima) == "pending"
        assert case(fatima).reason == ""

    def test_a_suspended_registration_stays_suspended_with_its_reason(self, sofie: User) -> None:
        signed_in(sofie).post("/nl/registration/correct/", {**CORRECTION, "background": "police"})
        assert state(sofie) == "suspended"
        assert case(sofie).reason == "Je hebt je wachtwoord doorgegeven."

    def test_what_cannot_be_is_refused_and_what_was_typed_stays(self, lotte: User) -> None:
        response = signed_in(lotte).post(
            "/nl/registration/correct/", {**CORRECTION, "first_name": "Lot", "organisation_province": ""}
        )
        assert 'value="Lot"' in response.content.decode()
        assert state(lotte) == "approved"

    def test_no_field_of_the_manager_can_be_sent_along(self, karim: User) -> None:
        signed_in(karim).post(
            "/nl/registration/correct/",
            {
                **CORRECTION,
                "state": "approved",
                "organisation": "1",
                "is_superuser": "on",
                "email": "x@y.test",
            },
        )
        user = User.objects.get(pk=karim.pk)
        assert (state(user), user.is_superuser, user.email) == ("pending", False, "karim@atheneum.test")


class TestTakingDataAlong:
    """All that is kept, as a file."""

    def test_the_file_holds_what_is_kept_and_no_secret(self, fatima: User) -> None:
        response = signed_in(fatima).get("/nl/registration/data/")
        kept = response.json()
        assert response.headers["Content-Disposition"] == 'attachment; filename="my-data.json"'
        assert kept["account"]["e-mail"] == "fatima@caw.test"
        assert kept["registration"]["organisation"]["name"] == "De Linde"
        assert kept["registration"]["reason"] == "Je werkt niet met meisjes."
        assert [change["act"] for change in kept["registration"]["history"]] == [
            "registered",
            "confirmed",
            "declined",
        ]
        assert [mail["kind"] for mail in kept["mails"]] == ["declined"]
        assert "password" not in response.content.decode()

    def test_it_holds_nothing_of_somebody_else(self, fatima: User, karim: User) -> None:
        assert karim.email not in signed_in(fatima).get("/nl/registration/data/").content.decode()


def test_a_long_address_may_break_but_never_inside_a_word(karim: User) -> None:
    text = signed_in(karim).get("/nl/registration/").content.decode()
    assert "karim@<wbr>atheneum<wbr>.test" in text


def test_who_did_not_confirm_her_address_is_told_what_to_do(noor: User) -> None:
    text = signed_in(noor).get("/en/registration/").content.decode()
    assert "First confirm your e-mail address" in text
    assert 'href="/en/account/confirm-email/again/"' in text
