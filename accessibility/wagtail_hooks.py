"""What this room answers when others ask, and its place in the admin."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from accessibility.overlay import adapt
from accessibility.versions import labels_of, stamp_of
from accessibility.viewsets import VersionsGroup

hooks.register("adapt_module_steps", adapt)
hooks.register("module_versions", labels_of)
hooks.register("module_version_stamp", stamp_of)
register_snippet(VersionsGroup)
