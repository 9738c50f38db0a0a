"""Audiences, what differs for them, and who looked at it."""

from accessibility.models.adaptation import Adaptation
from accessibility.models.audience import Audience
from accessibility.models.confirmed_source import ConfirmedSource
from accessibility.models.hard_word import HardWord
from accessibility.models.override import Override
from accessibility.models.sign_off import SignOff

__all__ = ["Adaptation", "Audience", "ConfirmedSource", "HardWord", "Override", "SignOff"]
