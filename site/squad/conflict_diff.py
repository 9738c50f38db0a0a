"""Where a typed text differs from what was saved meanwhile, field by field, as Wagtail compares revisions."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.html import format_html
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Page

from modules.translation.own_text import plain

NOT_WRITTEN = ("path",)  # of the tree, and in no form


class Difference(NamedTuple):
    """The name of a field, and what is only in one of the two."""

    label: str
    html: str


def differences(request: HttpRequest, read: Callable[[], Any]) -> Iterator[Difference]:
    """Each field in which what the form sends differs from what was saved meanwhile, which `read` reads anew."""
    theirs, mine = read(), read()
    handler = type(theirs).get_edit_handler()
    extra = {"parent_page": mine.get_parent()} if isinstance(mine, Page) else {}
    form = handler.get_form_class()(
        request.POST, request.FILES, instance=mine, for_user=request.user, **extra
    )
    if hasattr(form, "defer_required_fields"):
        form.defer_required_fields()
    form.is_valid()  # puts what was typed into `mine`
    _put_children(form, mine)
    bound = handler.get_bound_panel(instance=theirs, request=request, form=None)
    for compare in bound.get_comparison():
        yield from _differences_of(compare(theirs, mine))


def _put_children(form: Any, mine: Any) -> None:
    """Puts the typed rows of an inline list into `mine`, also where something in them cannot be saved."""
    for relation in get_all_child_relations(type(mine)):
        name = relation.get_accessor_name()
        if name in getattr(form, "formsets", {}):
            filled = [one for one in form.formsets[name].forms if one.instance.pk or one.has_changed()]
            wanted = [one.instance for one in filled if not getattr(one, "cleaned_data", {}).get("DELETE")]
            getattr(mine, name).set(wanted)


def _differences_of(found: Any) -> Iterator[Difference]:
    if found.is_field:
        if found.field.name not in NOT_WRITTEN and _says_something_else(found):
            yield Difference(str(found.field_label()), found.htmldiff())
        return
    for child in found.get_child_comparisons():
        name = str(child.obj_b or child.obj_a)
        if child.is_addition() or child.is_deletion():
            kind = "addition" if child.is_addition() else "deletion"
            label = str(found.field_label())
            yield Difference(label, format_html('<span class="{}">{}</span>', kind, name))
            continue
        for one in child.get_field_comparisons():
            if _says_something_else(one):
                yield Difference(f"{name}: {one.field_label()}", one.htmldiff())


def _says_something_else(found: Any) -> bool:
    """Whether a field does; of steps only those that do are kept, since one sentence may differ in forty."""
    if not isinstance(found.field, StreamField):
        return _unbroken(found.val_a) != _unbroken(found.val_b) and bool(found.has_changed())
    theirs, mine = ({raw["id"]: raw for raw in side.get_prep_value()} for side in (found.val_a, found.val_b))
    other = {id for id in theirs.keys() | mine.keys() if plain(theirs.get(id)) != plain(mine.get(id))}
    block = found.field.stream_block
    found.val_a = block.to_python([raw for id, raw in theirs.items() if id in other])
    found.val_b = block.to_python([raw for id, raw in mine.items() if id in other])
    return bool(other) or list(theirs) != list(mine)


def _unbroken(value: Any) -> Any:
    """A browser sends each line break as two signs, whichever way it is stored."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value
