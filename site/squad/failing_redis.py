"""The two policies of `failing_cache` for a Redis; apart, since the library is large and few sites have one."""

from typing import Any, Final

from django.core.cache.backends.redis import RedisCache as DjangoRedisCache
from redis.exceptions import RedisError

from squad.failing_cache import MissingCache, StrictCache

FAILURES: Final = (OSError, RedisError)
# A cache answers in a millisecond: a page may wait this long for one that hangs, a limit somewhat longer (seconds).
PAGES_TIMEOUT: Final = 0.25
STRICT_TIMEOUT: Final = 1.0


class RedisCache(DjangoRedisCache):
    """Django's, which waits no longer than `timeout` seconds; a name in the options of CACHE_URL goes before."""

    timeout = STRICT_TIMEOUT

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        waits = {"socket_connect_timeout": self.timeout, "socket_timeout": self.timeout}
        super().__init__(server, {**params, "OPTIONS": {**waits, **params.get("OPTIONS", {})}})


class StrictRedisCache(StrictCache, RedisCache):
    """Limits in Redis."""

    failures = FAILURES


class MissingRedisCache(MissingCache, RedisCache):
    """Pages in Redis."""

    failures = FAILURES
    timeout = PAGES_TIMEOUT
