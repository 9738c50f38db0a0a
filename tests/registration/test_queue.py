"""The manager's queue: who waits, one case on one screen, and nobody else sees any of it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from registration.decisions import Decision
from registration.models import Organisation, Registration, User
from tests.registration.people import DE_LINDE, NOW, SCHOOL, case, decided, signed_in, state, waiting

QUEUE = "/en/registration/queue/"
REASON = "Je schrijft dat je met volwassenen werkt."


def listed(response: Any) -> list[str]:
    return [str(one.user) for one in response.context["registrations"]]


def send(client: Client, user: User, decision: str, /, **more: Any) -> Any:
    data = {"decision": decision, "version": case(user).version, "organisation": "new", "text": "", **more}
    return client.post(f"{QUEUE}{case(user).pk}/decision/", data)


class TestTheList:
    """Those who wait, the longest first; all others by their state."""

    def test_it_shows_who_waits_the_longest_first(self, greet: User, lotte: User, karim: User) -> None:
        waiting("Inès", "Exemple", "ines@home.test", now=NOW - timedelta(days=3))
        assert listed(signed_in(greet).get(QUEUE)) == ["Inès Exemple", "Karim Benali"]

    @pytest.mark.parametrize(
        ("chosen", "names"),
        [
            ("approved", ["Lotte Peeters"]),
            ("declined", ["Fatima Amrani"]),
            ("suspended", ["Sofie Wouters"]),
            ("unverified", ["Noor Baert"]),
            ("all", ["Fatima Amrani", "Karim Benali", "Lotte Peeters", "Noor Baert", "Sofie Wouters"]),
            ("nonsense", ["Karim Benali"]),
        ],
    )
    def test_it_shows_those_of_one_state(
        self,
        greet: User,
        noor: User,
        karim: User,
        lotte: User,
        fatima: User,
        sofie: User,
        chosen: str,
        names: list[str],
    ) -> None:
        assert sorted(listed(signed_in(greet).get(QUEUE, {"state": chosen}))) == names

    @pytest.mark.parametrize(
        "words", ["karim", "BENALI", "karim benali", "atheneum", "atheneum.test", "zuid benali"]
    )
    def test_a_search_finds_by_name_address_and_organisation(
        self, greet: User, karim: User, words: str
    ) -> None:
        waiting("An", "Jacobs", "an@delinde.test")
        assert listed(signed_in(greet).get(QUEUE, {"q": words})) == ["Karim Benali"]

    @pytest.mark.parametrize("words", ['"', "'", '"De Linde', "%", "_", "\\", "\x00", "'; drop table x; --"])
    def test_no_sign_in_a_search_is_a_fault(self, greet: User, karim: User, words: str) -> None:
        assert signed_in(greet).get(QUEUE, {"q": words, "state": "all"}).status_code == 200

    @pytest.mark.parametrize("words", ["%", "_"])
    def test_a_sign_stands_for_itself(self, greet: User, karim: User, words: str) -> None:
        assert listed(signed_in(greet).get(QUEUE, {"q": words})) == []

    def test_a_private_address_and_an_open_question_are_marked(self, greet: User) -> None:
        user = waiting("An", "Jacobs", "an@gmail.com")
        decided(user, Decision.ASK, greet, "Waar werk je?")
        text = signed_in(greet).get(QUEUE).content.decode()
        assert "private e-mail address" in text
        assert "has a question to answer" in text

    def test_it_asks_the_database_as_often_for_300_as_for_3(self, greet: User) -> None:
        client = signed_in(greet)
        for number in range(3):
            waiting("An", f"Jacobs {number}", f"an{number}@delinde.test")
        client.get(QUEUE)
        with CaptureQueriesContext(
            connection,
        ) as three:
            client.get(QUEUE)
        for number in range(3, 300):
            waiting("An", f"Jacobs {number}", f"an{number}@delinde.test")
        with CaptureQueriesContext(connection) as many:
            response = client.get(QUEUE)
        assert len(listed(response)) == 50
        assert len(many) == len(three)


class TestOneCase:
    """All that a decision needs, on one screen."""

    def page(self, greet: User, user: User, **query: str) -> Any:
        return signed_in(greet).get(f"{QUEUE}{case(user).pk}/", query)

    def test_it_shows_what_was_filled_in_and_what_happened(self, greet: User, karim: User) -> None:
        decided(karim, Decision.ASK, greet, "In welke klas?")
        text = self.page(greet, karim).content.decode().replace("<wbr>", "")
        for words in (
            "Karim Benali",
            "karim@atheneum.test",
            "Teacher",
            "Atheneum Zuid",
            "School",
            "Limburg",
            "français",
            "2026-11",
            "In welke klas?",
            "Greet Claes",
        ):
            assert words in text

    def signs(self, greet: User, user: User) -> list[tuple[str, str]]:
        return [(sign.kind, sign.text) for sign in self.page(greet, user).context["case"].signs]

    def test_it_says_what_is_known_about_address_and_colleagues(self, greet: User, lotte: User) -> None:
        user = waiting("An", "Jacobs", "an@delinde.test")
        assert ("good", "1 approved person has an address at delinde.test") in self.signs(greet, user)

    def test_it_warns_of_a_private_address(self, greet: User) -> None:
        user = waiting("An", "Jacobs", "an@gmail.com")
        assert (
            "bad",
            "Private e-mail address: anybody can have one at gmail.com",
        ) in self.signs(greet, user)

    def test_it_warns_of_a_domain_that_looks_like_a_known_one(self, greet: User, lotte: User) -> None:
        user = waiting("An", "Jacobs", "an@de1inde.test")
        assert ("bad", "The domain looks like delinde.test, and is another one") in self.signs(greet, user)

    def test_it_warns_of_somebody_who_was_suspended_before(self, greet: User, sofie: User) -> None:
        user = waiting("Sofie", "Wouters", "sofie@elders.test")
        response = self.page(greet, user)
        assert f"{QUEUE}{case(sofie).pk}/" in response.content.decode()
        assert (
            "bad",
            "Perhaps the same person: Sofie Wouters, sofie@delinde.test (suspended)",
        ) in self.signs(greet, user)

    def test_it_offers_likely_doubles_and_chooses_the_same_one(self, greet: User, lotte: User) -> None:
        user = waiting("An", "Jacobs", "an@elders.test", DE_LINDE)
        form = self.page(greet, user).context["form"]
        known = str(case(lotte).organisation_id)
        assert [value for value, _label in form.fields["organisation"].choices] == [known, "new"]
        assert form["organisation"].value() == known

    def test_it_chooses_a_new_one_where_nothing_is_like_it(self, greet: User, karim: User) -> None:
        assert self.page(greet, karim).context["form"]["organisation"].value() == "new"

    def test_a_known_one_can_be_searched(self, greet: User, karim: User, lotte: User) -> None:
        response = self.page(greet, karim, organisation="linde")
        choices = [value for value, _label in response.context["form"].fields["organisation"].choices]
        assert str(case(lotte).organisation_id) in choices

    def test_what_a_stranger_typed_is_never_markup(self, greet: User) -> None:
        user = waiting("An", "Jacobs", "an@elders.test")
        Registration.objects.filter(user=user).update(organisation_name='<img src=x onerror="a()">')
        assert "<img src=x" not in self.page(greet, user).content.decode()

    def test_it_asks_the_database_as_often_for_300_as_for_3(self, greet: User, karim: User) -> None:
        client, address = signed_in(greet), f"{QUEUE}{case(karim).pk}/"
        for number in range(3):
            waiting("An", f"Jacobs {number}", f"an{number}@delinde.test", SCHOOL)
        client.get(address)
        with CaptureQueriesContext(connection) as three:
            client.get(address)
        for number in range(3, 300):
            waiting("An", f"Jacobs {number}", f"an{number}@delinde.test", SCHOOL)
            Organisation.objects.create(name=f"Atheneum {number}", kind="school", province="limburg")
        with CaptureQueriesContext(connection) as many:
            client.get(address)
        assert len(many) == len(three)


class TestSendingADecision:
    """The buttons of the case."""

    def test_approving(self, greet: User, karim: User) -> None:
        response = send(signed_in(greet), karim, "approve")
        assert response.headers["Location"] == f"{QUEUE}{case(karim).pk}/"
        assert state(karim) == "approved"

    def test_approving_with_a_known_organisation(self, greet: User, karim: User, lotte: User) -> None:
        known = case(lotte).organisation_id
        send(signed_in(greet), karim, "approve", organisation=known)
        assert case(karim).organisation_id == known

    def test_linking_later(self, greet: User, lotte: User) -> None:
        other = Organisation.objects.create(name="Linde", kind="school", province="antwerp")
        send(signed_in(greet), lotte, "link", organisation=other.pk)
        assert (case(lotte).organisation, state(lotte)) == (other, "approved")

    @pytest.mark.parametrize("decision", ["decline", "ask"])
    def test_without_words_it_is_refused_beside_the_field_and_on_top(
        self, greet: User, karim: User, decision: str
    ) -> None:
        response = send(signed_in(greet), karim, decision)
        assert response.status_code == 200
        said = "Write the reason or the question: the person reads it in her mail."
        assert response.content.decode().count(said) == 2
        assert state(karim) == "pending"

    def test_the_reason_is_kept_as_plain_text(self, greet: User, karim: User) -> None:
        send(signed_in(greet), karim, "decline", text=f"<b>{REASON}</b>")
        assert case(karim).reason == REASON

    @pytest.mark.parametrize(
        "data",
        [
            {"decision": "delete"},
            {"decision": ""},
            {"version": "x"},
            {"version": ""},
            {"organisation": "99999"},
            {"organisation": "99999999999999999999"},
            {"organisation": ""},
            {"organisation": "1; drop"},
        ],
    )
    def test_what_cannot_be_is_refused(self, greet: User, karim: User, data: dict[str, str]) -> None:
        assert send(signed_in(greet), karim, "approve", **data).status_code == 200
        assert state(karim) == "pending"

    def test_the_second_of_two_managers_gets_a_clear_page_with_what_she_typed(
        self, greet: User, marc: User, karim: User
    ) -> None:
        version = case(karim).version
        send(signed_in(greet), karim, "approve")
        response = send(signed_in(marc), karim, "decline", version=version, text=REASON)
        text = response.content.decode()
        assert response.status_code == 409
        assert "Somebody changed this registration while you had it open." in text
        assert REASON in text
        assert state(karim) == "approved"

    def test_a_registration_that_is_gone_leads_back_to_the_list(self, greet: User, karim: User) -> None:
        client, address = signed_in(greet), f"{QUEUE}{case(karim).pk}/decision/"
        data = {"decision": "approve", "version": case(karim).version, "organisation": "new"}
        karim.delete()
        assert client.post(address, data).headers["Location"] == QUEUE

    def test_a_manager_can_change_nothing_but_the_state(self, greet: User, karim: User) -> None:
        before = Registration.objects.filter(user=karim).values(
            "background", "organisation_name", "organisation_province", "code_version"
        )[0]
        send(
            signed_in(greet),
            karim,
            "approve",
            background="police",
            organisation_name="X",
            email="x@y.test",
            is_superuser="on",
            groups="1",
        )
        after = Registration.objects.filter(user=karim).values(*before)[0]
        user = User.objects.get(pk=karim.pk)
        assert after == before
        assert (user.email, user.is_superuser) == ("karim@atheneum.test", False)

    def test_it_is_only_sent_by_post(self, greet: User, karim: User) -> None:
        assert signed_in(greet).get(f"{QUEUE}{case(karim).pk}/decision/").status_code == 405

    def test_the_list_and_the_case_take_no_post(self, greet: User, karim: User) -> None:
        client = signed_in(greet)
        assert client.post(QUEUE).status_code == 405
        assert client.post(f"{QUEUE}{case(karim).pk}/").status_code == 405


@pytest.mark.parametrize("who", ["noor", "karim", "lotte", "fatima", "sofie", "eva"])
def test_nobody_but_a_manager_sees_any_of_it(who: str, karim: User, request: pytest.FixtureRequest) -> None:
    client = signed_in(request.getfixturevalue(who))
    address = f"{QUEUE}{case(karim).pk}/"
    assert client.get(QUEUE).status_code == 403
    assert client.get(address).status_code == 403
    assert client.post(f"{address}decision/", {"decision": "approve", "version": 1}).status_code == 403
    assert state(karim) == "pending"


def test_who_is_not_signed_in_is_asked_to(client: Client, karim: User) -> None:
    address = f"{QUEUE}{case(karim).pk}/"
    for response in (client.get(QUEUE), client.get(address), client.post(f"{address}decision/")):
        assert response.headers["Location"].startswith("/en/account/login/?next=")


def test_a_registration_that_is_not_there_is_not_found(greet: User) -> None:
    assert signed_in(greet).get(f"{QUEUE}99999/").status_code == 404


def test_every_label_of_a_case_leads_to_a_field_of_it(greet: User, karim: User) -> None:
    """One that leads nowhere leaves its field without a name: a screen reader then says "edit" alone."""
    text = signed_in(greet).get(f"{QUEUE}{case(karim).pk}/").text
    fields = set(re.findall(r'<(?:input|select|textarea)\b[^>]*\bid="([^"]+)"', text))
    labels = re.findall(r'<label\b[^>]*\bfor="([^"]+)"', text)
    assert {"id_organisation_0", "id_text"} <= fields
    assert [name for name in labels if name not in fields] == []
    assert "Search a known organisation" in text
    assert "id_search" in labels
