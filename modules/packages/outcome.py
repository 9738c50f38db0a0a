"""What became of a package, line by line."""

from dataclasses import dataclass, field
from enum import StrEnum


class Done(StrEnum):
    """What became of a module in a language, or of a version of it."""

    MADE = "made"
    RENEWED = "renewed"
    SAME = "already there"
    DRAFT = "left alone, an editor is working on a draft of it"
    OFFLINE = "left alone, an editor took it offline"
    NO_HOME = "left out, there is no start page in this language"


@dataclass(frozen=True)
class Outcome:
    """One line of what an import did, and what it left as an editor has it."""

    code: str
    language: str
    done: Done
    version: str = ""
    kept: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """What a person reads."""
        name = ", ".join(part for part in (self.code, self.language, self.version) if part)
        return [f"{name}: {self.done.value}", *(f"  kept: {line}" for line in self.kept)]
