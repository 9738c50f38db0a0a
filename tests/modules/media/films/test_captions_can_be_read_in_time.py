"""Speed, time and shape of captions, held against the numbers of a version."""

import pytest

from modules.media.films.captions import Cue, Line
from modules.media.films.reading_speed import EVERYBODY, SLOWER, Trouble, check, pace
from modules.media.films.transcript import scenes, transcript


def _cue(number: int, start: float, end: float, *lines: str, speaker: str = "") -> Cue:
    return Cue(number, round(start * 1000), round(end * 1000), tuple(Line(line, speaker) for line in lines))


def _troubles(*cues: Cue, numbers: object = EVERYBODY, duration: int = 0) -> list[tuple[Trouble, int]]:
    return [(one.trouble, one.cue) for one in check(cues, numbers, duration)]  # type: ignore[arg-type]


def test_calm_captions_have_no_trouble_in_either_kind_of_version() -> None:
    cues = (_cue(1, 0, 3, "Noor wacht op de bus."), _cue(2, 3, 6, "Ze heeft haar gsm vast."))
    assert _troubles(*cues) == []
    assert _troubles(*cues, numbers=SLOWER) == []


@pytest.mark.parametrize(
    ("cue", "trouble"),
    [
        (_cue(1, 0, 1, "Dit is te veel voor een seconde."), Trouble.FAST),
        (_cue(1, 0, 0.9, "Hoi"), Trouble.SHORT),
        (_cue(1, 0, 7.1, "Zij blijft heel lang zo staan."), Trouble.LONG),
        (_cue(1, 0, 6, "een", "twee", "drie"), Trouble.LINES),
        (_cue(1, 0, 6, "Deze regel is echt langer dan een regel."), Trouble.WIDE),
        (_cue(1, 0, 6, "Zij is weer-", "baar genoeg"), Trouble.SPLIT),
    ],
)
def test_each_trouble_is_found_in_its_cue(cue: Cue, trouble: Trouble) -> None:
    assert (trouble, 1) in _troubles(cue)


def test_exactly_the_limit_is_fine() -> None:
    assert _troubles(_cue(1, 0, 1, "Hoi Noor, dag."), _cue(2, 1, 8, "Dag allemaal")) == []


def test_the_slower_numbers_ask_for_two_seconds_and_120_words() -> None:
    fast = _cue(1, 0, 2, "Ik ga nu al op de bus")
    assert _troubles(fast) == []
    assert _troubles(fast, numbers=SLOWER) == [(Trouble.WORDS, 0)]
    assert (Trouble.SHORT, 1) in _troubles(_cue(1, 0, 1.9, "Hoi"), numbers=SLOWER)


def test_two_captions_touch_or_leave_a_gap_that_does_not_flicker() -> None:
    first = _cue(1, 0, 2, "Hoi Noor.")
    assert _troubles(first, _cue(2, 2, 4, "Hoi Yara.")) == []
    assert _troubles(first, _cue(2, 2.08, 4, "Hoi Yara.")) == []
    assert _troubles(first, _cue(2, 2.04, 4, "Hoi Yara.")) == [(Trouble.GAP, 2)]
    assert _troubles(first, _cue(2, 1.9, 4, "Hoi Yara.")) == [(Trouble.OVERLAP, 2)]


def test_captions_of_another_film_end_behind_this_one() -> None:
    assert _troubles(_cue(1, 8, 10, "Hoi Noor."), duration=9000) == [(Trouble.PAST_THE_END, 1)]


def test_the_average_counts_the_time_in_which_captions_stand() -> None:
    cues = [_cue(1, 0, 1, "0123456789"), _cue(2, 60, 61, "01234567890123")]
    assert pace(cues).signs == 12
    assert pace([]).signs == 0


def test_the_transcript_is_the_captions_in_paragraphs_by_speaker() -> None:
    cues = [
        _cue(1, 0, 2, "Hoi Noor,", speaker="Yara"),
        _cue(2, 2, 4, "ga je mee?", speaker="Yara"),
        _cue(3, 4, 6, "Nee.", speaker="Noor"),
        _cue(4, 12, 14, "Vandaag niet.", speaker="Noor"),
    ]
    told = [(one.start, one.speaker, one.text) for one in transcript(cues)]
    assert told == [
        (0, "Yara", "Hoi Noor, ga je mee?"),
        (4000, "Noor", "Nee."),
        (12000, "Noor", "Vandaag niet."),
    ]


def test_a_scene_ends_where_one_stops_to_talk() -> None:
    cues = [_cue(1, 0, 2, "Een."), _cue(2, 3, 5, "Twee."), _cue(3, 6, 8, "Drie.")]
    assert [[part.text for part in scene] for scene in scenes(cues, [5500])] == [["Een. Twee."], ["Drie."]]
    assert len(scenes(cues, [])) == 1
