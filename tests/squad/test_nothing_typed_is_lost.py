"""A form that cannot be taken comes back filled in: after a sign-out, and with a mark that is too old."""

import re
from html import escape, unescape
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.utils.translation import override

from evaluation.models import Receipt
from registration.decisions import Decision
from registration.models import Question, User
from squad.readable_form import readable
from tests.facilitation.makers import MARK, both_languages, report
from tests.modules.makers import facilitator, module_page, talk_step
from tests.registration.people import case, decided, member, signed_in, state, waiting
from tests.registration.test_registering import FILLED_IN
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]

REPORT = "/nl/session/boundaries/v2/report/"
HERE = {"origin": "http://testserver"}
TOO_OLD = "a" * 64


@pytest.fixture
def greet() -> User:
    return member("Greet", "Claes", "greet@squad.test", "Registration managers")


@pytest.fixture
def karim() -> User:
    return waiting("Karim", "Benali", "karim@atheneum.test")


def idle(client: Client) -> Client:
    """The same browser two hours later: its cookie is there, its session is not."""
    Session.objects.all().delete()
    return client


def again(response: Any) -> tuple[str, dict[str, list[str]]]:
    """Where the form in a page goes, and what it holds."""
    text = response.content.decode()
    form = re.search(r"<form[^>]*data-preserved-form.*?</form>", text, re.DOTALL)
    assert form is not None, text
    address = re.search(r'action="([^"]*)"', form[0])
    assert address is not None
    fields: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form[0]):
        fields.setdefault(unescape(name), []).append(unescape(value))
    fields.pop("csrfmiddlewaretoken", None)
    return unescape(address[1]), fields


class TestSignedOutMeanwhile:
    """The refusal of a form holds the form."""

    def test_a_report_comes_back_whole_and_is_counted_once_sent_again(self) -> None:
        both_languages()
        fatima = facilitator()
        browser = sign_in(Client(), fatima, second_factor=False)
        refused = idle(browser).post(REPORT, report())
        address, fields = again(refused)
        assert refused.status_code == 403
        assert address == REPORT
        assert fields == {n: v if isinstance(v, list) else [v] for n, v in report().items()}
        assert Receipt.objects.count() == 0
        sign_in(browser, fatima, second_factor=False)
        assert browser.post(address, fields).status_code == 302
        assert str(Receipt.objects.get().pk) == MARK

    def test_nothing_of_it_is_in_the_session_the_cache_or_an_address(self) -> None:
        both_languages()
        browser = idle(sign_in(Client(), facilitator(), second_factor=False))
        cache.clear()
        refused = browser.post(REPORT, report())
        kept = repr([(key, cache.get(key.partition(":1:")[2])) for key in list(cache._cache)])
        assert Session.objects.count() == 0
        assert MARK not in kept
        assert "antwerp" not in kept
        assert "Location" not in refused.headers
        assert not refused.cookies.get("messages")
        text = refused.content.decode()
        assert 'href="/nl/account/login/" target="_blank"' in text
        assert "next=" not in text

    def test_no_cache_keeps_the_page_and_its_tab_says_nothing(self) -> None:
        both_languages()
        refused = idle(sign_in(Client(), facilitator(), second_factor=False)).post(REPORT, report())
        assert "no-store" in refused.headers["Cache-Control"]
        assert "noindex" in refused.headers["X-Robots-Tag"]
        assert "icon-neutral.svg" in refused.content.decode()

    def test_an_answer_to_a_manager(self, greet: User, karim: User) -> None:
        decided(karim, Decision.ASK, greet, "Waar werk je?")
        browser = idle(signed_in(karim))
        said = "In de vijfde klas.\r\nEn “<b>soms</b>” elders & anders."
        asked = str(Question.objects.get().pk)
        refused = browser.post("/nl/registration/answer/", {"question": asked, "answer": said})
        address, fields = again(refused)
        assert (address, fields) == ("/nl/registration/answer/", {"question": [asked], "answer": [said]})
        assert "<dt>question</dt>" not in refused.content.decode()
        browser.force_login(karim)
        browser.post(address, fields)
        assert Question.objects.get().answer == "In de vijfde klas.\nEn “soms” elders & anders."

    def test_a_decision_with_its_reason_and_the_button_that_was_pressed(
        self, greet: User, karim: User
    ) -> None:
        path = f"/nl/registration/queue/{case(karim).pk}/decision/"
        sent = {
            "decision": "decline",
            "version": str(case(karim).version),
            "organisation": "new",
            "text": "Nee.",
        }
        address, fields = again(idle(signed_in(greet)).post(path, sent))
        assert address == path
        assert {name: values[0] for name, values in fields.items()} == sent
        assert state(karim) == "pending"

    def test_a_form_of_the_admin(self) -> None:
        eva = member("Eva", "Maes", "eva@squad.test", "Editors")
        page, _french = both_languages()
        browser = idle(signed_in(eva))
        path = f"/admin/pages/{page.pk}/edit/"
        address, fields = again(browser.post(path, {"title": "Grenzen, anders", "action-publish": "yes"}))
        assert (address, fields["title"]) == (path, ["Grenzen, anders"])

    def test_a_password_is_never_in_the_page(self, karim: User) -> None:
        browser = idle(signed_in(karim))
        sent = {"email": "karim@elders.test", "password": "drie rode fietsen"}
        refused = browser.post("/en/account/email/", sent)
        assert again(refused)[1] == {"email": ["karim@elders.test"]}
        assert "drie rode fietsen" not in refused.content.decode()
        assert "Only your password you type once more after that." in refused.content.decode()

    def test_what_a_script_asks_for_is_answered_as_before(self, karim: User) -> None:
        browser = idle(signed_in(karim))
        response = browser.post(
            "/nl/registration/answer/", {"answer": "x"}, headers={"sec-fetch-mode": "cors"}
        )
        assert response.status_code == 302

    def test_signing_out_on_purpose_is_no_refusal(self, karim: User) -> None:
        browser = signed_in(karim)
        gone = browser.post("/nl/registration/withdraw/", {"password": "drie rode fietsen"})
        assert gone.headers["Location"] == "/nl/account/login/"

    def test_where_nothing_was_typed_she_signs_in_and_comes_back_as_before(self, karim: User) -> None:
        gone = idle(signed_in(karim)).post("/nl/registration/correct/", {})
        assert gone.headers["Location"] == "/nl/account/login/?next=/nl/registration/correct/"

    def test_looking_leads_to_signing_in_as_before(self, karim: User) -> None:
        gone = idle(signed_in(karim)).get("/nl/registration/")
        assert gone.headers["Location"] == "/nl/account/login/?next=/nl/registration/"


