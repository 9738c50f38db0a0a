"""A copy of the project at one commit, to plant a fault in and to run tests; the checkout is never touched."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.catalog import Fault

ROOT = Path(__file__).parents[2]
SHOWS_WHERE = "import modules, registration; print(modules.__file__, registration.__file__)"


class NotTheCopy(Exception):
    """Python imports the code of another checkout than the copy: what a run finds would be about that one."""


@dataclass(frozen=True)
class Ran:
    """How a command ended: its exit code, None where its time was over, and what it printed."""

    code: int | None
    text: str


@dataclass(frozen=True)
class Copy:
    """The project at `commit`, in the folder `root`."""

    commit: str
    root: Path

    def run(self, *arguments: str, seconds: float) -> Ran:
        """Runs Python with the copy's code first on its path; all that it started ends with it."""
        path = os.pathsep.join([str(self.root / "site"), str(self.root)])
        process = subprocess.Popen(  # noqa: S603  (Python, with what this package says)
            [sys.executable, *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": path},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        try:
            text, _errors = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return Ran(None, process.communicate()[0])
        return Ran(process.returncode, text)

    def compile_messages(self) -> None:
        """Makes the compiled catalogues, which are in no commit."""
        done = self.run("manage.py", "messages", "compile", seconds=300)
        if done.code != 0:
            raise RuntimeError(done.text)

    @contextmanager
    def with_fault(self, fault: Fault) -> Iterator[None]:
        """The copy with `fault` in it as long as the block lasts; raises DoesNotApply."""
        file, text = self.root / fault.file, fault.content(self.root)
        planted = fault.planted(text)
        try:
            file.write_text(planted, "utf-8")
            self._compile_anew(file)
            yield
        finally:
            _git("checkout", "--quiet", "--", ".", at=self.root)  # also what a run has recorded
            self._compile_anew(file)

    def _compile_anew(self, file: Path) -> None:
        """Sees to it that nothing compiled of the former text of `file` is used."""
        for compiled in file.parent.glob(f"__pycache__/{file.stem}.*.pyc"):
            compiled.unlink()
        if file.suffix == ".po":
            self.compile_messages()


def commit_of(name: str) -> str:
    """The whole number of a commit, by any name that git knows."""
    return _git("rev-parse", "--verify", f"{name}^{{commit}}")


def text_at(commit: str, file: str) -> str:
    """The text of a file at a commit, empty where it is not there."""
    try:
        return _git("show", f"{commit}:{file}")
    except subprocess.CalledProcessError:
        return ""


@contextmanager
def copy_of(commit: str) -> Iterator[Copy]:
    """A new copy, gone after the block; raises NotTheCopy where its code is not what Python would import."""
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        root = Path(folder) / "project"
        _git("worktree", "prune")  # of a run that was killed
        _git("worktree", "add", "--detach", "--quiet", str(root), commit)
        try:
            for name in (".venv", ".tools"):
                if (ROOT / name).exists():
                    (root / name).symlink_to(ROOT / name)
            copy = Copy(commit, root)
            where = copy.run("-c", SHOWS_WHERE, seconds=120)
            if where.text.count(f"{root}{os.sep}") != 2:
                raise NotTheCopy(where.text)
            copy.compile_messages()
            yield copy
        finally:
            _git("worktree", "remove", "--force", str(root))


def _git(*arguments: str, at: Path = ROOT) -> str:
    command = ["git", "-C", str(at), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout.strip()
