"""A question waits for the person until she answers it or somebody decides; an answer goes to the question she saw."""

from datetime import timedelta
from typing import Any

import pytest

from registration import person
from registration.case import case_of
from registration.decisions import Decision
from registration.models import Question, Registration, User
from registration.person import Work
from registration.waiting import tell_managers
from tests.registration.people import NOW, case, decided, signed_in, state

ANSWER = "/{}/registration/answer/"
OWN = "/nl/registration/"
QUEUE = "/nl/registration/queue/"
FIRST, SECOND, LATER = (NOW + timedelta(days=days) for days in (1, 2, 3))
ATHENEUM_NOORD = Work("teacher", "", "Atheneum Noord", "school", "limburg")


def asked(user: User, by: User, text: str = "In welke klas geef je les?", at: Any = FIRST) -> Question:
    """The question that `by` asked `user`."""
    decided(user, Decision.ASK, by, text, now=at)
    return Question.objects.get(text=text)


def corrected(user: User, work: Work = ATHENEUM_NOORD) -> None:
    """`user` tells something else about her work."""
    person.correct(user, user.first_name, user.last_name, user.language, work, LATER)


def declined_and_back_by_a_correction(user: User, by: User) -> None:
    decided(user, Decision.DECLINE, by, "Geen antwoord.", now=SECOND)
    corrected(user)


def declined_and_looked_at_again(user: User, by: User) -> None:
    decided(user, Decision.DECLINE, by, "Geen antwoord.", now=SECOND)
    decided(user, Decision.REINSTATE, by, now=LATER)


def approved_and_back_by_a_correction(user: User, by: User) -> None:
    decided(user, Decision.APPROVE, by, now=SECOND)
    corrected(user)


COMES_BACK = [
    declined_and_back_by_a_correction,
    declined_and_looked_at_again,
    approved_and_back_by_a_correction,
]


@pytest.mark.parametrize("comes_back", COMES_BACK)
class TestWhoComesBack:
    """What was asked before a decision is over when she waits again."""

    def test_the_managers_are_told(self, greet: User, karim: User, comes_back: Any) -> None:
        asked(karim, greet)
        comes_back(karim, greet)
        assert state(karim) == "pending"
        assert tell_managers(LATER) == 1

    def test_the_queue_does_not_wait_for_her(self, greet: User, karim: User, comes_back: Any) -> None:
        asked(karim, greet)
        comes_back(karim, greet)
        text = signed_in(greet).get(QUEUE.replace("nl", "en")).content.decode()
        assert "Karim Benali" in text
        assert "has a question to answer" not in text

    def test_her_own_page_asks_nothing(self, greet: User, karim: User, comes_back: Any) -> None:
        asked(karim, greet)
        comes_back(karim, greet)
        assert "In welke klas" not in signed_in(karim).get(OWN).content.decode()

    def test_the_history_is_whole(self, greet: User, karim: User, comes_back: Any) -> None:
        asked(karim, greet)
        comes_back(karim, greet)
        history = case_of(case(karim)).history
        assert "In welke klas geef je les?" in [event.words for event in history]

    def test_a_new_question_waits_for_her(self, greet: User, karim: User, comes_back: Any) -> None:
        asked(karim, greet)
        comes_back(karim, greet)
        new = asked(karim, greet, "En in welk vak?", LATER)
        assert case(karim).question_waiting == new
        assert tell_managers(LATER) == 0


def test_a_correction_while_it_waits_drops_no_question(greet: User, karim: User) -> None:
    question = asked(karim, greet)
    corrected(karim)
    assert case(karim).question_waiting == question
    assert tell_managers(LATER) == 0


@pytest.mark.parametrize("decision", [Decision.APPROVE, Decision.DECLINE])
def test_an_answer_that_comes_with_a_decision_is_not_kept_behind_it(
    greet: User, karim: User, decision: Decision
) -> None:
    question = asked(karim, greet)
    decided(karim, decision, greet, "Daarom.", now=SECOND)
    version = case(karim).version
    assert person.answer(question, "De vijfde.", LATER) is False
    assert case(karim).version == version


