"""One measurement that fails is told and does not hold; it never takes the others with it."""

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from tests.bench import __main__ as bench

GOOD = {"name": "speed", "value": 1.1, "unit": "ratio", "goal": 1.2, "holds": True}


def _file(monkeypatch: pytest.MonkeyPatch, name: str, **content: Any) -> None:
    monkeypatch.setitem(sys.modules, f"tests.bench.{name}", SimpleNamespace(**content))


def _fails() -> list[bench.Row]:
    raise AssertionError("/nl/: 500")


def test_a_file_that_measures_gives_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    _file(monkeypatch, "bench_speed", NAMES=("speed",), measure=lambda: [GOOD])
    assert bench.measured("bench_speed", []) == [GOOD]
    assert bench.measured("bench_speed", ["speed"]) == [GOOD]
    assert bench.measured("bench_speed", ["bench_speed"]) == [GOOD]


def test_a_file_that_nobody_asked_for_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    _file(monkeypatch, "bench_speed", NAMES=("speed",), measure=_fails)
    assert bench.measured("bench_speed", ["weight"]) == []


def test_a_file_that_fails_says_why_and_none_of_its_rows_holds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _file(monkeypatch, "bench_speed", NAMES=("speed", "weight"), measure=_fails)
    rows = bench.measured("bench_speed", [])
    assert [(row["name"], row["value"], row["holds"]) for row in rows] == [
        ("speed", "failed", False),
        ("weight", "failed", False),
    ]
    assert "AssertionError: /nl/: 500" in capsys.readouterr().err
    assert "does not hold" in bench.line(rows[0])


def test_a_file_that_cannot_be_read_is_a_row_by_its_own_name(capsys: pytest.CaptureFixture[str]) -> None:
    [row] = bench.measured("bench_nowhere", [])
    assert (row["name"], row["holds"]) == ("bench_nowhere", False)
    assert "bench_nowhere" in capsys.readouterr().err
