"""Settings that come from the environment: what is asked for is there, and media keep their door."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from squad.object_storage import OwnUrlMixin

SITE = Path(__file__).parents[2] / "site"


def _said(expression: str, **environment: str) -> str:
    code = f"from squad.settings import production as site; print({expression})"
    known = {"SECRET_KEY": "x" * 60, "PYTHONPATH": str(SITE), "PATH": os.environ["PATH"]}
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], env=known | environment, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def test_a_worker_for_tasks_has_its_tables(tmp_path: Path) -> None:
    asked = {"VAR_DIR": str(tmp_path), "TASKS_BACKEND": "django_tasks_db.DatabaseBackend"}
    assert _said("'django_tasks_db' in site.INSTALLED_APPS", **asked) == "True"
    assert _said("'django_tasks_db' in site.INSTALLED_APPS", VAR_DIR=str(tmp_path)) == "False"


def test_the_folder_of_the_site_is_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    _said("site.VAR_DIR", VAR_DIR=str(folder))
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("address", "family"),
    [({}, "cache.{}File"), ({"CACHE_URL": "rediscache://localhost:6379/1"}, "redis.{}Redis")],
)
def test_limits_have_a_strict_cache_and_pages_one_that_may_fail(
    tmp_path: Path, address: dict[str, str], family: str
) -> None:
    told = _said("[site.CACHES[a]['BACKEND'] for a in site.CACHES]", VAR_DIR=str(tmp_path), **address)
    names = [f"squad.failing_{family}Cache".format(policy) for policy in ("Strict", "Missing", "Missing")]
    assert told == str(names)


def test_many_pages_in_files_push_no_limit_out(tmp_path: Path) -> None:
    told = _said("sorted({site.CACHES[a]['LOCATION'] for a in site.CACHES})", VAR_DIR=str(tmp_path))
    assert told == str([f"{tmp_path}/cache", f"{tmp_path}/cache-of-pages"])


def test_a_bucket_has_no_address_of_its_own(tmp_path: Path) -> None:
    asked = {"VAR_DIR": str(tmp_path), "S3_BUCKET": "squad-media"}
    assert _said("site.STORAGES['default']['BACKEND']", **asked) == "squad.bucket.Bucket"


@pytest.mark.parametrize(
    ("name", "address"),
    [("films/a b.mp4", "/media/films/a%20b.mp4"), ("voices/één.m4a", "/media/voices/%C3%A9%C3%A9n.m4a")],
)
def test_a_file_in_a_bucket_is_reached_through_our_own_view(name: str, address: str) -> None:
    assert OwnUrlMixin().url(name, expire=3600) == address
