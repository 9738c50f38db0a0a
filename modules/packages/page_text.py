"""What `module.toml` says, and where a page keeps it. A new field of a module is one line here."""

import datetime
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from django.db import models

from modules.models import ModulePage
from modules.models.preparation import Preparation
from modules.packages.refusal import PackageRefused


class Shape(Enum):
    """How a field stands in the file."""

    PLAIN = "plain"  # a text, a number, a day
    POINTS = "points"  # a list in the file, one point a line in the column


@dataclass(frozen=True)
class PageField:
    """A field of `module.toml` and the column of the page that keeps it."""

    name: str
    column: str
    shape: Shape = Shape.PLAIN

    def of(self, page: ModulePage) -> Any:
        """What the page says, as the file has it; None where it says nothing."""
        value = getattr(page, self.column)
        if self.shape is Shape.POINTS:
            return [line.strip() for line in value.splitlines() if line.strip()] or None
        return None if value in ("", None) else value

    def put(self, page: ModulePage, value: Any) -> None:
        """Writes into the page what a file says; None where it says nothing."""
        column: Any = ModulePage._meta.get_field(self.column)
        if self.shape is Shape.POINTS:
            value = "\n".join(value or [])
        elif value is None:
            value = None if column.null else column.get_default()
        setattr(page, self.column, value)
        if self.column == "title":
            page.draft_title = page.title

    def check(self, value: Any, where: str) -> None:
        """Refuses what is of another kind than the column."""
        if self.shape is Shape.POINTS:
            right = isinstance(value, list) and all(isinstance(one, str) and "\n" not in one for one in value)
            asked = "a list of texts"
        else:
            right, asked = _is_right(ModulePage._meta.get_field(self.column), value)
        if not right:
            raise PackageRefused(f"`{self.name}` is not {asked}", where)


def _is_right(column: Any, value: Any) -> tuple[bool, str]:
    if isinstance(column, models.DateField):
        return type(value) is datetime.date, "a day"
    if isinstance(column, models.IntegerField):
        return type(value) is int, "a whole number"
    if isinstance(column, models.BooleanField):
        return isinstance(value, bool), "true or false"
    return isinstance(value, str), "a text"


FIELDS: Final = (
    PageField("number", "number"),
    PageField("code", "code"),
    PageField("slug", "slug"),
    PageField("title", "title"),
    PageField("summary", "summary"),
    PageField("group_min", "group_min"),
    PageField("group_max", "group_max"),
    PageField("first_language", "first_language"),
    *(PageField(name, f"{name}_text", Shape.POINTS) for name in Preparation.TEXTS),
    PageField("law_checked", "law_checked"),
)


def text_of(page: ModulePage) -> dict[str, Any]:
    """`module.toml` of a page: what it says, in a fixed order, without what it leaves empty."""
    said = {field.name: field.of(page) for field in FIELDS}
    return {name: value for name, value in said.items() if value is not None}


def check_text(text: dict[str, Any], where: str) -> None:
    """Refuses a field that no page has, or one of another kind."""
    known = {field.name: field for field in FIELDS}
    for name, value in text.items():
        if name not in known:
            raise PackageRefused(f"there is no field `{name}` in a module", where)
        known[name].check(value, where)
