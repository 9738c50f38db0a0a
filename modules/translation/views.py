"""Where an editor keeps a page in step with its source, and brings the translations up to date."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.views.update_translations import UpdateTranslationsView

from modules.translation.own_text import TextWouldBeLost, source_for, take_up, what_would_be_lost
from modules.translation.whole import blocking_reasons

SUBMIT = "wagtail_localize.submit_translation"


def may_take_up(page: Page, user: Any) -> bool:
    """Whether this editor may keep `page` in step with its source."""
    return bool(user.has_perm(SUBMIT) and page.permissions_for_user(user).can_edit())


def take_up_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """Says what happens to the page's own text, and does it when asked; never when a word would be lost."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_take_up(page, request.user):
        raise PermissionDenied
    source = source_for(page)
    if source is None:
        raise Http404
    lost: list[str] = []
    if request.method == "POST":
        try:
            take_up(source, page, request.user)
        except TextWouldBeLost as refused:
            lost = refused.places
        else:
            messages.success(request, _("The text is kept, and from now on stands beside its source."))
            return redirect("wagtailadmin_pages:edit", page.pk)
    else:
        lost = what_would_be_lost(source, page)
    return render(request, "modules/translation/take_up.html", {"page": page, "source": source, "lost": lost})


def never_an_alias(request: HttpRequest, page_id: int) -> HttpResponseRedirect:
    """Refuses to put the source's text in the place of a page's own: the language would change under its address."""
    messages.error(
        request, _("This would replace the text of the page by that of its source, so it is not done here.")
    )
    return redirect("wagtailadmin_pages:edit", page_id)


class SyncView(UpdateTranslationsView):
    """Brings the translations of a source up to date; what is not whole is not published, and it says so."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Updates first, in one transaction; then publishes what may be."""
        publish = form.cleaned_data["publish_translations"]
        form.cleaned_data["publish_translations"] = False
        response: HttpResponse = super().form_valid(form)
        if publish:
            for translation in self.object.translations.filter(enabled=True).select_related("target_locale"):
                self._publish(translation)
        return response

    def _publish(self, translation: Any) -> None:
        problems = blocking_reasons(translation)
        for problem in problems:
            language = translation.target_locale.get_display_name()
            messages.error(self.request, f"{language}: {_('not published.')} {problem}")
        if not problems:
            translation.save_target(user=self.request.user, publish=True)
