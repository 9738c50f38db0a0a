"""What moves when something that many pages share changes (a film, its words, a hard word): pages are kept under it."""

from __future__ import annotations

from typing import Final

from modules.stamps import Stamp

STAMP: Final = Stamp("modules:films-stamp")
stamp = STAMP.now
forget = STAMP.renew
