"""Everything that a refused form says, one after the other: where it is, what it is, and the field to go to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks


@dataclass(frozen=True)
class Problem:
    """One thing to mend: the way to it in words, the sentence, and the id of its field."""

    where: str
    words: str
    field: str


def problems_of(form: Any) -> list[Problem]:
    """What the form says to be wrong, in the order of its fields; nothing for a form that was not sent."""
    if not form.is_bound:
        return []
    errors = form.errors.as_data()
    if "title" in errors:
        errors.pop("slug", None)  # it is made of the title
    names = [name for name in form.fields if name in errors]
    found = []
    for name in [*names, *(name for name in errors if name not in form.fields)]:
        bound = form[name] if name in form.fields else None
        block = getattr(form.fields.get(name), "block", None)
        for error in errors[name]:
            if bound is None:
                found += [Problem("", str(words), "") for words in error.messages]
            elif block is None:
                found += [
                    Problem(capfirst(str(bound.label)), str(words), bound.id_for_label or name)
                    for words in error.messages
                ]
            else:
                found += _of_block(error, block, bound.value(), name, [capfirst(str(bound.label))])
    return list(dict.fromkeys(found))


def _of_block(error: Any, block: blocks.Block, value: Any, prefix: str, way: list[str]) -> Iterator[Problem]:
    """The problems of a block and of all below it."""
    inner: Mapping[Any, Any] = getattr(error, "block_errors", None) or {}
    below = [
        problem
        for key, one in inner.items()
        for problem in _of_child(one, block, value, prefix, way, key)
        if one is not None
    ]
    own = getattr(error, "non_block_errors", None)
    if not hasattr(error, "block_errors"):
        own = [error]
    for one in own or []:  # a list of errors gives its members as texts
        for words in [one] if isinstance(one, str) else one.messages:
            # a story lists on top what also stands beside its fields
            if not any(str(words).endswith(problem.words) for problem in below):
                yield Problem(" › ".join(way), str(words), prefix)
    yield from below


def _of_child(
    error: Any, block: blocks.Block, value: Any, prefix: str, way: list[str], key: Any
) -> Iterator[Problem]:
    if isinstance(block, blocks.StreamBlock):
        child = value[int(key)]
        yield from _of_block(
            error, child.block, child.value, f"{prefix}-{key}-value", [_step(int(key) + 1, child)]
        )
    elif isinstance(block, blocks.ListBlock):
        numbered = [*way[:-1], f"{way[-1]} {int(key) + 1}"]
        yield from _of_block(error, block.child_block, value[int(key)], f"{prefix}-{key}-value", numbered)
    elif isinstance(block, blocks.StructBlock):
        child_block = block.child_blocks[key]
        inner = value.get(key) if isinstance(value, Mapping) else None
        named = [*way, str(child_block.label)]
        yield from _of_block(error, child_block, inner, f"{prefix}-{key}", named)


def _step(number: int, child: Any) -> str:
    """`Step 2, Talk “What is a boundary?”`: how an editor finds a step in her form."""
    title = child.value.get("title") if isinstance(child.value, Mapping) else ""
    words = {"number": number, "kind": child.block.label, "title": title}
    if title:
        return _("Step %(number)s, %(kind)s “%(title)s”") % words
    return _("Step %(number)s, %(kind)s") % words
