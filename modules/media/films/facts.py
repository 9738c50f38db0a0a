"""What was measured of a film's file, once: kept beside it, so that nobody needs to open the file to know."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self


@dataclass(frozen=True)
class Facts:
    """A file measured.

    `of` names the file that was measured; seconds, pixels and bytes; `loudness` in LUFS and `peak` in dBTP (EBU R128),
    None without sound; `heard` are the stretches in seconds in which something is heard; `stills` the seconds at which
    the pictures for paper were taken (`modules.media.films.stills`), None where nobody took them yet.
    """

    of: str
    seconds: float
    width: int
    height: int
    picture: str
    sound: str
    size: int
    loudness: float | None = None
    peak: float | None = None
    heard: list[list[float]] = field(default_factory=list)
    stills: list[float] | None = None

    @property
    def is_heard(self) -> bool:
        """Whether there is anything to hear: a sound track of silence has nothing."""
        return bool(self.heard)

    def as_json(self) -> dict[str, Any]:
        """As a column keeps it."""
        return asdict(self)

    @classmethod
    def read(cls, kept: Mapping[str, Any], of: str) -> Self | None:
        """What a column keeps; None where nothing was measured, or another file than `of`."""
        return cls(**kept) if kept and kept.get("of") == of else None
