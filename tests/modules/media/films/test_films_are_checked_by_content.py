"""A film is a film by what is in it; nothing that tells where it was made is kept; the rest is refused in words."""

from io import BytesIO
from typing import Any

import av
import pytest
from django.utils.translation import override

from modules.media.films import film_file as recording
from modules.media.films.bare import is_bare
from modules.media.films.film_file import FilmRefused, check_film
from modules.media.films.measuring import measure
from tests.modules import photos
from tests.modules.media.films.reels import reel

PLANTED = "Els in Gent, +51.0543+003.7174/"


def _check(data: bytes) -> bytes:
    kept: bytes = check_film(BytesIO(data)).read()
    return kept


def _reason(data: bytes) -> Any:
    with pytest.raises(FilmRefused) as refused:
        check_film(BytesIO(data))
    return refused.value.reason


@pytest.mark.parametrize("packed", ["mp4", "webm"])
def test_a_film_is_kept_without_what_it_told(packed: str) -> None:
    film = reel(1, packed=packed, title=PLANTED, comment=PLANTED)
    assert PLANTED.encode() in film
    kept = check_film(BytesIO(film))
    data = kept.read()
    assert PLANTED.encode() not in data
    assert str(kept.name).endswith(f".{packed}")
    with av.open(BytesIO(data)) as opened:
        assert opened.streams.video[0].width == 96


def test_pictures_and_sound_are_copied_and_not_made_again() -> None:
    film = reel(1, title=PLANTED)
    assert _packets(film) == _packets(_check(film))


def _packets(data: bytes) -> list[bytes]:
    with av.open(BytesIO(data)) as opened:
        return sorted(bytes(packet) for packet in opened.demux() if packet.size)


def test_a_film_that_came_out_of_this_site_is_kept_byte_for_byte() -> None:
    once = _check(reel(1, title=PLANTED))
    assert is_bare(BytesIO(once))
    assert _check(once) == once


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", recording.NOT_A_FILM),
        (b"<!doctype html><script>alert(1)</script>", recording.NOT_A_FILM),
        (photos.SVG, recording.NOT_A_FILM),
        (b"PK\x03\x04" + bytes(200), recording.NOT_A_FILM),
        (b"#EXTM3U\nhttp://example.org/a.ts\n", recording.NOT_A_FILM),
        (photos.as_bytes(photos.red(), "PNG"), recording.NOT_A_FILM),
        (photos.as_bytes(photos.red((64, 64)), "AVIF"), None),
        (b"\0\0\0\x18ftypmp42" + b"x" * 500, recording.BROKEN),
        (b"\x1a\x45\xdf\xa3\x42\x82\x84webm" + b"y" * 400, recording.BROKEN),
        (reel(1)[:-800], recording.BROKEN),
        (reel(2)[:2500], recording.BROKEN),
    ],
)
def test_what_is_no_film_is_refused(data: bytes, reason: Any) -> None:
    found = _reason(data)
    assert reason is None or found == reason


def test_half_a_film_is_refused_although_its_head_is_whole() -> None:
    whole = _check(reel(4))
    assert _reason(whole[: len(whole) // 2]) == recording.BROKEN


def test_sound_alone_is_no_film() -> None:
    sound = BytesIO()
    with av.open(sound, "w", format="mp4") as out:
        stream = out.add_stream("aac", rate=48000, layout="mono")
        frame = av.AudioFrame(format="s16", layout="mono", samples=4096)
        frame.sample_rate = 48000
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    assert _reason(sound.getvalue()) == recording.NO_PICTURE


def test_what_not_every_browser_plays_is_refused_with_what_to_do() -> None:
    old = BytesIO()
    with av.open(old, "w", format="mp4") as out:
        stream = out.add_stream("mpeg4", rate=24)
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        for packet in stream.encode(av.VideoFrame(96, 64, "yuv420p")):
            out.mux(packet)
        out.mux(stream.encode(None))
    assert _reason(old.getvalue()) == recording.WRONG_PICTURE


@pytest.mark.parametrize(
    ("film", "coded", "reason"),
    [
        (reel(1), (b"avc1", b"encv"), recording.WRONG_PICTURE),
        (reel(1), (b"avc1", b"zzz9"), recording.WRONG_PICTURE),
        (reel(1, packed="webm"), (b"V_VP8", b"V_ZZ9"), recording.WRONG_PICTURE),
        (reel(1, packed="webm"), (b"A_OPUS", b"A_ZZZ9"), recording.WRONG_SOUND),
    ],
    ids=["locked for copying", "unknown in MP4", "unknown in WebM", "a sound that is unknown"],
)
def test_a_film_for_which_there_is_no_decoder_is_refused_with_what_to_do(
    film: bytes, coded: tuple[bytes, bytes], reason: Any
) -> None:
    assert coded[0] in film
    unknown = film.replace(*coded)
    assert _reason(unknown) == reason
    with pytest.raises(FilmRefused) as refused:
        measure(BytesIO(unknown), "films/a.mp4")
    assert refused.value.reason == reason


def test_a_film_that_is_too_large_too_long_or_too_wide_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    film = reel(1)
    for limit, reason in (
        ("LARGEST", "TOO_LARGE"),
        ("LONGEST", "TOO_LONG"),
        ("MOST_PIXELS", "TOO_MANY_PIXELS"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(recording, limit, 0)
            assert _reason(film) == getattr(recording, reason)


def test_a_box_that_is_not_known_is_not_kept() -> None:
    film = _check(reel(1))
    for hidden in (b"\0\0\0\x20uuidgeheim12geheim12geheim12", b"\0\0\0\x14freegeheim123456"):
        assert not is_bare(BytesIO(film + hidden))
        assert b"geheim" not in _check(film + hidden)


def test_the_reason_is_in_the_language_of_the_editor() -> None:
    reason = _reason(b"")
    with override("nl"):
        dutch = str(reason)
    with override("fr"):
        french = str(reason)
    with override("en"):
        english = str(reason)
    assert len({dutch, french, english}) == 3


def test_loudness_and_silences_are_measured_from_the_sound() -> None:
    facts = measure(BytesIO(reel(4, sound="half")), "films/a.mp4")
    assert (facts.width, facts.height, facts.picture, facts.sound) == (96, 64, "h264", "aac")
    assert facts.seconds == pytest.approx(4, abs=0.1)
    assert -20 < (facts.loudness or 0) < -10
    assert -14 < (facts.peak or 0) < -9
    assert facts.heard == [[0.0, pytest.approx(2, abs=0.2)]]


@pytest.mark.parametrize("sound", ["", "silence"])
def test_a_film_in_which_nothing_is_heard_says_so(sound: str) -> None:
    facts = measure(BytesIO(reel(2, sound=sound)), "films/a.mp4")
    assert not facts.is_heard
    assert facts.loudness is None
