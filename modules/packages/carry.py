"""The values of a step as a file has them, and back: by what the blocks are, so that a new kind needs nothing here.

A list is a list, a struct a table, a choice a text. A picture or a document is a name; whoever calls says which name a
row has, and which row a name.
"""

import datetime
from collections.abc import Callable, Mapping
from typing import Any, Final

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from modules.packages.layout import DOCUMENTS, FILMS, PICTURES
from modules.packages.refusal import CannotTravel, PackageRefused
from modules.starter.text import block_id
from modules.steps.film.chooser import FilmChooserBlock

NameOf = Callable[[str, int], str]
RowOf = Callable[[str, str], int]
PLAIN: Final[tuple[tuple[type[blocks.Block], tuple[type, ...], str], ...]] = (
    (blocks.BooleanBlock, (bool,), "true or false"),
    (blocks.IntegerBlock, (int,), "a whole number"),
    (blocks.FloatBlock, (int, float), "a number"),
    (blocks.DateBlock, (datetime.date,), "a day"),
    (blocks.CharBlock, (str,), "a text"),
    (blocks.TextBlock, (str,), "a text"),
    (blocks.RegexBlock, (str,), "a text"),
    (blocks.EmailBlock, (str,), "a text"),
    (blocks.URLBlock, (str,), "a text"),
    (blocks.ChoiceBlock, (str,), "a text"),
)


def absent(block: blocks.Block) -> Any:
    """What a field says that a file does not name: what it says in a new step; a list is empty."""
    if isinstance(block, blocks.StructBlock):
        return {}
    if isinstance(block, blocks.ListBlock | blocks.StreamBlock):
        return []
    if medium_of(block):
        return None
    default = block.get_prep_value(block.get_default())
    return datetime.date.fromisoformat(default) if _is_day(block, default) else default


def medium_of(block: blocks.Block) -> str:
    """`pictures`, `films` or `documents` for a block that chooses one; empty for all others."""
    if isinstance(block, ImageChooserBlock):
        return PICTURES
    if isinstance(block, FilmChooserBlock):
        return FILMS
    return DOCUMENTS if isinstance(block, DocumentChooserBlock) else ""


def to_text(block: blocks.Block, raw: Any, name_of: NameOf) -> Any:
    """A raw value, as a StreamField stores it, as a file has it, without what a field says by itself."""
    if isinstance(block, blocks.StructBlock):
        return _table(block, raw or {}, name_of)
    if isinstance(block, blocks.ListBlock):
        return [to_text(block.child_block, _item(one), name_of) for one in raw or []]
    if isinstance(block, blocks.StreamBlock):
        return [_member(block, one, name_of) for one in raw or []]
    kind = medium_of(block)
    if kind:
        return name_of(kind, raw) if raw else None
    if _is_day(block, raw):
        return datetime.date.fromisoformat(raw)
    if _plain(block) is None:
        raise CannotTravel(f"{type(block).__name__} cannot be carried in a package")
    return raw


def _table(block: blocks.StructBlock, raw: Mapping[str, Any], name_of: NameOf) -> dict[str, Any]:
    said = {}
    for name, child in block.child_blocks.items():
        text = to_text(child, raw[name], name_of) if name in raw else absent(child)
        if text is not None and text != absent(child):
            said[name] = text
    return said


def _item(one: Any) -> Any:
    return one["value"] if isinstance(one, Mapping) and one.get("type") == "item" else one


def _member(block: blocks.StreamBlock, one: Mapping[str, Any], name_of: NameOf) -> dict[str, Any]:
    value = to_text(block.child_blocks[one["type"]], one["value"], name_of)
    return {"kind": one["type"], **(value if isinstance(value, Mapping) else {"value": value})}


def to_raw(block: blocks.Block, text: Any, row_of: RowOf, where: str, ids: tuple[str, ...]) -> Any:
    """A value from a file as a StreamField stores it; refused where it is not what the block asks for.

    `ids` leads to the value: members of lists get ids made of it, the same each time.
    """
    if isinstance(block, blocks.StructBlock):
        return _struct(block, text, row_of, where, ids)
    if isinstance(block, blocks.ListBlock):
        _ask(isinstance(text, list), "a list", where)
        return [
            {
                "type": "item",
                "value": to_raw(block.child_block, one, row_of, f"{where} {n + 1}", (*ids, str(n))),
                "id": block_id(*ids, n),
            }
            for n, one in enumerate(text)
        ]
    if isinstance(block, blocks.StreamBlock):
        _ask(isinstance(text, list), "a list", where)
        return [
            _from_member(block, one, row_of, f"{where} {n + 1}", (*ids, str(n))) for n, one in enumerate(text)
        ]
    if text is None:
        return None
    kind = medium_of(block)
    if kind:
        _ask(isinstance(text, str), "the name of a file in media", where)
        return row_of(kind, text)
    return _checked(block, text, where)


def _struct(
    block: blocks.StructBlock, text: Any, row_of: RowOf, where: str, ids: tuple[str, ...]
) -> dict[str, Any]:
    _ask(isinstance(text, Mapping), "a table", where)
    for name in text:
        if name not in block.child_blocks:
            raise PackageRefused(f"there is no field `{name}`", where)
    return {
        name: to_raw(
            child, text[name] if name in text else absent(child), row_of, f"{where}, {name}", (*ids, name)
        )
        for name, child in block.child_blocks.items()
    }


def _from_member(
    block: blocks.StreamBlock, text: Any, row_of: RowOf, where: str, ids: tuple[str, ...]
) -> dict[str, Any]:
    _ask(isinstance(text, Mapping) and isinstance(text.get("kind"), str), "a table with a kind", where)
    kind = text["kind"]
    child = block.child_blocks.get(kind)
    if child is None:
        raise PackageRefused(f"there is no kind `{kind}`", where)
    rest: Any = {name: value for name, value in text.items() if name != "kind"}
    if not isinstance(child, blocks.StructBlock):
        rest = rest.get("value")
    return {"type": kind, "value": to_raw(child, rest, row_of, where, ids), "id": block_id(*ids)}


def _checked(block: blocks.Block, text: Any, where: str) -> Any:
    plain = _plain(block)
    if plain is None:
        raise PackageRefused(f"{type(block).__name__} cannot be carried in a package", where)
    kinds, asked = plain
    _ask(isinstance(text, kinds) and (bool in kinds or not isinstance(text, bool)), asked, where)
    return block.get_prep_value(block.to_python(text))


def _plain(block: blocks.Block) -> tuple[tuple[type, ...], str] | None:
    return next((found for kind, *found in PLAIN if isinstance(block, kind)), None)  # type: ignore[return-value]


def _is_day(block: blocks.Block, raw: Any) -> bool:
    return isinstance(block, blocks.DateBlock) and isinstance(raw, str) and bool(raw)


def _ask(right: bool, asked: str, where: str) -> None:
    if not right:
        raise PackageRefused(f"not {asked}", where)
