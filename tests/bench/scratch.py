"""A database that exists for one bench: a SQLite file, or a database beside the one that DATABASE_URL names."""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = "tests.bench.like_production"
_templates = tempfile.TemporaryDirectory(prefix="squad-bench-")


def site_in(folder: Path) -> dict[str, str]:
    """What leads a process to the site in `folder`: its SQLite database, its files and its media."""
    return {
        "DATABASE_URL": f"sqlite:///{folder}/squad.sqlite3",
        "VAR_DIR": str(folder),
        "MEDIA_ROOT": f"{folder}/media",
        "DJANGO_SETTINGS_MODULE": SETTINGS,
    }


def new_template(name: str) -> Path:
    """An empty folder that lasts as long as the run."""
    folder = Path(_templates.name) / name
    folder.mkdir()
    return folder


@cache
def migrated() -> Path:
    """The folder of a migrated site with its styles gathered, made once a run: each bench begins from a copy."""
    folder = new_template("migrated")
    manage(site_in(folder), "migrate", "--verbosity", "0")
    manage(site_in(folder), "collectstatic", "--verbosity", "0", "--no-input")
    return folder


def copy_site(template: Path, folder: Path) -> None:
    """Copies the site in `template` into the empty `folder`; the gathered files, which nobody changes, are shared."""
    shutil.copytree(template, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("static"))
    (folder / "static").symlink_to((template / "static").resolve())


@contextmanager
def site_from(template: Path) -> Iterator[dict[str, str]]:
    """The environment of a copy of a site, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="squad-bench-") as folder:
        copy_site(template, Path(folder))
        yield site_in(Path(folder))


def printed_by(module: str, environment: dict[str, str], *arguments: object) -> dict[str, str]:
    """The `name=value` lines that a module of this folder prints in that environment."""
    lines = run({**os.environ, **environment}, module, *arguments)
    return dict(line.split("=", 1) for line in lines if "=" in line)


@contextmanager
def scratch_database(server: str | None = None) -> Iterator[dict[str, str]]:
    """The environment of a process that works in an empty, migrated database; it is gone afterwards.

    `server` is the address of a PostgreSQL, or "" for SQLite; left out, DATABASE_URL says which.
    """
    server = os.environ.get("DATABASE_URL", "") if server is None else server
    with site_from(migrated()) as site:
        environment = {**os.environ, **site}
        if not server.startswith("postgres"):
            yield environment
            return
        name = f"squad_bench_{secrets.token_hex(4)}"
        host = server.rpartition("/")[0]
        _on_server(f"{host}/postgres", f'CREATE DATABASE "{name}"')
        try:
            environment["DATABASE_URL"] = f"{host}/{name}"
            manage(environment, "migrate", "--verbosity", "0")
            yield environment
        finally:
            _on_server(f"{host}/postgres", f'DROP DATABASE "{name}" WITH (FORCE)')


def run(environment: dict[str, str], module: str, *arguments: object) -> list[str]:
    """What a module of this folder prints, line by line; what goes wrong in it is read on stderr."""
    command = [sys.executable, "-m", f"tests.bench.{module}", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603
    return done.stdout.splitlines()


def manage(environment: dict[str, str], *command: str) -> None:
    """Runs a command of Django in that environment."""
    subprocess.run(  # noqa: S603
        [sys.executable, "manage.py", *command], cwd=ROOT, env={**os.environ, **environment}, check=True
    )


def _on_server(server: str, statement: str) -> None:
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement.encode())
