"""The list of hard words in the admin, and the form of one."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn

from accessibility.gate.guards.hard_word import refuse_what_blocks
from accessibility.models import HardWord
from help_services.snippet_viewset import MenuSnippetViewSet


class HardWordForm(WagtailAdminModelForm):
    """The form of a hard word; girls are shown it as soon as it is saved."""

    def _post_clean(self) -> None:
        """Refuses at its fields what no step could go live with."""
        super()._post_clean()
        try:
            refuse_what_blocks(self.instance)
        except ValidationError as refused:
            self.add_error(None, refused)


class HardWordViewSet(MenuSnippetViewSet):
    """Hard words, and how girls read what they mean."""

    model = HardWord
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("term"), FieldPanel("language")]),
            FieldPanel("forms"),
            FieldPanel("explanation"),
            MultiFieldPanel(
                [FieldPanel("drawing"), FieldPanel("picture")],
                heading=_("What one sees beside it"),
                help_text=_("Neither is needed. One is enough."),
            ),
            FieldPanel("is_used"),
        ],
        base_form_class=HardWordForm,
    )
    icon = "squad-hard-words"
    menu_label = _("Hard words")
    list_display = ("term", "explanation", "language", BooleanColumn("is_used", label=_("Explained")))
    list_filter = ("language", "is_used")
    search_fields = ("term", "forms", "explanation")
    ordering = ("language", "term")
    copy_view_enabled = False
