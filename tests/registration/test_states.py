"""Which state leads to which, and what each opens; no database needed."""

import pytest

from registration.models import State

ALLOWED = {
    (State.UNVERIFIED, State.PENDING),
    (State.PENDING, State.APPROVED),
    (State.PENDING, State.DECLINED),
    (State.APPROVED, State.SUSPENDED),
    (State.APPROVED, State.PENDING),
    (State.DECLINED, State.PENDING),
    (State.SUSPENDED, State.APPROVED),
}


@pytest.mark.parametrize("before", list(State))
@pytest.mark.parametrize("after", list(State))
def test_only_the_listed_ways_from_state_to_state_are_open(before: State, after: State) -> None:
    assert before.may_become(after) is ((before, after) in ALLOWED)


def test_only_an_approved_registration_opens_the_training() -> None:
    assert [state for state in State if state.opens_training] == [State.APPROVED]


def test_no_correction_by_the_person_ends_a_suspension() -> None:
    assert not State.SUSPENDED.waits_again_after_correction
