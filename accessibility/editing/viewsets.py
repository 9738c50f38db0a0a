"""Adapted versions and audiences in the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.snippets.views.snippets import CreateView, EditView, IndexView, SnippetViewSetGroup

from accessibility.editing.adaptation_form import AdaptationForm
from accessibility.editing.audience_form import AudienceForm
from accessibility.editing.hard_word_viewset import HardWordViewSet
from accessibility.editing.override_viewset import OverrideViewSet
from accessibility.editing.panels import BehindPanel, GatePanel, SignOffsPanel
from accessibility.editing.sign_off_viewset import SignOffViewSet
from accessibility.models import Adaptation, Audience
from accessibility.models.audience import LANGUAGES
from accessibility.values.needs import NEEDS
from help_services.snippet_viewset import MenuSnippetViewSet
from modules.editing.panels import ProblemsPanel
from modules.editing.without_checks import WithoutChecks
from modules.translation.first_language import first_pages_of


class BehindColumn(Column):
    """How many adapted steps of a version have fallen behind; empty when all still fit."""

    def get_value(self, instance: Adaptation) -> str:
        """A number, and a word for those who do not read columns."""
        count = len(instance.behind())
        return str(_("%(count)s to compare") % {"count": count}) if count else ""


class MendedColumn(Column):
    """That a version is off and being mended; empty for all others."""

    def get_value(self, instance: Adaptation) -> str:
        """In words: Wagtail's own column says that it is a draft."""
        return str(_("Off, being mended")) if instance.is_being_mended else ""


class AdaptationIndex(IndexView):
    """The list of adaptations, in a fixed number of queries."""

    def get_base_queryset(self) -> Any:
        """Each version with its page and audience."""
        return super().get_base_queryset().select_related("page__locale", "audience")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Gives each version on this sheet the page that its module was first written on, in one query for all."""
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        versions = list(context["object_list"])
        first = first_pages_of(version.page for version in versions)
        for version in versions:
            version.first_page = first[version.page_id]
        return context


class AdaptationCreate(WithoutChecks, CreateView):
    """The form of a new version."""


class AdaptationEdit(WithoutChecks, EditView):
    """The form of a version."""


class AdaptationViewSet(MenuSnippetViewSet):
    """Adapted versions."""

    model = Adaptation
    edit_handler = ObjectList(
        [
            ProblemsPanel(),
            GatePanel(),
            BehindPanel(heading=_("Does it still fit?")),
            SignOffsPanel(heading=_("Who looked at it?")),
            FieldRowPanel([FieldPanel("page"), FieldPanel("audience")]),
            FieldPanel("steps"),
        ],
        base_form_class=AdaptationForm,
    )
    icon = "squad-versions"
    menu_label = _("Adapted versions")
    index_view_class = AdaptationIndex
    add_view_class = AdaptationCreate
    edit_view_class = AdaptationEdit
    list_display = (
        "__str__",
        BehindColumn("behind", label=_("Behind")),
        MendedColumn("mended", label=_("Mending")),
        UpdatedAtColumn(
            label=_("Updated")
        ),  # Wagtail's own label is read once, in the language of the moment,
    )
    list_filter = ("audience",)
    copy_view_enabled = False


class AudienceViewSet(MenuSnippetViewSet):
    """Audiences."""

    model = Audience
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [FieldPanel(f"needs_{need}") for need in NEEDS],
                heading=_("What it needs"),
                help_text=_("Which rules a version must keep before it can go live follows from this."),
            ),
            MultiFieldPanel(
                [FieldPanel("code"), FieldPanel("key")],
                heading=_("Codes"),
                help_text=_("Girls see the code and never the name: nobody is labelled on a big screen."),
            ),
            MultiFieldPanel(
                [FieldPanel(f"label_{language}") for language in LANGUAGES],
                heading=_("Name, for professionals alone"),
            ),
            MultiFieldPanel(
                [FieldPanel(f"guidance_{language}") for language in LANGUAGES],
                heading=_("How to work with this audience, for professionals alone"),
            ),
        ],
        base_form_class=AudienceForm,
    )
    icon = "squad-audiences"
    menu_label = _("Audiences")
    list_display = ("label", "code")
    copy_view_enabled = False


class VersionsGroup(SnippetViewSetGroup):
    """All of them, under one word in the menu."""

    items = (AdaptationViewSet, AudienceViewSet, SignOffViewSet, HardWordViewSet, OverrideViewSet)
    menu_label = _("Versions")
    menu_icon = "squad-versions"
    menu_order = 220
