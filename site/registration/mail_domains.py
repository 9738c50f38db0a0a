"""What the address of a mail says about work: private providers, and domains that look like another."""

from collections.abc import Iterable
from difflib import SequenceMatcher

# Providers where anybody can have an address. They are not refused: small organisations use them too.
PRIVATE = frozenset(
    """
    gmail.com googlemail.com outlook.com outlook.be outlook.fr hotmail.com hotmail.be hotmail.fr hotmail.nl
    live.com live.be live.fr live.nl msn.com yahoo.com yahoo.fr yahoo.be yahoo.nl ymail.com icloud.com me.com
    mac.com aol.com proton.me protonmail.com pm.me tutanota.com tuta.com gmx.com gmx.net gmx.de gmx.fr mail.com
    zoho.com yandex.com yandex.ru mail.ru fastmail.com hey.com posteo.net mailbox.org telenet.be skynet.be
    proximus.be belgacom.net scarlet.be voo.be edpnet.be pandora.be base.be orange.be mobistar.be brutele.be
    win.be euphonynet.be dommel.be ziggo.nl kpnmail.nl xs4all.nl planet.nl home.nl laposte.net orange.fr free.fr
    sfr.fr wanadoo.fr neuf.fr numericable.be
    mailinator.com yopmail.com guerrillamail.com 10minutemail.com temp-mail.org trashmail.com sharklasers.com
    maildrop.cc getnada.com dispostable.com
    """.split()  # noqa: SIM905  (a list of words reads better so)
)


def domain(email: str) -> str:
    """What stands behind the @, in small letters."""
    return email.rpartition("@")[2].casefold()


def is_private(email: str) -> bool:
    """Whether anybody could have made this address."""
    return domain(email) in PRIVATE


def looks_like(email: str, known: Iterable[str]) -> str:
    """The known domain that this address nearly has, and does not: "linde.be" for "l1nde.be"; else nothing."""
    own = domain(email)
    others = set(known) - PRIVATE
    if own in others or own in PRIVATE:
        return ""
    near = [other for other in sorted(others) if SequenceMatcher(None, own, other).ratio() >= 0.86]
    return near[0] if near else ""


def has_foreign_letters(email: str) -> bool:
    """Whether the domain is written in letters that can be taken for others (an IDN)."""
    own = domain(email)
    return not own.isascii() or "xn--" in own
