"""Films in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from modules.models import Film


class FilmViewSet(SnippetViewSet):
    """Films: found, uploaded, described in each language."""

    model = Film
    icon = "media"
    menu_label = _("Films")
    menu_order = 210
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ("title", "licence")
