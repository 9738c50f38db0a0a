"""Registration: who a professional is, and whether she may come in."""

from django.apps import AppConfig


class RegistrationConfig(AppConfig):
    """People, their organisations and the state of their registrations."""

    name = "registration"
    verbose_name = "Registration"

    def ready(self) -> None:
        """Listens to signing in, and to accounts that go."""
        from registration import leaving, newer_code  # noqa: F401
