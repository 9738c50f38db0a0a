"""What this room answers when others ask, and its place in the admin."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from accessibility.overlay import adapt
from accessibility.package import versions_part
from accessibility.versions import offered
from accessibility.viewsets import VersionsGroup

hooks.register("adapt_module_steps", adapt)
hooks.register("module_versions", offered)
hooks.register("module_package_parts", versions_part)
register_snippet(VersionsGroup)
