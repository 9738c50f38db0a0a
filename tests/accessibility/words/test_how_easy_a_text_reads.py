"""Reading ease: syllables of known words, the two formulas worked out by hand, and what counts as a sentence."""

import pytest

from accessibility.words.reading_ease import ADAPTED, GENERAL, ease, sentences, syllables, words


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("kat", 1),
        ("grens", 1),
        ("water", 2),
        ("meisje", 2),
        ("vriendin", 2),
        ("oké", 2),
        ("zeeën", 2),
        ("ideeën", 3),
        ("weerbaarheid", 3),
        ("radio", 3),
        ("begeleidster", 4),
        ("zus", 1),
        ("pst", 1),
    ],
)
def test_syllables_of_dutch_words(word: str, count: int) -> None:
    assert syllables(word, "nl") == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("chat", 1),
        ("fille", 1),
        ("filles", 1),
        ("amie", 2),
        ("école", 2),
        ("limite", 2),
        ("parlent", 1),
        ("les", 1),
        ("me", 1),
        ("aimée", 2),
        ("maïs", 2),
        ("confiance", 2),
    ],
)
def test_syllables_of_french_words_whose_ending_is_silent(word: str, count: int) -> None:
    assert syllables(word, "fr") == count


def test_the_dutch_formula_worked_out_by_hand() -> None:
    # 6 words, 2 sentences, 6 syllables: 206.84 - 77 x 1 - 0.93 x 3 = 127.05
    found = ease(["De kat zit. De hond slaapt."], "nl")
    assert (found.words, found.sentences, found.average, found.longest_words) == (6, 2, 3.0, 3)
    assert found.score == pytest.approx(127.05, abs=0.06)


def test_the_french_formula_worked_out_by_hand() -> None:
    # "Le chat dort." and "La limite compte.": 6 words, 7 syllables: 207 - 73.6 x 7/6 - 1.015 x 3 = 118.1
    found = ease(["Le chat dort.", "La limite compte."], "fr")
    assert found.score == pytest.approx(207 - 73.6 * 7 / 6 - 1.015 * 3, abs=0.06)


def test_a_line_ends_a_sentence_with_or_without_a_full_stop() -> None:
    assert sentences(["Kies zelf", "Veranderen mag"]) == ["Kies zelf", "Veranderen mag"]
    assert [words(said) for said in sentences(["Wie? Ik. “Echt?” Ja"])] == [["Wie"], ["Ik"], ["Echt"], ["Ja"]]


def test_a_dot_inside_a_number_ends_nothing() -> None:
    assert len(sentences(["Om 14.30 begint het"])) == 1


def test_signs_without_words_are_no_sentence() -> None:
    assert sentences(["...", "–", ""]) == []


def test_a_french_elision_is_read_in_one_breath() -> None:
    assert words("L’amie d’Inès n’a rien dit") == ["L’amie", "d’Inès", "n’a", "rien", "dit"]


def test_a_text_without_words_is_as_easy_as_can_be() -> None:
    found = ease([], "nl")
    assert found.words == 0
    assert found.reaches(GENERAL)


def test_a_language_without_a_formula_is_an_error() -> None:
    with pytest.raises(KeyError):
        ease(["Stop."], "en")


def test_one_sentence_of_sixteen_words_misses_the_goal_however_short_the_text() -> None:
    sentence = " ".join(["kat"] * 16)
    assert not ease([sentence], "nl").reaches(GENERAL)
    assert ease([" ".join(["kat"] * 15)], "nl").reaches(GENERAL)


def test_from_a_hundred_words_on_the_formula_counts() -> None:
    hard = ["verantwoordelijkheid " * 3] * 33
    assert ease(hard, "nl").reaches(GENERAL)  # 99 words: the formula says nothing yet
    assert not ease([*hard, "mogelijkheden"], "nl").reaches(GENERAL)


def test_a_version_must_be_easier_than_the_general_text() -> None:
    thirteen = ease([" ".join(["kat"] * 13)], "nl")
    assert thirteen.reaches(GENERAL)
    assert not thirteen.reaches(ADAPTED)
