"""The viewset of snippets that stand in the menu under their own name."""

from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.snippets.views.snippets import SnippetViewSet


class MenuSnippetViewSet(SnippetViewSet):
    """Wagtail's, whose breadcrumbs begin in the language of whoever looks."""

    # SnippetViewSet translates "Home" once, when its addresses are made: it would be the first visitor's word for all.
    breadcrumbs_items = WagtailAdminTemplateMixin.breadcrumbs_items
