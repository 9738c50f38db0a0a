"""What registration keeps: people, and nothing about what they do with a group."""

from registration.models.user import User

__all__ = ["User"]