class TestTheAnswerGoesToTheQuestionSheSaw:
    """The form says which question it shows."""

    def test_one_that_was_asked_meanwhile_does_not_get_it(self, greet: User, karim: User) -> None:
        first = asked(karim, greet)
        page = signed_in(karim).get(OWN).content.decode()
        second = asked(karim, greet, "Ken je Lotte?", SECOND)
        assert f'<input type="hidden" name="question" value="{first.pk}">' in page
        signed_in(karim).post(ANSWER.format("nl"), {"question": first.pk, "answer": "De vijfde."})
        first.refresh_from_db()
        second.refresh_from_db()
        assert (first.answer, second.answered_at) == ("De vijfde.", None)

    def test_a_fault_shows_that_question_again(self, greet: User, karim: User) -> None:
        first = asked(karim, greet)
        asked(karim, greet, "Ken je Lotte?", SECOND)
        text = self.sent(karim, question=first.pk, answer="").content.decode()
        assert "In welke klas geef je les?" in text
        assert f'name="question" value="{first.pk}"' in text
        assert "Ken je Lotte?" not in text

    @pytest.mark.parametrize("which", ["", "0", "x", "-1", "9" * 5000, "\x00", "of somebody else", "before"])
    def test_for_another_question_nothing_is_kept_and_what_she_typed_stands_in_the_form(
        self, greet: User, karim: User, noor: User, which: str
    ) -> None:
        of_noor = Question.objects.create(registration=case(noor), text="?", asked_at=FIRST)
        before = asked(karim, greet, "Ken je Lotte?")
        declined_and_looked_at_again(karim, greet)
        question = asked(karim, greet, at=LATER)
        ids = {"of somebody else": str(of_noor.pk), "before": str(before.pk)}
        response = self.sent(karim, question=ids.get(which, which), answer="Soms, & <b>graag</b>.")
        text = response.content.decode()
        assert response.status_code == 409
        assert "Your answer was not sent" in text
        assert "Soms, &amp; &lt;b&gt;graag&lt;/b&gt;.</textarea>" in text
        assert f'name="question" value="{question.pk}"' in text
        assert not Question.objects.exclude(answered_at=None).exists()

    @pytest.mark.parametrize(
        ("language", "said"),
        [
            ("nl", "Je antwoord is niet verstuurd"),
            ("fr", "Votre réponse n’a pas été envoyée"),
            ("en", "Your answer was not sent"),
        ],
    )
    @pytest.mark.parametrize("decision", [Decision.APPROVE, Decision.DECLINE])
    def test_after_a_decision_she_reads_why_and_has_her_words(
        self, greet: User, karim: User, decision: Decision, language: str, said: str
    ) -> None:
        question = asked(karim, greet)
        decided(karim, decision, greet, "Daarom.", now=SECOND)
        response = self.sent(karim, language, question=question.pk, answer="De vijfde.\nMet An.")
        text = response.content.decode()
        assert response.status_code == 409
        assert said in text
        assert "De vijfde.<br>Met An." in text
        question.refresh_from_db()
        assert question.answered_at is None

    def test_another_answer_to_an_answered_one_changes_nothing_and_is_shown(
        self, greet: User, karim: User
    ) -> None:
        question = asked(karim, greet)
        self.sent(karim, question=question.pk, answer="De vijfde.")
        response = self.sent(karim, question=question.pk, answer="De zesde.")
        assert "De zesde." in response.content.decode()
        question.refresh_from_db()
        assert question.answer == "De vijfde."

    def test_the_same_answer_twice_is_no_fault_and_one_answer(self, greet: User, karim: User) -> None:
        question = asked(karim, greet)
        for _press in range(2):
            response = self.sent(karim, question=question.pk, answer="De vijfde.")
            assert response.headers["Location"] == "/en/registration/"
        assert list(case(karim).changes.values_list("act", flat=True)).count("answered") == 1

    def sent(self, user: User, language: str = "en", **typed: Any) -> Any:
        """The answer to what `user` sends."""
        return signed_in(user).post(ANSWER.format(language), typed)


def test_each_answer_stands_at_its_time_in_the_history(greet: User, karim: User) -> None:
    first = asked(karim, greet, "Eerste vraag?", FIRST)
    second = asked(karim, greet, "Tweede vraag?", SECOND)
    assert Registration.objects.get(user=karim).question_waiting == second
    person.answer(second, "Antwoord twee.", LATER)
    person.answer(first, "Antwoord een.", LATER + timedelta(days=1))
    said = [event.words for event in case_of(case(karim)).history if event.words]
    assert said == ["Eerste vraag?", "Tweede vraag?", "Antwoord twee.", "Antwoord een."]
