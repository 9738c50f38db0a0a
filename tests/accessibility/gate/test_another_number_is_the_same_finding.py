"""An exception does not end because a number moved: a finding is known by its rule, its step and what was found."""

from dataclasses import replace

import pytest
from django.utils.translation import override

from accessibility.gate.check import findings
from accessibility.gate.subject import OverriddenFinding, SpokenText, Subject, Voice
from tests.accessibility.gate.faults import r02_caption_speed as fast
from tests.accessibility.gate.makers import CAPTIONS, FACTS, good, good_step
from tests.accessibility.gate.planting import saying, with_film
from tests.accessibility.gate.stories import EASY, HARD

WHO_SPEAKS = "00:00:08.500 --> 00:00:11.000\n[een deur gaat toe]"


def found(rule: int, subject: Subject) -> list[str]:
    """The marks of what one rule finds, and what its sentences say."""
    return [one.fingerprint for one in findings(replace(subject, rules=frozenset({rule})))]


def told(rule: int, subject: Subject) -> list[str]:
    with override("en"):
        return [one.sentence for one in findings(replace(subject, rules=frozenset({rule})))]


def hard_by(more: int) -> Subject:
    return saying(" ".join([*HARD, *EASY * more]), good())


def without_voices(voiced: int, of: int = 4) -> Subject:
    texts = tuple(
        SpokenText(str(n), (f"Tekst {n}",), (Voice("nl"),) if n >= of - voiced else ()) for n in range(of)
    )
    return good(steps=(good_step(voiced=texts),))


@pytest.mark.parametrize(
    ("rule", "one", "other"),
    [
        (
            11,
            with_film(facts=replace(FACTS, loudness=-19.4)),
            with_film(facts=replace(FACTS, loudness=-15.0)),
        ),
        (15, hard_by(0), hard_by(1)),
        (19, without_voices(1), without_voices(2)),
    ],
)
def test_a_number_that_moved_leaves_it_the_same(rule: int, one: Subject, other: Subject) -> None:
    assert told(rule, one) != told(rule, other), "the numbers differ"
    assert found(rule, one) == found(rule, other) != []


def test_a_caption_that_is_faster_now_is_the_same_caption() -> None:
    one = with_film(good(), captions=fast.ONE_FAST)
    (mark,) = found(2, one)
    assert mark
    longer = fast.ONE_FAST.replace(".\n", " nu.\n")
    assert told(2, with_film(good(), captions=longer)) != told(2, one)
    assert found(2, with_film(good(), captions=longer))[0] == mark


def test_another_caption_is_another_finding() -> None:
    third = with_film(captions=CAPTIONS.replace(WHO_SPEAKS, f"{WHO_SPEAKS}\nDag."))
    first = with_film(captions=CAPTIONS.replace("<v Noor>", "- ").replace("<v Lina>", "- "))
    assert found(7, third) != found(7, first)


def long_words(word: str) -> Subject:
    return saying(f"{word} " * 6 + ". " + "Kat en hond en bal. " * 20, good())


def test_another_long_word_is_another_finding() -> None:
    one, other = (long_words(word) for word in ("verantwoordelijkheid", "aantrekkelijkheid"))
    assert "aantrekkelijkheid" in " ".join(told(16, other))
    assert set(found(16, other)) - set(found(16, one))


def test_an_exception_holds_over_a_score_that_moved_and_not_over_a_new_sentence_of_the_rule() -> None:
    (mark,) = found(11, with_film(facts=replace(FACTS, loudness=-19.4)))
    overridden = (OverriddenFinding(11, mark),)
    louder = with_film(facts=replace(FACTS, loudness=-15.0))
    peak = with_film(facts=replace(FACTS, peak=0.2))
    assert findings(replace(louder, rules=frozenset({11}), overridden=overridden)) == []
    assert len(findings(replace(peak, rules=frozenset({11}), overridden=overridden))) == 1
