"""The list of hard words in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn

from accessibility.models import HardWord
from help_services.snippet_viewset import MenuSnippetViewSet


class HardWordViewSet(MenuSnippetViewSet):
    """Hard words, and how girls read what they mean."""

    model = HardWord
    icon = "squad-hard-words"
    menu_label = _("Hard words")
    list_display = ("term", "explanation", "language", BooleanColumn("is_used", label=_("Explained")))
    list_filter = ("language", "is_used")
    search_fields = ("term", "forms", "explanation")
    ordering = ("language", "term")
    copy_view_enabled = False
