"""Where things are kept: SQLite and files here, PostgreSQL, Redis and object storage by environment."""

from pathlib import Path
from typing import Any

import environ

BASE_DIR = Path(__file__).resolve().parents[3]
env = environ.Env()
# What the site writes when nothing else is set: database, media, collected files, mails of development.
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))
VAR_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)  # names, sessions and mails that wait: nobody else's

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'squad.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        # A read before a write in a DEFERRED transaction ends in "database is locked" under load.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-20000;PRAGMA temp_store=MEMORY",
    }
    # Opening the file anew and telling it all this cost every request a tenth of its time. A database that is put back
    # in its place while the site runs is seen within this minute.
    DATABASES["default"]["CONN_MAX_AGE"] = 60
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 600
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # A server that is not there is noticed in seconds, and not in the two minutes of the network.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 3)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Shared by all processes of one machine: web workers and `tick` see each other's changes and count limits together.
# A second machine needs Redis in CACHE_URL. `default` holds limits and used codes: where it fails, what rests on them is
# refused. `pages` (and Wagtail's `renditions`) only saves work: where it fails, pages are made anew.
CACHES = {"default": env.cache("CACHE_URL", default=f"filecache://{VAR_DIR / 'cache'}")}
_family, _module = {
    "FileBasedCache": ("File", "failing_cache"),
    "RedisCache": ("Redis", "failing_redis"),
}.get(CACHES["default"]["BACKEND"].rpartition(".")[2], ("", ""))
CACHES["pages"] = dict(CACHES["default"])
if _family:
    CACHES["default"]["BACKEND"] = f"squad.{_module}.Strict{_family}Cache"
    CACHES["pages"]["BACKEND"] = f"squad.{_module}.Missing{_family}Cache"
if _family == "File":  # a folder of its own, so that many pages never push a limit out
    CACHES["pages"]["LOCATION"] += "-of-pages"
CACHES["renditions"] = CACHES["pages"]
# Help page, start page and error page as files, for when nothing else works; a web server of another user reads them.
FALLBACK_DIR = Path(env.str("FALLBACK_DIR", default=str(VAR_DIR / "fallback")))
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = (
    "/media/"  # a view of ours that asks the same permission as the module; never mapped by the web server
)
MEDIA_ROOT = env.str("MEDIA_ROOT", default=str(VAR_DIR / "media"))
FILE_UPLOAD_PERMISSIONS = 0o600
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "squad.static_addresses.StaticStorage"},
}
if bucket := env.str("S3_BUCKET", default=""):
    STORAGES["default"] = {
        "BACKEND": "squad.bucket.Bucket",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": env.str("S3_ENDPOINT", default="") or None,
            "region_name": env.str("S3_REGION", default="") or None,
            "querystring_auth": True,
            "default_acl": "private",
        },
    }
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "modules.steps.static_files.KindFinder",
    "squad.stylesheets.BundleFinder",
]
TASKS = {
    "default": {
        "BACKEND": env.str("TASKS_BACKEND", default="django.tasks.backends.immediate.ImmediateBackend")
    }
}
