"""Versions of the modules for each audience."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class AccessibilityConfig(AppConfig):
    """Audiences, adaptations and what keeps them fresh."""

    name = "accessibility"

    def ready(self) -> None:
        """Connects signals: cache warm-up and cache versions, the publishing guard, confirmed sources."""
        from accessibility.gate.guards import publishing
        from accessibility.models import inputs
        from accessibility.translation import confirmation
        from accessibility.versions.offered import VERSIONS, warm_up_when_published
        from modules.media.shared_version import forget

        warm_up_when_published()
        for signal in (post_save, post_delete):
            signal.connect(forget, sender=self.get_model("HardWord"), dispatch_uid="accessibility.hard_word")
            for name in ("Adaptation", "Audience", "SignOff"):
                uid = f"accessibility.versions.offered.{name}"
                signal.connect(VERSIONS.renew, sender=self.get_model(name), dispatch_uid=uid)
        inputs.connect()
        publishing.connect()
        confirmation.connect()
