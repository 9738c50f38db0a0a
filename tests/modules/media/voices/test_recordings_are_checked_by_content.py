"""What comes in as a recording is listened to: other files are refused, and what stays says nothing about its maker."""

import pytest

from modules.media.films.bare import is_bare
from modules.media.voices import sound
from modules.media.voices.measuring import measure
from modules.media.voices.sound import VoiceRefused, check_voice
from tests.modules.media.films.reels import reel
from tests.modules.media.voices.tones import WAYS, as_file, tone


@pytest.mark.parametrize("packed", WAYS)
def test_what_each_device_makes_is_kept_as_what_every_browser_plays(packed: str) -> None:
    kept = check_voice(as_file(tone(2, packed, layout="stereo", title="Vera leest", comment="Gent, thuis")))

    assert str(kept.name).endswith(".m4a")
    data = kept.read()
    assert data[4:8] == b"ftyp"
    assert is_bare(as_file(data))
    assert b"Vera" not in data
    assert b"Gent" not in data


def test_a_soft_voice_and_a_loud_one_are_brought_to_one_loudness() -> None:
    facts = [
        measure(as_file(check_voice(as_file(tone(3, "wav", level=level))).read()), "voices/one.m4a")
        for level in (300, 30000)
    ]

    assert [round(one.loudness or 0) for one in facts] == [-23, -23]
    assert all((one.peak or 0) <= -1 for one in facts)


def test_what_came_out_of_here_is_kept_byte_for_byte() -> None:
    once = check_voice(as_file(tone(2))).read()

    assert check_voice(as_file(once)).read() == once


def test_only_the_time_in_which_somebody_speaks_counts_for_the_pace() -> None:
    kept = check_voice(as_file(tone(4, "wav", before=1, after=1.5))).read()

    facts = measure(as_file(kept), "voices/one.m4a")

    assert facts.seconds == pytest.approx(6.5, abs=0.1)
    assert facts.spoken == pytest.approx(4, abs=0.1)
    assert facts.pace(8) == pytest.approx(120, abs=3)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", sound.NOT_A_SOUND),
        (b"<html>Hallo</html>" * 20, sound.NOT_A_SOUND),
        (b"ID3" + bytes(4000), sound.BROKEN),
        (reel(1), sound.A_FILM),
        (tone(2, "m4a")[:5000], sound.BROKEN),
        (tone(2, "wav", level=0), sound.NOTHING_HEARD),
        (tone(2, "wav", level=10), sound.NOTHING_HEARD),
        (tone(2, "wav", level=20), sound.TOO_SOFT),
        (tone(0.1, "wav"), sound.NOTHING_HEARD),
    ],
    ids=[
        "empty",
        "a page",
        "a name and nothing behind it",
        "a film",
        "half a file",
        "silence",
        "noise",
        "a voice from afar",
        "a click",
    ],
)
def test_what_is_no_voice_is_refused_with_what_to_do(data: bytes, why: str) -> None:
    with pytest.raises(VoiceRefused) as refused:
        check_voice(as_file(data))

    assert refused.value.reason == why


def _wav(tag: int) -> bytes:
    """A WAV that says of its sound that it is coded in the way with this number."""
    whole = tone(1, "wav")
    return whole[:20] + tag.to_bytes(2, "little") + whole[22:]


@pytest.mark.parametrize(
    "data",
    [_wav(0x92), _wav(0x9999), tone(1, "webm").replace(b"A_OPUS", b"A_ZZZ9")],
    ids=["for a cinema", "a number of nobody", "unknown in WebM"],
)
def test_a_recording_for_which_there_is_no_decoder_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(VoiceRefused) as refused:
        check_voice(as_file(data))

    assert refused.value.reason == sound.NOT_A_SOUND


def test_a_recording_that_is_too_long_or_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound, "LONGEST", 1.0)
    with pytest.raises(VoiceRefused) as long:
        check_voice(as_file(tone(2)))
    monkeypatch.setattr(sound, "LARGEST", 1000)
    with pytest.raises(VoiceRefused) as large:
        check_voice(as_file(tone(2)))

    assert (long.value.reason, large.value.reason) == (sound.TOO_LONG, sound.TOO_LARGE)
