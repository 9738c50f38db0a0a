"""Public pages and what keeps their visitors safe."""

from home.models.home_page import HomePage
from home.models.information_page import InformationPage
from home.models.safety import SafetySettings

__all__ = ["HomePage", "InformationPage", "SafetySettings"]
