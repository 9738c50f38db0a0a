"""What the form of a film says beside its fields: where captions are mended, and what was measured."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import Panel


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
