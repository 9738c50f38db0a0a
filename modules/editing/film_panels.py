"""The form of a film: its fields, those of each language, the way to its captions, and what was measured."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, Panel


class CaptionsPanel(Panel):
    """The way to the caption page of each language, and the facts of the file."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one film."""

        template_name = "modules/films/languages_panel.html"

        def is_shown(self) -> bool:
            """A film that was never saved has no captions."""
            return self.instance.pk is not None

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """The film, its languages and its facts."""
            film = self.instance
            own = {"film": film, "languages": film.languages.all(), "facts": film.measured}
            return {**super().get_context_data(parent_context), **own}


IN_A_LANGUAGE: Final[list[Any]] = [
    FieldRowPanel([FieldPanel("language"), FieldPanel("title")]),
    FieldPanel("description"),
    FieldRowPanel([FieldPanel("own_file"), FieldPanel("own_poster")]),
    FieldPanel("captions"),
    FieldPanel("background"),
    FieldRowPanel([FieldPanel("sign_file"), FieldPanel("signer")]),
    FieldPanel("whole_signer"),
    FieldPanel("described_file"),
    FieldPanel("descriptions"),
    FieldPanel("credits"),
]
FILM: Final[list[Any]] = [
    MultiFieldPanel([FieldPanel("title"), FieldPanel("file"), FieldPanel("poster")], heading=_("The film")),
    MultiFieldPanel(
        [FieldPanel("has_speech"), FieldPanel("has_other_sounds")],
        heading=_("What one hears"),
        help_text=_("Captions must hold all of it. A film without sound still needs its words as captions."),
    ),
    InlinePanel(
        "languages",
        panels=IN_A_LANGUAGE,
        heading=_("In each language"),
        label=_("Language"),
        help_text=_("Captions first: without them a film cannot reach every girl."),
    ),
    CaptionsPanel(heading=_("Captions and measures")),
    MultiFieldPanel([FieldPanel("credits"), FieldPanel("licence")], heading=_("Rights")),
]
