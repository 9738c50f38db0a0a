"""Lotte works at De Linde and is approved; Karim teaches and waits; Greet and Marc are managers; and a few more."""

import pytest

from registration.decisions import Decision
from registration.models import User
from tests.registration.people import SCHOOL, decided, member, registered, waiting


@pytest.fixture
def greet(db: None) -> User:
    """A registration manager."""
    return member("Greet", "Claes", "greet@squad.test", "Registration managers")


@pytest.fixture
def marc(db: None) -> User:
    """Another registration manager."""
    return member("Marc", "Dubois", "marc@squad.test", "Registration managers")


@pytest.fixture
def eva(db: None) -> User:
    """An editor."""
    return member("Eva", "Maes", "eva@squad.test", "Editors")


@pytest.fixture
def ada(db: None) -> User:
    """The administrator."""
    return member("Ada", "Admin", "ada@squad.test", "")


@pytest.fixture
def noor(db: None) -> User:
    """Somebody whose address is not confirmed."""
    return registered("Noor", "Baert", "noor@jac.test", language="nl")


@pytest.fixture
def karim(db: None) -> User:
    """A teacher who waits; he reads French."""
    return waiting("Karim", "Benali", "karim@atheneum.test", SCHOOL, "fr")


@pytest.fixture
def lotte(greet: User) -> User:
    """An approved youth-care worker of De Linde."""
    return decided(waiting("Lotte", "Peeters", "lotte@delinde.test"), Decision.APPROVE, greet)


@pytest.fixture
def fatima(greet: User) -> User:
    """Somebody whose registration was declined."""
    user = waiting("Fatima", "Amrani", "fatima@caw.test")
    return decided(user, Decision.DECLINE, greet, "Je werkt niet met meisjes.")


@pytest.fixture
def sofie(greet: User) -> User:
    """Somebody who was approved and is suspended."""
    user = decided(waiting("Sofie", "Wouters", "sofie@delinde.test"), Decision.APPROVE, greet)
    return decided(user, Decision.SUSPEND, greet, "Je hebt je wachtwoord doorgegeven.")
