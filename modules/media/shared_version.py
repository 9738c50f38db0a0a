"""What moves when something that many pages share changes (a film, its words, a picture, a hard word).

Pages are kept under it.
"""

from typing import Any, Final

from help_services.cache_version import CacheVersion

SHARED: Final = CacheVersion("modules:films-stamp")
shared_version = SHARED.now
forget = SHARED.renew


def forget_picture(created: bool = False, update_fields: Any = None, **_: Any) -> None:
    """Pages show a picture in sizes that go with its old file, and its words; of a new one nothing is kept yet.

    The hash of its file is written when it is first asked for, while a page is drawn: that changes nothing.
    """
    if not created and set(update_fields or ()) != {"file_hash"}:
        forget()
