"""What may not become public, whichever way it is published: a story in which somebody could get lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from django.core.exceptions import ValidationError

from modules.steps.story_words import sentence, where
from modules.story.checks import check

STORIES: Final = ("story", "practice")  # the kinds of blocks that are played on the story engine


def problems_in(page: Any) -> list[str]:
    """What is wrong with the stories of a page or a version; what holds no stories has none."""
    return problems_of(page.published_steps()) if isinstance(page, StoriesAreWhole) else []


def problems_of(steps: Iterable[tuple[str, Any]]) -> list[str]:
    """What is wrong with the stories among `steps`, the kind and value of each: a sentence each."""
    return [
        f"{value['title']}. {where(finding, value.story)}: {sentence(finding)}"
        for kind, value in steps
        if kind in STORIES
        for finding in check(value.story)
    ]


class StoriesAreWhole:
    """For a page that is published: refuses a revision with a story that has problems, in any of `story_fields`."""

    story_fields: ClassVar[tuple[str, ...]] = ("steps",)

    def published_steps(self) -> Iterable[tuple[str, Any]]:
        """The kind and value of each step that would be shown."""
        return ((step.block_type, step.value) for field in self.story_fields for step in getattr(self, field))

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Publishes, or raises ValidationError with every problem and leaves what is live as it is."""
        problems = problems_in(revision.as_object())
        if problems:
            raise ValidationError({"steps": problems})
        return super().publish(revision, *args, **kwargs)  # type: ignore[misc]
