"""What may not become public, whichever way it is published: a story in which somebody could get lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError

from modules.steps.story_words import sentence, where
from modules.story.checks import check


def problems_of(steps: Iterable[Any]) -> list[str]:
    """What is wrong with the stories among `steps`, a sentence each; an adapted step is looked into."""
    return [
        f"{value['title']}. {where(finding, value.story)}: {sentence(finding)}"
        for value in _stories(steps)
        for finding in check(value.story)
    ]


def _stories(steps: Iterable[Any]) -> Iterator[Any]:
    for step in steps:
        if step.block_type == "story":
            yield step.value
        elif step.block_type == "adapted_step":
            yield from _stories(step.value["replacement"])


class StoriesAreWhole:
    """For a model with `steps` that is published: refuses a revision with a story that has problems."""

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Publishes, or raises ValidationError with every problem and leaves what is live as it is."""
        problems = problems_of(revision.as_object().steps)
        if problems:
            raise ValidationError(problems)
        return super().publish(revision, *args, **kwargs)  # type: ignore[misc]
