"""What tests begin with is made once a run and copied: a database that is migrated, or that has some content in it too.

To migrate costs 15 CPU seconds, to load the starter content 20 more; to copy either a hundredth of a second on SQLite
and a third of a second on PostgreSQL. The processes of pytest-xdist share one folder: the first that needs a template
makes it under a lock, the others wait for it. What nobody asks for is not made, so a run of one file makes little.
"""

import fcntl
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from hashlib import blake2b
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection, transaction
from django.test import override_settings
from django.utils import translation

type Load = Callable[[], object]


class TemplateDatabases:
    """The templates of a run, and the copies of one process: the process uses one copy at a time."""

    def __init__(self, folder: Path, process: str) -> None:
        """`folder` is shared by all processes of the run, `process` is the name of this one in it."""
        self.folder = folder
        self.process = process
        self._copied: set[str] = set()
        self._used: tuple[Load, ...] = ()
        self._of_the_file: tuple[Load, ...] = ()

    def begin_file(self, *loads: Load) -> None:
        """Uses this for each test of a file that asks for its content; without any, for none."""
        self._of_the_file = loads
        self.use(*loads)

    def add(self, load: Load) -> None:
        """The same with what `load` puts on top of the content that the file has already."""
        self.begin_file(*self._of_the_file, load)

    def begin_test(self, *, with_content: bool) -> None:
        """Uses the content of the file, or none for a test that does not ask for it."""
        wanted = self._of_the_file if with_content else ()
        if wanted != self._used:
            self.use(*wanted)

    def use(self, *loads: Load) -> None:
        """Connects to this process's copy of the database that these functions fill, one after another.

        A test that rolls back leaves a copy as it was, so a copy is made once a process.
        """
        template = self._template(loads)
        if template not in self._copied:
            _copy(self._database(template), self._database(template, self.process))
            self._copied.add(template)
        media = self._media(template)
        if media.is_dir():
            shutil.copytree(media, settings.MEDIA_ROOT, dirs_exist_ok=True)
        _connect(self._database(template, self.process))
        self._used = loads

    def put_back(self) -> None:
        """Undoes what was committed in the copy that is used: it is copied anew."""
        template = _name(self._used)
        connection.close()
        _copy(self._database(template), self._database(template, self.process))
        _connect(self._database(template, self.process))

    def remove(self) -> None:
        """Takes the copies of this process away."""
        connection.close()
        for template in self._copied:
            _remove(self._database(template, self.process))

    def _template(self, loads: tuple[Load, ...]) -> str:
        """The name of a template, which is made if nobody did yet."""
        name = _name(loads)
        made = self.folder / f"{name}.made"
        if not made.exists():
            with self._lock(name):
                if not made.exists():
                    self._make(name, loads)
                    made.touch()
        return name

    def _make(self, name: str, loads: tuple[Load, ...]) -> None:
        database = self._database(name)
        if not loads:
            _migrate(database)
            return
        *below, load = loads
        template = self._template(tuple(below))
        _copy(self._database(template), database)
        _connect(database)
        media = self._media(name)
        if self._media(template).is_dir():
            shutil.copytree(self._media(template), media)
        with (
            pytest.MonkeyPatch.context() as patch,
            override_settings(MEDIA_ROOT=str(media)),
            translation.override(settings.LANGUAGE_CODE),
            transaction.atomic(),
        ):
            patch.setattr("accessibility.gate.check.RULES", {})  # what is tried here is not the gate
            load()
            connection.run_on_commit.clear()  # it would draw every page for a cache that each test empties
        connection.close()

    def _database(self, template: str, process: str = "template") -> str:
        if connection.vendor == "sqlite":
            return str(self.folder / f"{process}-{template}.sqlite3")
        return f"test_squad_{process}_{template}"

    def _media(self, template: str) -> Path:
        return self.folder / f"{template}-media"

    @contextmanager
    def _lock(self, name: str) -> Iterator[None]:
        with (self.folder / f"{name}.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def remove_templates(folder: Path) -> None:
    """Takes away what the processes of a run shared, when all of them have ended."""
    for made in folder.glob("*.made"):
        if connection.vendor != "sqlite":
            _remove(f"test_squad_template_{made.stem}")
    shutil.rmtree(folder, ignore_errors=True)


def _name(loads: tuple[Load, ...]) -> str:
    """The same in every process: a function is known by where it is written, a partial one by its arguments too."""
    if not loads:
        return "migrated"
    return blake2b("\n".join(map(_address, loads)).encode(), digest_size=6).hexdigest()


def _address(load: Load) -> str:
    if isinstance(load, partial):
        return f"{_address(load.func)} {load.args} {sorted(load.keywords.items())}"
    address = f"{load.__module__}.{load.__qualname__}"
    if "<" in address:
        raise TypeError(f"{address} has no name that is the same in another process: write it in the module")
    return address


def _migrate(database: str) -> None:
    """On SQLite a database that an earlier run migrated is taken, if nothing changed that migrating depends on."""
    kept = settings.BASE_DIR / "var" / "migrated" / f"{_state_of_the_code()}.sqlite3"
    if connection.vendor == "sqlite":
        with suppress(FileNotFoundError):
            shutil.copyfile(kept, database)
            return
    connection.settings_dict["TEST"]["NAME"] = database
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    connection.close()
    if connection.vendor == "sqlite":
        _keep(database, kept)


def _keep(database: str, kept: Path) -> None:
    """Instead of what was kept before; another run in the same checkout may do so at the same time."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    for old in kept.parent.glob("*.sqlite3"):
        old.unlink(missing_ok=True)
    whole = kept.with_suffix(f".{os.getpid()}")
    shutil.copyfile(database, whole)
    whole.replace(kept)


def _state_of_the_code() -> str:
    """Changes with every line of our Python, whatever is installed, and the apps: more than migrations can read."""
    state = blake2b(repr((sys.version, settings.INSTALLED_APPS)).encode(), digest_size=16)
    for path in [settings.BASE_DIR / "uv.lock", *_modules()]:
        state.update(f"{path.relative_to(settings.BASE_DIR)}\n".encode() + path.read_bytes())
    return state.hexdigest()


def _modules() -> list[Path]:
    rooms = ("site", "modules", "accessibility")
    return sorted(path for room in rooms for path in (settings.BASE_DIR / room).rglob("*.py"))


def _connect(database: str) -> None:
    connection.close()
    # the threads of a live server make their connections from the settings
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = database
    ContentType.objects.clear_cache()
    cache.clear()


def _copy(source: str, target: str) -> None:
    """Makes `target` the same as `source`; on SQLite also where another thread has it open."""
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target, timeout=20)) as new:
            new.execute("PRAGMA synchronous=OFF")
            old.backup(new)
        return
    quote = connection.ops.quote_name
    _remove(target)
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {quote(target)} TEMPLATE {quote(source)}")


def _remove(database: str) -> None:
    if connection.vendor == "sqlite":
        Path(database).unlink(missing_ok=True)
        return
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(database)} WITH (FORCE)")