class TestItCanBeRead:
    """Somebody else may sign in before it is sent: the page says what goes out in her name."""

    def summary(self, response: Any) -> dict[str, str]:
        """Label and answer, as the page shows them."""
        pairs = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", response.content.decode(), re.DOTALL)
        return {unescape(label): unescape(answer) for label, answer in pairs}

    def test_a_report_speaks_the_words_of_its_form(self) -> None:
        both_languages()
        shown = self.summary(
            idle(sign_in(Client(), facilitator(), second_factor=False)).post(REPORT, report())
        )
        assert "Antwerpen" in shown.values()
        assert not any(MARK in answer or answer == "antwerp" for answer in shown.values())

    def test_free_text_and_the_button_that_was_pressed(self, greet: User, karim: User) -> None:
        path = f"/nl/registration/queue/{case(karim).pk}/decision/"
        sent = {"decision": "decline", "version": "1", "organisation": "new", "text": "Nee <b>nooit</b>."}
        refused = idle(signed_in(greet)).post(path, sent)
        assert "Nee <b>nooit</b>." in self.summary(refused).values()
        assert "<b>nooit" not in refused.content.decode()
        assert "1" not in self.summary(refused).values()

    def test_what_another_form_holds_is_shown_by_its_name(self) -> None:
        assert readable([("title", "Grenzen"), ("slug", " "), ("next", "/x/")]) == [("title", "Grenzen")]

    def test_an_editors_form_speaks_the_words_of_its_fields_and_blocks(self) -> None:
        page = module_page([talk_step()])
        typed = [
            ("title", "Grenzen"),
            ("steps-count", "1"),
            ("steps-0-type", "talk"),
            ("steps-0-order", "0"),
            ("steps-0-id", "een-id"),
            ("steps-0-value-say-1-value", "Welkom."),
            ("comments-TOTAL_FORMS", "0"),
            ("action-publish", "1"),
        ]
        with override("nl"):
            found = readable(typed, f"/admin/pages/{page.pk}/edit/")
        assert found == [("Titel", "Grenzen"), ("Stappen 1, Praten, Zeg 2", "Welkom.")]

    @pytest.mark.parametrize("order", ["abc", "²", "", "-1"])
    def test_a_form_that_no_browser_sends_is_still_readable(self, order: str) -> None:
        page = module_page([talk_step()])
        typed = [
            ("steps-count", "1"),
            ("steps-0-type", "talk"),
            ("steps-0-order", order),
            ("steps-0-value-say-²-value", "Hallo."),
            ("steps-0-value-say-1-value", "Welkom."),
        ]
        with override("nl"):
            found = readable(typed, f"/admin/pages/{page.pk}/edit/")
        assert found[-1] == ("Stappen 1, Praten, Zeg 2", "Welkom.")

    def test_several_choices_stand_in_one_line_and_a_long_answer_is_cut(self) -> None:
        assert readable([("tag", "a"), ("tag", "b")]) == [("tag", "a, b")]
        assert readable([("body", "x" * 900)]) == [("body", "x" * 600 + "…")]


