"""The faults as data: one file an area, read from the TOML beside this module."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent


class DoesNotApply(Exception):
    """The text of a file has the lines of a fault never, or more than once."""


@dataclass(frozen=True)
class Fault:
    """One slip: `before` stands once in `file` (a path from the root of the project) and becomes `after`.

    `wrong` says in one sentence what somebody would meet.
    """

    area: str
    id: str
    wrong: str
    file: str
    before: str
    after: str

    @property
    def is_python(self) -> bool:
        """Whether a coverage map knows which tests run its lines."""
        return self.file.endswith(".py")

    def content(self, root: Path) -> str:
        """The text of its file in the project at `root`; raises DoesNotApply where there is no such file."""
        path = root / self.file
        if not path.is_file():
            raise DoesNotApply(f"{self.id}: no {self.file}")
        return path.read_text("utf-8")

    def planted(self, text: str) -> str:
        """`text`, the content of the file, with the fault in it; raises DoesNotApply."""
        if text.count(self.before) != 1:
            raise DoesNotApply(f"{self.id}: {text.count(self.before)} times in {self.file}")
        return text.replace(self.before, self.after)

    def lines(self, text: str) -> range:
        """The numbers of the lines of `text` that the fault touches, from 1; raises DoesNotApply."""
        self.planted(text)
        first = text[: text.index(self.before)].count("\n") + 1
        return range(first, first + self.before.rstrip("\n").count("\n") + 1)


def faults() -> list[Fault]:
    """All of them, by area and in the order of its file."""
    return [
        Fault(area=path.stem, **row)
        for path in sorted(HERE.glob("*.toml"))
        for row in tomllib.loads(path.read_text("utf-8"))["fault"]
    ]
