"""A database that exists for one bench: a SQLite file, or a database beside the one that DATABASE_URL names."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def scratch_database(server: str | None = None) -> Iterator[dict[str, str]]:
    """The environment of a process that works in an empty, migrated database; it is gone afterwards.

    `server` is the address of a PostgreSQL, or "" for SQLite; left out, DATABASE_URL says which.
    """
    server = os.environ.get("DATABASE_URL", "") if server is None else server
    with tempfile.TemporaryDirectory(prefix="squad-bench-") as folder:
        environment = {
            **os.environ,
            "VAR_DIR": folder,
            "DJANGO_SETTINGS_MODULE": "tests.bench.like_production",
        }
        if not server.startswith("postgres"):
            environment["DATABASE_URL"] = f"sqlite:///{folder}/squad.sqlite3"
            _migrate(environment)
            yield environment
            return
        name = f"squad_bench_{secrets.token_hex(4)}"
        host = server.rpartition("/")[0]
        _on_server(f"{host}/postgres", f'CREATE DATABASE "{name}"')
        try:
            environment["DATABASE_URL"] = f"{host}/{name}"
            _migrate(environment)
            yield environment
        finally:
            _on_server(f"{host}/postgres", f'DROP DATABASE "{name}" WITH (FORCE)')


def run(environment: dict[str, str], module: str, *arguments: object) -> list[str]:
    """What a module of this folder prints, line by line; what goes wrong in it is read on stderr."""
    command = [sys.executable, "-m", f"tests.bench.{module}", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603
    return done.stdout.splitlines()


def _migrate(environment: dict[str, str]) -> None:
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)  # noqa: S603


def _on_server(server: str, statement: str) -> None:
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement.encode())
