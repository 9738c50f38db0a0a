"""What a field of an editor's form is called, from its name: by the model of the page and the blocks of its steps."""

import re
from collections.abc import Mapping
from typing import Any, Final

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.urls import Resolver404, resolve
from django.utils.text import capfirst
from django.utils.translation import gettext
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page

# fields of a form that hold no words of a person: how it is built, and what the admin keeps in it for itself
_BUILT: Final = re.compile(
    r"(?:-(?:count|order|deleted|id|type|ORDER|DELETE)|_FORMS)$|^(?:comments-|action-|loaded_revision|overwrite_)"
)
_SNIPPET: Final = re.compile(r"^wagtailsnippets_([a-z]+(?:_[a-z]+)*?)_([a-z]+)$")


def model_of(path: str) -> type[Model] | None:
    """The model whose form is sent to this address of the admin; None for any other address."""
    try:
        found = resolve(path)
    except Resolver404:
        return None
    if {"content_type_app_name", "content_type_model_name"} <= found.kwargs.keys():
        return _model(found.kwargs["content_type_app_name"], found.kwargs["content_type_model_name"])
    if found.app_name.startswith("wagtailadmin_pages") or "wagtailadmin_pages" in found.namespaces:
        page = Page.objects.filter(pk=found.kwargs.get("page_id")).first()
        return page.specific_class if page else None
    snippet = next(filter(None, map(_SNIPPET.match, found.namespaces)), None)
    return _model(*snippet.groups()) if snippet else None


def _model(app: str, name: str) -> type[Model] | None:
    try:
        return apps.get_model(app, name)
    except LookupError:
        return None


def label_of(name: str, model: type[Model], posted: Mapping[str, str]) -> str:
    """`steps-2-value-say-0-value` as “Steps 3, Talk: Say 1”; empty for what is no word of a person."""
    if _BUILT.search(name):
        return ""
    first, *way = name.split("-")
    try:
        field: Any = model._meta.get_field(first)
    except FieldDoesNotExist:
        return ""
    if isinstance(field, StreamField):
        return _of_block(field.stream_block, way, first, posted, [_called(field.verbose_name)])
    if field.one_to_many and len(way) == 2 and way[0].isdecimal():  # a row of a list below the form
        inner = label_of(way[1], field.related_model, posted)
        row = f"{_called(field.related_model._meta.verbose_name)} {int(way[0]) + 1}"
        return f"{row}: {inner}" if inner else ""
    return _called(field.verbose_name) if not way else ""


def _of_block(
    block: blocks.Block, way: list[str], name: str, posted: Mapping[str, str], said: list[str]
) -> str:
    """Walks down the blocks by the parts of a name; what it passes is said in their labels."""
    while way:
        part, *way = way
        name = f"{name}-{part}"
        if isinstance(block, blocks.ListBlock | blocks.BaseStreamBlock) and part.isdecimal():
            order = posted.get(f"{name}-order", "")
            number = int(order if order.isdecimal() else part) + 1
            said[-1] = f"{said[-1]} {number}"
            if isinstance(block, blocks.ListBlock):
                block = block.child_block
            else:
                kind = posted.get(f"{name}-type", "")
                if kind not in block.child_blocks:
                    return ""
                block = block.child_blocks[kind]
                said.append(str(block.label))
        elif isinstance(block, blocks.BaseStructBlock) and part in block.child_blocks:
            block = block.child_blocks[part]
            said.append(str(block.label))
        elif part != "value":
            return gettext("%(field)s, a part of it") % {"field": ", ".join(said)} if said else ""
    return ", ".join(said)


def _called(words: Any) -> str:
    return capfirst(str(words))
