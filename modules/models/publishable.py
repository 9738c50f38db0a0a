"""What may not become public, whichever way it is published: a story in which somebody could get lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Final

from django.core.exceptions import ValidationError

from modules.steps.story_words import sentence, where
from modules.story.checks import check

STORIES: Final = ("story", "practice")  # the kinds of blocks that are played on the story engine


def problems_in(page: Any) -> list[str]:
    """What is wrong with the stories of a page, in each field that may hold one; other pages have none."""
    fields = getattr(page, "story_fields", ())
    return [problem for field in fields for problem in problems_of(getattr(page, field))]


def problems_of(steps: Iterable[Any]) -> list[str]:
    """What is wrong with the stories among `steps`, a sentence each; an adapted step is looked into."""
    return [
        f"{value['title']}. {where(finding, value.story)}: {sentence(finding)}"
        for value in _stories(steps)
        for finding in check(value.story)
    ]


def _stories(steps: Iterable[Any]) -> Iterator[Any]:
    for step in steps:
        if step.block_type in STORIES:
            yield step.value
        elif step.block_type == "adapted_step":
            yield from _stories(step.value["replacement"])


class StoriesAreWhole:
    """For a page that is published: refuses a revision with a story that has problems, in any of `story_fields`."""

    story_fields: ClassVar[tuple[str, ...]] = ("steps",)

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Publishes, or raises ValidationError with every problem and leaves what is live as it is."""
        problems = problems_in(revision.as_object())
        if problems:
            raise ValidationError({"steps": problems})
        return super().publish(revision, *args, **kwargs)  # type: ignore[misc]
