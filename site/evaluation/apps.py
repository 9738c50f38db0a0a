"""The room `evaluation`: counts what it was asked to count, and can never know a person."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    """Questions, counters, disclosure control, releases and the pages of figures."""

    name = "evaluation"
    verbose_name = "Evaluation"

    def ready(self) -> None:
        """Listens for reports of sessions."""
        from evaluation.intake import take_in
        from facilitation.signals import session_reported

        session_reported.connect(take_in, dispatch_uid="evaluation.intake")
