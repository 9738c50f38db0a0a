"""What registration keeps: people, and nothing about what they do with a group."""

from registration.models.codes import Background, OrganisationKind, Province
from registration.models.mail import Mail
from registration.models.organisation import Organisation
from registration.models.question import Question
from registration.models.registration import NotAllowed, Registration
from registration.models.state import Act, State
from registration.models.state_change import StateChange
from registration.models.suspension_mark import SuspensionMark
from registration.models.tally import Tally
from registration.models.user import User

__all__ = [
    "Act",
    "Background",
    "Mail",
    "NotAllowed",
    "Organisation",
    "OrganisationKind",
    "Province",
    "Question",
    "Registration",
    "State",
    "StateChange",
    "SuspensionMark",
    "Tally",
    "User",
]
