"""What a higher room finds in a module or a version that is written: asked by the forms and by the translation."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms.utils import ErrorList
from wagtail import blocks, hooks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError


class Found(NamedTuple):
    """Something that stops a publishing: a sentence that says where and what to do, and the id of its field."""

    words: str
    path: str = ""


def found_in(page: Any, form: Any = None) -> list[Found]:
    """What stops `page`, saved or not, from going live; nothing when nobody answers.

    Others answer the hook ``module_findings(page, form)`` with a list of `Found`; `form` is the editor's, where
    there is one, and says what she chose.
    """
    return [one for answer in hooks.get_hooks("module_findings") for one in answer(page, form)]


@contextmanager
def film_guard(film: Any) -> Iterator[None]:
    """Round the saving of a film that is there already: raises ValidationError, with nothing kept, where others refuse.

    Others answer the hook ``module_film_guard(film)`` with a context; they look before and after at what shows it.
    """
    with transaction.atomic(), ExitStack() as guards:
        for answer in hooks.get_hooks("module_film_guard"):
            guards.enter_context(answer(film))
        yield


def add_field_errors(form: Any, found: Iterable[Found]) -> None:
    """Adds what was found to the errors of the fields of a form, or of the whole form where a path names none."""
    of_field: dict[str | None, list[Found]] = {}
    for one in found:
        of_field.setdefault(_field_of(form, one.path), []).append(one)
    for name, several in of_field.items():
        block = getattr(form.fields.get(name), "block", None)
        if name is None or block is None:
            form.add_error(name, [ValidationError(one.words) for one in several])
            continue
        value = getattr(form.instance, name)
        paths = [(one.path.split("-")[1:], one.words) for one in several]
        form.add_error(name, _error(block, value, paths))


def _field_of(form: Any, path: str) -> str | None:
    name = path.removeprefix("id_").split("-")[0]
    return name if name in form.fields else None


def _error(block: blocks.Block, value: Any, paths: list[tuple[list[str], str]]) -> ValidationError:
    """The errors of a block and of all below it, as Wagtail nests them; a path that leads nowhere ends where it is."""
    own: list[Any] = []
    inner: dict[Any, list[tuple[list[str], str]]] = {}
    for path, words in paths:
        key, rest = _step(block, value, path)
        if key is None:
            own.append(ValidationError(words))
        else:
            inner.setdefault(key, []).append((rest, words))
    kind = _kind(block)
    if kind is None:
        return ValidationError(own)
    errors = {key: _error(*_child(block, value, key), several) for key, several in inner.items()}
    made: ValidationError = kind(block_errors=errors, non_block_errors=ErrorList(own))
    return made


def _kind(block: blocks.Block) -> Any:
    if isinstance(block, blocks.BaseStreamBlock):
        return blocks.StreamBlockValidationError
    if isinstance(block, blocks.ListBlock):
        return ListBlockValidationError
    return StructBlockValidationError if isinstance(block, blocks.BaseStructBlock) else None


def _step(block: blocks.Block, value: Any, path: list[str]) -> tuple[Any, list[str]]:
    """The first member of a block on the way that `path` names, and the rest of the way."""
    if not path:
        return None, []
    head, rest = path[0], path[1:]
    if isinstance(block, blocks.BaseStructBlock):
        return (head, rest) if head in block.child_blocks else (None, [])
    if _kind(block) is None or not head.isdecimal() or int(head) >= len(value):
        return None, []
    return int(head), rest[1:] if rest[:1] == ["value"] else rest


def _child(block: Any, value: Any, key: Any) -> tuple[blocks.Block, Any]:
    if isinstance(block, blocks.BaseStreamBlock):
        return value[key].block, value[key].value
    if isinstance(block, blocks.ListBlock):
        return block.child_block, value[key]
    return block.child_blocks[key], value.get(key)
