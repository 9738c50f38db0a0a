"""`tick --every` stays: it does what is due again and again, goes on after a failure, and takes up new code."""

import signal
import sys
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command

from squad.management.commands import tick as command

pytestmark = pytest.mark.django_db


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], list[Any]]:
    """Ends the command after so many rounds, as an operator's SIGTERM does; gives the times at which it ticked."""
    before = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT)}

    def end_after(number: int) -> list[Any]:
        times: list[Any] = []

        def ticked(now: Any) -> list[str]:
            times.append(now)
            if len(times) == number:
                signal.raise_signal(signal.SIGTERM)
            return ["mails"] if len(times) == 1 else []

        monkeypatch.setattr(command, "tick", ticked)
        monkeypatch.setattr(command, "close_old_connections", lambda: None)
        return times

    yield end_after  # type: ignore[misc]
    for one, handler in before.items():
        signal.signal(one, handler)


def test_it_ticks_until_it_is_asked_to_end_and_goes_on_after_a_failure(
    rounds: Callable[[int], list[Any]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    times = rounds(3)
    monkeypatch.setattr(command.Event, "wait", lambda self, _seconds: self.is_set())
    call_command("tick", every=60)
    assert len(times) == 3
    assert capsys.readouterr().err.count("Failed, and logged: mails") == 1


def test_new_code_is_taken_up_by_starting_anew_with_the_same_arguments(
    rounds: Callable[[int], list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    times = rounds(25)
    monkeypatch.setattr(command.Event, "wait", lambda self, _seconds: self.is_set())
    states = iter([frozenset(), frozenset(), frozenset({("tick.py", 1)})])
    monkeypatch.setattr(command, "code_state", lambda: next(states))

    def replaced(program: str, arguments: list[str]) -> None:
        assert (program, arguments) == (sys.executable, sys.orig_argv)
        raise SystemExit

    monkeypatch.setattr(command.os, "execv", replaced)
    with pytest.raises(SystemExit):
        call_command("tick", every=60)
    assert len(times) == 2 * command.LOOKS_AT_CODE


def test_it_sees_our_own_files() -> None:
    assert any(path.endswith("squad/tick.py") for path, _written in command.code_state())
