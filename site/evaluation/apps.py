"""The room `evaluation`."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    """See the house in ARCHITECTURE.md."""

    name = "evaluation"
