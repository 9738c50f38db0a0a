"""Films in the admin."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import EditView

from help_services.snippet_viewset import MenuSnippetViewSet
from modules.editing.film_panels import FILM
from modules.editing.findings import film_guard
from modules.models import Film


class FilmEdit(EditView):
    """The form of a film: what live pages need of it is not taken away."""

    def save_instance(self) -> Film:
        """Keeps it; ValidationError where pages that show it would be stopped."""
        with film_guard(self.object):
            kept: Film = super().save_instance()
        return kept

    def form_valid(self, form: Any) -> HttpResponse:
        """Saved, or given back with what each page would lack."""
        try:
            answer: HttpResponse = super().form_valid(form)
        except ValidationError as refused:
            form.add_error(None, refused.messages)
            self.produced_error_code = "validation_error"
            self.produced_error_message = self.get_error_message()
            answer = self.form_invalid(form)
        return answer


class FilmViewSet(MenuSnippetViewSet):
    """Films: found, uploaded, described in each language."""

    model = Film
    icon = "squad-films"
    menu_label = _("Films")
    menu_order = 210
    add_to_admin_menu = True
    copy_view_enabled = False
    edit_view_class = FilmEdit
    panels = FILM
    list_display = ("title", "licence")
