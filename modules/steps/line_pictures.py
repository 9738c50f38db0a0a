"""Pictures beside words: the lines that a step shows on the big screen, each with the picture that belongs to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from wagtail.images import get_image_model
from wagtail.images.shortcuts import get_rendition_or_not_found

from modules.media.pictures.grey import in_grey

WIDTH: Final = "width-1200"


@dataclass(frozen=True)
class Picture:
    """A picture as the group sees it."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Line:
    """One line of the big screen; beside it a drawing of ours (by key), an editor's picture, or nothing.

    A drawing says nothing that its line does not say; a picture has its own description.
    """

    words: str
    drawing: str = ""
    picture: Any = None

    @property
    def has_picture(self) -> bool:
        """Whether anything stands beside the words."""
        return bool(self.drawing or self.picture)

    @property
    def shown(self) -> Picture | None:
        """The picture in the size of a screen; two queries where there is one."""
        return next(iter(in_size([self.picture])), None) if self.picture else None

    @property
    def on_sheets(self) -> dict[str, Any]:
        """What a sheet needs to print it: the picture grey, a list of bytes."""
        there = self.picture and get_image_model().objects.filter(pk=self.picture.pk).exists()
        photo = (
            {"grey": list(in_grey(self.picture)), "alt": self.picture.contextual_alt_text or ""}
            if there
            else None
        )
        return {"words": self.words, "drawing": self.drawing, "photo": photo}


def in_size(chosen: Iterable[Any]) -> list[Picture]:
    """The pictures with their texts in the size of a screen; two queries, however many there are.

    One whose file is gone from the storage (a backup without all of the media) is left out: the step still opens.
    """
    there = [image for image in chosen if image]
    if not there:
        return []
    images = get_image_model().objects.prefetch_renditions(WIDTH).in_bulk([image.pk for image in there])
    sizes = [
        (get_rendition_or_not_found(images[image.pk], WIDTH), image) for image in there if image.pk in images
    ]
    return [
        Picture(size.url, size.width, size.height, image.contextual_alt_text or "")
        for size, image in sizes
        if size.width
    ]


def same_words(line: str) -> str:
    """A line as it is compared: how it is broken and spaced says nothing."""
    return " ".join(line.split())


def shown_lines(
    value: Mapping[str, Any], beside: Iterable[Line] = (), field: str = "group_text"
) -> list[Line]:
    """The lines that the step `value` shows on the big screen, with what stands `beside` the same words.

    `field` says which of its lines; without it those that go with the heading.
    """
    pictures = {same_words(one.words): one for one in beside}
    lines = []
    for words in value[field]:
        found = pictures.get(same_words(words))
        lines.append(Line(words, found.drawing, found.picture) if found else Line(words))
    return lines
