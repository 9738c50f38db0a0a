"""What is not plain captions is named by its cue; what is, is written in one way."""

import pytest
import webvtt

from modules.media.films.captions import Cue, Fault, Line, NotCaptions, read, write
from modules.media.films.clock import clock, read_clock

GOOD = """WEBVTT - Noor belt

NOTE gemaakt in de klas

1
00:00:01.000 --> 00:00:03.500 line:80%
<v Noor>Hoi, alles goed?

00:04.000 --> 00:06.000
[een deur gaat dicht]
<v Yara><i>Wacht</i> &amp; kijk.
"""


def _faults(text: str) -> list[tuple[Fault, int]]:
    with pytest.raises(NotCaptions) as refused:
        read(text)
    return [(one.fault, one.cue) for one in refused.value.faults]


def _cue(times: str, words: str = "Hoi") -> str:
    return f"WEBVTT\n\n{times}\n{words}\n"


def test_notes_and_places_are_left_out_speakers_and_sounds_stay() -> None:
    assert read(GOOD) == [
        Cue(1, 1000, 3500, (Line("Hoi, alles goed?", "Noor"),)),
        Cue(2, 4000, 6000, (Line("[een deur gaat dicht]"), Line("Wacht & kijk.", "Yara"))),
    ]


def test_what_is_written_reads_the_same_again_and_gives_the_same_text() -> None:
    once = write(read(GOOD))
    assert read(once) == read(GOOD)
    assert write(read(once)) == once


def test_a_tab_is_a_space_and_no_fault() -> None:
    assert read(_cue("00:01.000 --> 00:02.000", "Hoi\tNoor"))[0].text == "Hoi Noor"


def test_a_break_in_the_name_of_who_speaks_is_a_space() -> None:
    cues = read(_cue("00:01.000 --> 00:02.000", "<v Noor&#10;en&#12;Yara>Hoi"))
    assert cues[0].speaker == "Noor en Yara"
    assert read(write(cues)) == cues


def test_signs_of_the_format_in_a_text_and_in_a_name_come_back_as_they_were_typed() -> None:
    cues = [Cue(1, 0, 2000, (Line("Ik < jij & wij > zij", "Noor & <Lina>"),))]
    assert read(write(cues)) == cues


def test_another_reader_of_captions_reads_the_same() -> None:
    theirs = webvtt.from_string(write(read(GOOD)))
    assert [(one.start, one.end) for one in theirs] == [
        ("00:00:01.000", "00:00:03.500"),
        ("00:00:04.000", "00:00:06.000"),
    ]


def test_windows_line_ends_and_a_mark_in_front_change_nothing() -> None:
    assert read("\ufeff" + GOOD.replace("\n", "\r\n")) == read(GOOD)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("1\n00:00:01,000 --> 00:00:02,000\nHoi\n", (Fault.NOT_CAPTIONS, 0)),
        ("<html>WEBVTT</html>", (Fault.NOT_CAPTIONS, 0)),
        ("WEBVTT\n\nNOTE niets\n", (Fault.NO_CUES, 0)),
        (_cue("00:01 --> 00:02"), (Fault.TIME, 1)),
        (_cue("00:00:01,000 --> 00:00:02,000"), (Fault.TIME, 1)),
        (_cue("Hoi zonder tijd"), (Fault.TIME, 1)),
        (_cue("00:61.000 --> 00:62.000"), (Fault.TIME, 1)),
        (_cue("00:03.000 --> 00:02.000"), (Fault.BACKWARDS, 1)),
        (_cue("00:01.000 --> 00:02.000", ""), (Fault.EMPTY, 1)),
        (_cue("00:01.000 --> 00:02.000", "<script>alert(1)</script>"), (Fault.TAG, 1)),
        (_cue("00:01.000 --> 00:02.000", "1 < 2"), (Fault.TAG, 1)),
        (_cue("00:01.000 --> 00:02.000", '<img src="x">'), (Fault.TAG, 1)),
        (
            _cue("00:05.000 --> 00:06.000") + "\n00:01.000 --> 00:02.000\nEerder\n",
            (Fault.ORDER, 2),
        ),
        ("WEBVTT\n\n" + "x" * 200_001, (Fault.TOO_LONG, 0)),
        (_cue("00:01.000 --> 00:02.000", "Hoi\x00"), (Fault.CONTROL, 1)),
        (_cue("00:01.000 --> 00:02.000", "<v No\x1bor>Hoi"), (Fault.CONTROL, 1)),
        (_cue("00:01.000 --> 00:02.000", "Ho\x85i"), (Fault.CONTROL, 1)),
        (_cue("9" * 5000 + ":00:01.000 --> 00:02.000"), (Fault.TIME, 1)),
        (_cue("00:01.000 --> " + "9" * 400 + ":00:02.000"), (Fault.TIME, 1)),
    ],
)
def test_a_fault_is_named_with_its_cue(text: str, fault: tuple[Fault, int]) -> None:
    assert fault in _faults(text)


def test_no_cue_is_lost_in_silence() -> None:
    text = GOOD.replace("00:04.000 --> 00:06.000", "00:04.000 -> 00:06.000")
    assert _faults(text) == [(Fault.TIME, 2)]


def test_all_faults_are_told_at_once() -> None:
    text = "WEBVTT\n\n00:01 --> 00:02\na\n\n00:03.000 --> 00:02.000\nb\n\n00:04.000 --> 00:05.000\n<b\n"
    assert _faults(text) == [(Fault.TIME, 1), (Fault.TAG, 2), (Fault.BACKWARDS, 1)]


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("1:02.5", 62_500),
        ("62,5", 62_500),
        ("0:01:02", 62_000),
        ("3", 3000),
        ("1:75", None),
        ("", None),
        ("a", None),
    ],
)
def test_a_time_is_read_as_editors_type_it(typed: str, read_as: int | None) -> None:
    assert read_clock(typed) == read_as
    if read_as is not None:
        assert read_clock(clock(read_as)) == read_as
