"""What may not become public, whichever way: a story in which somebody could get lost, a film without captions."""

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from django.core.exceptions import ValidationError

from modules.steps.film.required_captions import lacking
from modules.steps.story.problem_words import sentence, where
from modules.story.checks import check

STORIES: Final = ("story", "practice")  # the kinds of blocks that are played on the story engine


def problems_in(page: Any) -> list[str]:
    """What is wrong with the stories and films of a page or a version; what holds no steps has none."""
    if not isinstance(page, StoriesAreWhole):
        return []
    steps = list(page.published_steps())
    return problems_of(steps) + uncaptioned(steps, page.published_language)


def uncaptioned(steps: Iterable[tuple[str, Any]], language: str) -> list[str]:
    """The films among `steps` that a page in `language` may not show: a sentence each."""
    films = ((value["title"], lacking(value["film"], language)) for kind, value in steps if kind == "film")
    return [f"{title}. {words}" for title, words in films if words]


def problems_of(steps: Iterable[tuple[str, Any]]) -> list[str]:
    """What is wrong with the stories among `steps`, the kind and value of each: a sentence each."""
    return [
        f"{value['title']}. {where(finding, value.story)}: {sentence(finding)}"
        for kind, value in steps
        if kind in STORIES
        for finding in check(value.story)
    ]


class StoriesAreWhole:
    """For a page that is published: refuses a revision with a broken story or a film without captions.

    Both are looked for in each of `story_fields`.
    """

    story_fields: ClassVar[tuple[str, ...]] = ("steps",)

    def published_steps(self) -> Iterable[tuple[str, Any]]:
        """The kind and value of each step that would be shown."""
        return ((step.block_type, step.value) for field in self.story_fields for step in getattr(self, field))

    @property
    def published_language(self) -> str:
        """The language in which its films need captions."""
        return str(self.locale.language_code)  # type: ignore[attr-defined]  # a page has one

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Publishes, or raises ValidationError with every problem and leaves what is live as it is."""
        problems = problems_in(revision.as_object())
        if problems:
            raise ValidationError({"steps": problems})
        return super().publish(revision, *args, **kwargs)  # type: ignore[misc]