class TestAMarkThatIsTooOld:
    """Somebody signed in again in another tab, or the browser was closed and opened."""

    def sent(self, client: Client, path: str, data: dict[str, Any], **headers: str) -> Any:
        client.cookies["csrf"] = "b" * 32
        return client.post(path, {**data, "csrfmiddlewaretoken": TOO_OLD}, headers=headers or HERE)

    def mark_in(self, response: Any) -> str:
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', response.content.decode())
        assert found is not None
        return found[1]

    def test_the_registration_form_comes_back_without_its_password(self) -> None:
        browser = Client(enforce_csrf_checks=True)
        refused = self.sent(browser, "/en/account/signup/", FILLED_IN)
        address, fields = again(refused)
        told = {name: [value] for name, value in FILLED_IN.items() if name != "password1"}
        assert refused.status_code == 403
        assert (address, fields) == ("/en/account/signup/", told)
        assert "no-store" in refused.headers["Cache-Control"]
        sent_again = browser.post(
            address, {**fields, "csrfmiddlewaretoken": self.mark_in(refused)}, headers=HERE
        )
        text = sent_again.content.decode()
        assert "Choose a password." in text
        assert escape(FILLED_IN["organisation_name"]) in text

    def test_a_report_comes_back_with_a_mark_that_is_good(self) -> None:
        both_languages()
        browser = sign_in(Client(enforce_csrf_checks=True), facilitator(), second_factor=False)
        refused = self.sent(browser, REPORT, report())
        address, fields = again(refused)
        assert Receipt.objects.count() == 0
        sent = browser.post(address, {**fields, "csrfmiddlewaretoken": self.mark_in(refused)}, headers=HERE)
        assert sent.status_code == 302
        assert Receipt.objects.count() == 1

    def test_a_correction_on_her_own_page(self, karim: User) -> None:
        browser = Client(enforce_csrf_checks=True)
        browser.force_login(karim)
        refused = self.sent(browser, "/nl/registration/correct/", {"first_name": "Kariem"})
        assert again(refused) == ("/nl/registration/correct/", {"first_name": ["Kariem"]})

    @pytest.mark.parametrize("origin", ["https://elders.example", "null", "http://testserver.elders.example"])
    def test_what_another_site_made_up_is_not_shown_again(self, karim: User, origin: str) -> None:
        browser = Client(enforce_csrf_checks=True)
        browser.force_login(karim)
        refused = self.sent(browser, "/nl/registration/correct/", {"first_name": "Evil"}, origin=origin)
        assert refused.status_code == 403
        assert "Evil" not in refused.content.decode()

    def test_a_browser_that_does_not_say_where_a_form_came_from_is_not_believed(self, karim: User) -> None:
        browser = Client(enforce_csrf_checks=True)
        browser.force_login(karim)
        browser.cookies["csrf"] = "b" * 32
        data = {"first_name": "Evil", "csrfmiddlewaretoken": TOO_OLD}
        refused = browser.post("/nl/registration/correct/", data)
        assert refused.status_code == 403
        assert "Evil" not in refused.content.decode()
