"""In the form of a translation: which texts of its source changed, the words of then and now, and "it still fits"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from accessibility.editing.findings.confirm_freshness import FITS
from accessibility.models import ConfirmedSource
from accessibility.overlay.sources import Source, sources_of
from accessibility.overlay.word_diff import Change, changes_between, compared, words_of
from accessibility.translation.confirmation import confirm, outdated_texts
from accessibility.translation.confirmed_texts import FIELDS, fingerprint_of_field
from modules.models import ModulePage
from modules.models.untranslated import translation_of
from modules.translation.first_language import first_page_of

FITS_FIELD: Final = "translation-fits"  # the keys of texts that still fit the new words
OLDER: Final = 40  # how many revisions of the source are searched for the words of then


@dataclass(frozen=True)
class Outdated:
    """A text whose source changed: key, name, and what changed; no changes where the text of then is not known."""

    key: str
    title: str
    changes: list[Change]
    is_gone: bool = False


class OutdatedTextsPanel(Component):
    """The list, in the form of a page that an editor translates by itself; nothing where all of it fits."""

    template_name = "accessibility/translation_panel.html"

    def __init__(self, page: ModulePage) -> None:
        """`page` is the instance of the form."""
        self.page = page

    def render_html(self, parent_context: Any = None) -> Any:
        """Empty where nothing is outdated, and for a page in wagtail-localize, whose own form shows it."""
        self.found = [] if translation_of(self.page) else list(found_in(self.page))
        return super().render_html(parent_context) if self.found else ""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The texts, and the language of their source."""
        source = first_page_of(self.page).locale
        return {"found": self.found, "source": source, "name": FITS_FIELD}


def form_component(_form: Any, page: Any) -> Component | None:
    """Answers the hook `module_form_says`."""
    return OutdatedTextsPanel(page) if isinstance(page, ModulePage) else None


def found_in(page: ModulePage) -> Iterator[Outdated]:
    """Each text of the live `page` that is behind, in the order of its source."""
    keys = outdated_texts(page)
    if not keys:
        return
    source, marks = first_page_of(page), ConfirmedSource.objects.get(page=page).marks
    now, own = sources_of(source), sources_of(page)
    then = dict(_then(source, {key: marks[key][0] for key in keys if key in marks}))
    for key in keys:
        if key in FIELDS:
            column: Any = ModulePage._meta.get_field(key)
            label = str(capfirst(column.verbose_name))
            words = compared(words_of(then.get(key)), words_of(getattr(source, key)))
            yield Outdated(key, label, [Change(label, *words, key)])
        else:
            before = then.get(key)
            gone = key not in now
            changes = (
                []
                if gone
                else changes_between({"said": before.readable_fields} if before else None, now[key])
            )
            known = now.get(key) or own.get(key) or before
            yield Outdated(key, known.title if known else _("A step"), changes, gone)


def _then(source: ModulePage, wanted: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """The texts that the fingerprints in `wanted` were made of, from revisions of the source: a step, or a field."""
    left = dict(wanted)
    for revision in Revision.objects.for_instance(source).order_by("-created_at", "-pk")[:OLDER].iterator(5):
        old = revision.as_object() if left else None
        steps: Mapping[str, Source] = sources_of(old) if old else {}
        for key, fingerprint in list(left.items()):
            if key in FIELDS and old and fingerprint_of_field(key, getattr(old, key)) == fingerprint:
                yield key, getattr(old, key)
            elif key in steps and steps[key].fingerprint == fingerprint:
                yield key, steps[key]
            else:
                continue
            del left[key]


def confirm_what_fits(request: HttpRequest, page: Page) -> None:
    """Takes the boxes that were set, with their entry in the history of the page."""
    keys = request.POST.getlist(FITS_FIELD)
    if not keys or not isinstance(page, ModulePage):
        return
    live = ModulePage.objects.get(pk=page.pk)
    titles = {one.key: one.title for one in found_in(live)}
    fits = confirm(live, keys)
    if fits:
        data = {"steps": [titles[key] for key in fits]}
        log(live, FITS, user=request.user, data=data)
