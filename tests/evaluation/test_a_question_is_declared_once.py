"""The questions: each with its title, its definition and its rows; two of one name are refused."""

import hashlib
from pathlib import Path

import pytest
from django.utils.translation import override

from evaluation import questions as package
from evaluation.codes import STEP_KINDS, UNKNOWN
from evaluation.people_tables import TABLES
from evaluation.questions import Question, TwoOfOneName, questions, register
from evaluation.releases import DEFINITIONS

PLACE = Path(package.__file__).parent
NOT_A_QUESTION = {"__init__", "declaration", "fields", "open_rows", "registry"}
COUNTED = {
    "check_in": "Check-in",
    "ground_rules": "Ground rules",
    "talk": "Talk in the group",
    "method": "Method",
    "placing": "Laying icons on a silhouette",
    "sorting": "Sort cards",
    "statements": "Statements",
    "poll": "Poll",
    "film": "Film",
    "story": "Conversation with a friend",
    "grounding": "Grounding",
    "help_card": "Help card",
    "check_out": "Check-out",
}


def test_a_second_question_of_a_name_is_refused() -> None:
    taken = next(questions())
    with pytest.raises(TwoOfOneName, match=taken.name):
        register(taken)


def test_each_has_a_file_of_its_own_and_no_file_is_without_one() -> None:
    files = {path.stem for path in PLACE.glob("*.py")} - NOT_A_QUESTION
    assert files == {question.name for question in questions()}


def test_each_says_what_it_counts_in_a_sentence() -> None:
    for table in (*questions(), *TABLES):
        with override("en"):
            assert str(table.definition).endswith("."), table.name
            assert str(table.title)
            assert str(table.dimension)


def test_the_ones_that_the_steering_group_asked_for_are_there() -> None:
    assert [question.name for question in questions()] == [
        "total",
        "first_timers",
        "module",
        "version",
        "language",
        "province",
        "setting",
        "age_band",
        "girls_language",
        "medium",
        "steps",
    ]


def test_unknown_is_a_row_of_every_question_that_a_facilitator_answers() -> None:
    asked = {"first_timers", "province", "setting", "age_band", "girls_language", "medium"}
    assert {question.name for question in questions() if UNKNOWN in question.words} == asked


def test_the_kinds_of_steps_keep_the_codes_and_words_that_figures_were_counted_under() -> None:
    """They follow from the folders of `modules/steps`: one that is renamed or goes would lose what was counted."""
    with override("en"):
        words = {code: str(STEP_KINDS.word(code)) for code in STEP_KINDS.codes}
    assert words.items() >= COUNTED.items()
    assert [code for code in words if code in COUNTED] == list(COUNTED)


def test_a_table_is_found_by_one_name() -> None:
    names = [table.name for table in (*questions(), *TABLES)]
    assert len(names) == len(set(names))


def test_definitions_get_a_new_date_when_a_sentence_or_a_code_changes() -> None:
    """Where this fails: give DEFINITIONS a new date and write its fingerprint here."""
    with override("en"):
        said = "\n".join(
            f"{table.name} {table.measures} {list(table.words)} {table.definition}"
            for table in (*questions(), *TABLES)
        )
    fingerprints = {"2026-11": "8b0f758ebbd1"}
    assert fingerprints[DEFINITIONS] == hashlib.sha256(said.encode()).hexdigest()[:12]


def test_a_question_that_adds_up_counts_girls_beside_its_sessions() -> None:
    assert [question.name for question in questions() if not question.counts_girls] == ["steps"]
    assert all(isinstance(question, Question) for question in questions())
