"""Measures a recording once: how long it is, how long somebody speaks in it, how loud."""

from typing import IO

from modules.media.films.measuring import listen
from modules.media.lazy import lazy
from modules.media.voices.facts import VoiceFacts
from modules.media.voices.sound import BROKEN, LONGEST, VoiceRefused, packed_as

av = lazy("av")


def measure(file: IO[bytes], of: str) -> VoiceFacts:
    """The facts of the recording in `file`, whose name in the storage is `of`; `VoiceRefused` when it is not one."""
    size = file.seek(0, 2)
    packed = packed_as(file)
    try:
        with av.open(file, format=packed) as opened:
            heard = listen(opened, opened.streams.audio[0], LONGEST)
    except (av.error.FFmpegError, ValueError, IndexError) as error:
        raise VoiceRefused(BROKEN) from error
    parts = heard.stretches(heard.seconds)
    spoken = parts[-1][1] - parts[0][0] if parts else 0.0
    return VoiceFacts(of, round(heard.seconds, 2), round(spoken, 2), size, heard.loudness, heard.peak)
