"""Audiences, and what differs for them."""

from accessibility.models.adaptation import Adaptation
from accessibility.models.audience import Audience

__all__ = ["Adaptation", "Audience"]
