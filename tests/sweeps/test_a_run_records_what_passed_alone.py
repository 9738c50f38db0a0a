"""A run writes down the units that passed, set-up and tear-down included, and nothing that failed."""

import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.template import Context, Template
from django.test.signals import template_rendered
from django.utils.safestring import mark_safe

from tests.sweeps import record
from tests.sweeps.plugin import PROPERTY, Sweeps, group_of, name_of, turn_of_the_commit
from tests.sweeps.record import Passed
from tests.sweeps.recording import Recording


class Config:
    """What the choosing asks of pytest."""

    ArgsSource = pytest.Config.ArgsSource

    def __init__(self, *args: str, how: str = "turn", keyword: str = "") -> None:
        """As from the command line."""
        self.args = args
        self.args_source = self.ArgsSource.ARGS if args else self.ArgsSource.TESTPATHS
        self.how = how
        self.option = SimpleNamespace(keyword=keyword)

    def getoption(self, _name: str) -> str:
        """The only one that is asked for."""
        return self.how


def _report(when: Any, outcome: Any, unit: str = "x::y") -> pytest.TestReport:
    seen = [(PROPERTY, [unit, "5d1e", ["a.html"]])]
    return pytest.TestReport(unit, ("", None, ""), {}, outcome, None, when, user_properties=seen)


def _passed(*reports: pytest.TestReport) -> dict[str, Any]:
    sweeps = Sweeps(Config())  # type: ignore[arg-type]
    for report in reports:
        sweeps.pytest_runtest_logreport(report)
    return sweeps.passed


def test_a_unit_that_passed_is_recorded() -> None:
    reports = [_report("setup", "passed"), _report("call", "passed"), _report("teardown", "passed")]
    assert _passed(*reports) == {"x::y": ["5d1e", ["a.html"]]}


@pytest.mark.parametrize("broken", ["setup", "call", "teardown"])
def test_a_unit_that_failed_anywhere_is_not(broken: str) -> None:
    phases = ("setup", "call", "teardown")
    assert _passed(*(_report(when, "failed" if when == broken else "passed") for when in phases)) == {}


def test_another_unit_that_failed_takes_nothing_from_it() -> None:
    failed = [_report("call", "failed", "x::z"), _report("teardown", "passed", "x::z")]
    assert set(_passed(*failed, _report("teardown", "passed"))) == {"x::y"}


def test_what_was_tried_once_more_and_passed_is_recorded() -> None:
    again = [_report("call", "rerun"), _report("call", "passed"), _report("teardown", "passed")]
    assert set(_passed(*again)) == {"x::y"}


def test_it_is_written_once_by_the_process_that_reports(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "swept.txt"
    monkeypatch.setattr(record.write, "__defaults__", (file,))
    monkeypatch.setattr(record.read, "__defaults__", (file,))
    record.write({"x::before": frozenset({Passed("77", ())})})
    sweeps = Sweeps(Config())  # type: ignore[arg-type]
    sweeps.pytest_runtest_logreport(_report("teardown", "passed"))

    class Session:
        config: Any = Config()

    process = Session()
    process.config.workerinput = {}
    sweeps.pytest_sessionfinish(process)  # type: ignore[arg-type]
    assert set(record.read()) == {"x::before"}
    process.config = Config()
    sweeps.pytest_sessionfinish(process)  # type: ignore[arg-type]
    assert record.read() == {
        "x::before": frozenset({Passed("77", ())}),
        "x::y": frozenset({Passed("5d1e", ("a.html",))}),
    }


@pytest.mark.parametrize(
    ("config", "left"),
    [
        (Config(how="all"), {"x::y"}),
        (Config(how="turn"), {"x::y", "x::gone"}),
        (Config("tests/journeys", how="all"), {"x::y", "x::gone"}),
        (Config(how="all", keyword="y"), {"x::y", "x::gone"}),
    ],
)
def test_a_unit_that_is_no_more_goes_when_everything_was_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, config: Any, left: set[str]
) -> None:
    file = tmp_path / "swept.txt"
    monkeypatch.setattr(record.write, "__defaults__", (file,))
    monkeypatch.setattr(record.read, "__defaults__", (file,))
    record.write({name: frozenset({Passed("77", ())}) for name in ("x::y", "x::gone")})
    sweeps = Sweeps(config)
    sweeps.pytest_testnodedown(SimpleNamespace(workeroutput={"sweeps": ("Sweeps: ...", ["x::y"])}))
    sweeps.pytest_runtest_logreport(_report("teardown", "passed"))
    sweeps.pytest_sessionfinish(SimpleNamespace(config=config))  # type: ignore[arg-type]
    assert set(record.read()) == left


def test_a_file_that_is_named_runs_whole(request: pytest.FixtureRequest) -> None:
    item = request.node
    item.add_marker(pytest.mark.sweep(language="nl"))
    named, other = Sweeps(Config(f"{item.path}::test_x")), Sweeps(Config("tests"))  # type: ignore[arg-type]
    everything = Sweeps(Config("tests", how="all"))  # type: ignore[arg-type]
    assert [one._may_be_left_out(item, "sweep") for one in (named, other, everything)] == [False, True, False]
    assert not other._may_be_left_out(item, "long")


def test_a_name_is_the_same_in_the_usual_browser(request: pytest.FixtureRequest) -> None:
    class Item:
        nodeid = "tests/journeys/test_x.py::test_y[chromium-nobody /nl/]"

    assert name_of(Item) == "journeys/test_x::test_y[nobody /nl/]"  # type: ignore[arg-type]
    Item.nodeid = "tests/journeys/test_x.py::test_y[chromium]"
    assert name_of(Item) == "journeys/test_x::test_y"  # type: ignore[arg-type]


def test_commits_that_follow_each_other_have_turns_that_do(tmp_path: Path) -> None:
    def git(*args: str, folder: Path = tmp_path) -> None:
        who = ("-c", "user.name=An", "-c", "user.email=an@x.example")
        subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True)  # noqa: S603, S607

    assert turn_of_the_commit(tmp_path) == 0  # no git
    git("init")
    for number in (1, 2, 3):
        git("commit", "--allow-empty", "-m", str(number))
        assert turn_of_the_commit(tmp_path) == number
    shallow = tmp_path / "shallow"
    git("clone", "--depth", "1", tmp_path.as_uri(), str(shallow))
    assert turn_of_the_commit(shallow) > 3  # the hash of the commit


@pytest.mark.django_db
def test_templates_views_and_forms_are_heard_of(client: Any) -> None:
    with Recording() as recording:
        client.get("/nl/account/signup/")
    assert {"account/signup.html", "squad/base.html"} <= recording.names
    assert any(name.startswith("site/registration/") and name.endswith(".py") for name in recording.names)
    client.get("/nl/account/login/")
    assert "account/login.html" not in recording.names


def test_what_was_heard_of_can_be_sent_to_another_process() -> None:
    """A template that another one names in a variable has a SafeString as its name, and xdist sends plain text only."""
    with Recording() as recording:
        template_rendered.send(Template, template=Template("", name=mark_safe("a.html")), context=Context())
    assert [type(name) for name in recording.names] == [str]


def test_long_tests_with_one_name_share_a_sample(request: pytest.FixtureRequest) -> None:
    item = request.node
    item.add_marker(pytest.mark.long)
    assert group_of(item) == name_of(item)
    item.add_marker(pytest.mark.long(of="two editors"), append=False)
    assert group_of(item) == "two editors"
