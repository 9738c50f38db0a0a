"""Stories that a version changes: a card of the general story that goes can leave somebody in the version lost.

No rule of the thirty: the story engine itself checks them (`modules.story`), and here each live version is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from accessibility.gate.rule import Finding, Known, Level, Place, Rule
from accessibility.models import Adaptation
from accessibility.overlay.overlaid import overlaid
from modules.models import ModulePage
from modules.models.publishable import STORIES, problems_of
from modules.sessions.steps import general_steps

WHOLE: Final = Rule(
    number=0,
    code="whole-story",
    source="modules.story.checks",
    known=Known.DATA,
    level=Level.BLOCK,
    words="",
    find=lambda _subject: (),
)


def broken_in(version: Adaptation, page: ModulePage) -> Iterator[Finding]:
    """What is wrong with the stories that `version` changes, over `page` as it is given."""
    changed = list(version.adapted_steps())
    if not changed:
        return
    for step in overlaid(general_steps(page), changed):
        if step.adapted is None or step.kind not in STORIES:
            continue
        for words in problems_of([(step.kind, step.value)]):
            place = Place(step.id, step.title, form="version", words=words.replace("%", "%%"))
            yield Finding(WHOLE, Level.BLOCK, place)
