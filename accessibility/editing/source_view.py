"""The general step next to the form of an adapted one, as it is now: fetched by the script of the form."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from accessibility.overlay.sources import Source, sources_of
from accessibility.overlay.word_diff import words_of
from modules.models import ModulePage
from modules.pages.row_key import key_in
from modules.steps.registry import step_kinds

PERMISSION = "accessibility.change_adaptation"


@dataclass(frozen=True)
class Field:
    """A field of a step: its label, what it says, a line a line, and its name."""

    label: str
    text: str
    name: str = ""


def step_source(request: HttpRequest) -> HttpResponse:
    """The step `step` of the module page `page`, field by field; 404 where the module has no such step."""
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    page = get_object_or_404(ModulePage, pk=key_in(request.GET.get("page", "")))
    source = sources_of(page).get(request.GET.get("step", ""))
    if source is None:
        raise Http404
    return render(request, "accessibility/source.html", {"source": source, "fields": fields_of(source)})


def fields_of(source: Source) -> list[Field]:
    """What the step says, in the order of its form, without fields that say nothing."""
    block = step_kinds().get(source.kind)
    if block is None:
        return []
    said = ((name, words_of(source.readable_fields.get(name))) for name in block.child_blocks)
    return [
        Field(str(block.child_blocks[name].label), " ".join(words), name) for name, words in said if words
    ]
