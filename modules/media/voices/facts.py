"""What was measured of a recording, once: kept beside it, so that nobody needs to open the file to know."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self


@dataclass(frozen=True)
class VoiceFacts:
    """A recording measured.

    `of` names the file that was measured; `seconds` is all of it, `spoken` from the first sound to the last; bytes;
    `loudness` in LUFS and `peak` in dBTP (EBU R128), None where it is too short to be measured.
    """

    of: str
    seconds: float
    spoken: float
    size: int
    loudness: float | None = None
    peak: float | None = None

    def pace(self, words: int) -> int:
        """Words a minute, for so many words; 0 where that cannot be said."""
        return round(words / self.spoken * 60) if self.spoken > 0 and words else 0

    def as_json(self) -> dict[str, Any]:
        """As a column keeps it."""
        return asdict(self)

    @classmethod
    def read(cls, kept: Mapping[str, Any], of: str) -> Self | None:
        """What a column keeps; None where nothing was measured, or another file than `of`."""
        return cls(**kept) if kept and kept.get("of") == of else None
