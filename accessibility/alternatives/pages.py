"""The pages of a kind of alternative in the admin: all modules, the texts of one version, and one text."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from wagtail.admin.menu import MenuItem

from accessibility.alternatives.count_facts import Counts, counts
from accessibility.alternatives.gather import (
    ListedVersion,
    Version,
    has_words_still,
    listed_versions,
    version_of,
)
from accessibility.alternatives.kind import AlternativeKind, Words
from accessibility.alternatives.slots import Slot
from accessibility.gate.guards.recording import taken_away
from accessibility.gate.take_off import off_words
from accessibility.versions.module_pages import MODULES, PATIENCE, module_keys
from modules.models import Recording, Signing


class AlternativesMenuItem(MenuItem):
    """In the side bar of those who may see the alternatives of a kind."""

    def __init__(self, *args: Any, permission: str, **kwargs: Any) -> None:
        """`permission` is the one that is asked."""
        super().__init__(*args, **kwargs)
        self.permission = permission

    def is_shown(self, request: HttpRequest) -> bool:
        """For editors."""
        return bool(request.user.has_perm(self.permission))


class AlternativePages[Row: (Recording, Signing)](AlternativeKind[Row]):
    """The views of a kind of alternative, its addresses and its place in the menu."""

    def all_modules(self, request: HttpRequest) -> HttpResponse:
        """Every module, language and version with its numbers, a page of modules at a time.

        What changed is counted here, for about `PATIENCE` seconds; what is left says so, and the page asks again.
        """
        self._check_permission(request, "view")
        page = Paginator(module_keys(), MODULES).get_page(request.GET.get("p"))
        listed = [one for one in listed_versions(list(page.object_list)) if self.default_language(one)]
        known = counts(self.count_kind, (one.place for one in listed), PATIENCE)
        rows = [
            {"version": one, "url": self.version_url(one), **self._totals(one, known.get(one.place))}
            for one in listed
        ]
        context = {
            "rows": rows,
            "general": gettext("General version"),
            "page": page,
            "pending": len(listed) - len(known),
            "looked_at": len(known),
            "all": len(listed),
        }
        return self._render(request, "all", context, self.title)

    def texts(self, request: HttpRequest, page: int, code: str) -> HttpResponse:
        """The texts of one version with the state of each."""
        self._check_permission(request, "view")
        version = version_of(page, code, self.source)
        language = self.language(request, version)
        context = {
            **self._frame(version, language),
            "steps": [
                (one.step, [self._row(version, slot, language) for slot in one.slots])
                for one in version.slots.steps
            ],
            "counts": self.counts(version, language),
            "lost": version.slots.lost,
            "next": self.next_url(version, language, ""),
        }
        return self._render(request, "version", context, self.title)

    def text(self, request: HttpRequest, page: int, code: str, mark: str) -> HttpResponse:
        """One text with its alternatives, and the form for another."""
        self._check_permission(request, "view")
        version = version_of(page, code, self.source)
        language = self.language(request, version)
        slot = version.slots.with_words_hash(mark)
        if slot is None or not language:
            messages.warning(
                request, gettext("This text says something else now. Choose it again from the list.")
            )
            return redirect(self.version_url(version, language))
        form = self.form(request, version, slot, self._own_row(version, slot, language), language)
        if request.method == "POST":
            self._check_permission(request, "change")
            if form.is_valid() and (answer := self._save(request, version, slot, form)):
                return answer
        context = {
            **self._frame(version, language),
            **self.facts(version, slot, language),
            "slot": slot,
            "form": form,
            "before": slot.before,
            "next": self.next_url(version, language, mark),
        }
        return self._render(request, "text", context, self.text_title)

    def delete(self, request: HttpRequest, page: int, code: str, pk: int) -> HttpResponse:
        """Takes a row away from its words."""
        self._check_permission(request, "delete")
        row = get_object_or_404(self.source.rows(), pk=pk, page__id=page)
        with taken_away(page, f"{self.name}/", request.user) as gone:
            row.delete()
        messages.success(request, str(self.removed))
        for off in gone:
            messages.warning(request, off_words(off))
        version = version_of(page, code, self.source)
        language = self.language(request, version)
        slot = version.slots.with_words_hash(request.POST.get("mark", ""))
        return redirect(self.slot_url(version, slot, language) or self.version_url(version, language))

    def menu_item(self) -> MenuItem:
        """Below the versions."""
        return AlternativesMenuItem(
            self.title,
            reverse(self.name),
            name=self.name,
            icon_name=f"squad-{self.name}",
            order=self.order,
            permission=self.permission("view"),
        )

    def addresses(self) -> list[URLPattern]:
        """Behind Wagtail's own permission to enter the admin."""
        name, of_version = self.name, f"{self.name}/<int:page>/<slug:code>/"
        return [
            path(f"{name}/", self.all_modules, name=name),
            path(of_version, self.texts, name=f"{name}_of_version"),
            path(f"{of_version}<slug:mark>/", self.text, name=f"{name}_of_text"),
            path(f"{of_version}delete/<int:pk>/", require_POST(self.delete), name=f"delete_{name}"),
        ]

    def _totals(self, version: ListedVersion, known: Counts | None) -> dict[str, Any]:
        return {"pending": True} if known is None else self.totals(version, known)

    def _check_permission(self, request: HttpRequest, action: str) -> None:
        if not request.user.has_perm(self.permission(action)):
            raise PermissionDenied

    def _render(
        self, request: HttpRequest, template: str, context: dict[str, Any], title: Words
    ) -> HttpResponse:
        context |= {"name": self.name, "title": title, "icon": f"squad-{self.name}"}
        return render(request, f"accessibility/{self.name}/{template}.html", context)

    def _frame(self, version: Version[Row], language: str) -> dict[str, Any]:
        label = version.adaptation.audience.label if version.adaptation else gettext("General version")
        return {
            "version": version,
            "label": label,
            "language": language,
            "language_name": self.language_name(language),
            "all_url": reverse(self.name),
            "version_url": self.version_url(version, language),
            **self.more_of_version(),
        }

    def _row(self, version: Version[Row], slot: Slot[Row], language: str) -> dict[str, Any]:
        state = slot.state(language)
        others = {str(self.language_name(one.language)) for one in slot.rows if one.language != language}
        return {
            "slot": slot,
            "state": state.value,
            "words": self.states[state],
            "used": slot.in_language(language),
            "others": sorted(others),
            "url": self.slot_url(version, slot, language),
        }

    def _own_row(self, version: Version[Row], slot: Slot[Row], language: str) -> Row:
        own = [one for one in slot.rows if one.language == language and one.version == version.code]
        row = own[0] if own else self.source.rows().model(page=version.page, version=version.code)
        row.step_id, row.place, row.words = slot.step.id, slot.instruction.place, slot.instruction.text
        return row

    def _save(
        self, request: HttpRequest, version: Version[Row], slot: Slot[Row], form: ModelForm[Row]
    ) -> HttpResponse | None:
        """Saves the row; those of this text for other words in its language go, as nobody meets them any more.

        None, with the reasons in the form, where the file or a live version does not allow it.
        """
        try:
            made = form.save()
        except ValidationError as refused:
            form.add_error(self.field_of_file, refused.messages)
            return None
        for old in slot.before:
            same = old.language == made.language and old.version == made.version
            if same and not has_words_still(old, self.source):
                old.delete()
        messages.success(request, str(self.saved))
        following = self.next_url(
            version, made.language, slot.instruction.words_hash, **self.carried_on(made)
        )
        if "next" in request.POST and following:
            return redirect(following)
        return redirect(self.slot_url(version, slot, made.language))
