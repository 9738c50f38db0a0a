"""Sign-offs in the admin: written down and deleted, never changed."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.snippets.views.snippets import CreateView, IndexView

from accessibility.editing.sign_off_form import SignOffForm
from accessibility.models import Adaptation, SignOff
from help_services.snippet_viewset import MenuSnippetViewSet
from modules.pages.row_key import key_in


class SignOffIndex(IndexView):
    """The list of sign-offs, in a fixed number of queries."""

    def get_base_queryset(self) -> Any:
        """Each with its version."""
        rows = super().get_base_queryset()
        return rows.select_related("adaptation__page__locale", "adaptation__audience")


class SignOffCreate(CreateView):
    """The form of a new one; a link from a version says which."""

    def get_initial_form_instance(self) -> SignOff:
        """Filled with the version in the address, if there is such a one."""
        version = key_in(self.request.GET.get("adaptation", ""))
        found = Adaptation.objects.filter(pk=version).first()
        return SignOff(adaptation=found) if found else SignOff()


class SignOffViewSet(MenuSnippetViewSet):
    """Who looked at which version."""

    model = SignOff
    edit_handler = ObjectList(
        [
            FieldPanel("adaptation"),
            FieldPanel("kind"),
            FieldPanel("role"),
            FieldRowPanel([FieldPanel("girls"), FieldPanel("month")]),
        ],
        base_form_class=SignOffForm,
    )
    icon = "squad-sign-offs"
    menu_label = _("Sign-offs")
    index_view_class = SignOffIndex
    add_view_class = SignOffCreate
    list_display = ("__str__", "adaptation", "kind", "girls")
    list_filter = ("kind",)
    copy_view_enabled = False
    inspect_view_enabled = True
