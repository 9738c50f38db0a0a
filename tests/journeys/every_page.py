"""Every kind of page, by the visitor who sees it: one line an address, read against the table of the visitors.

The steps of the modules have a walk of their own: test_every_step_of_every_module_is_accessible.py.
"""

MODULE = "/nl/modules/grenzen-en-weerbaarheid/"
SESSION = "/nl/session/boundaries/v2/"

# what is there without a page of its own: lists for machines, files, addresses that only send on or take a form
NO_PAGE = {
    "robots.txt",
    "sitemap.xml",
    "media/<path:path>",
    "media/films/<int:film>/<slug:language>/<slug:kind>.vtt",
    "^documents/(\\d+)/(.*)$",
    "nl/_util/login/",
    "nl/statement/",
    "nl/registration/answer/",
    "nl/registration/agree/",
    "nl/registration/data/",
    "nl/registration/queue/<int:pk>/decision/",
    "nl/figures/<half_year:half_year>/<slug:table>.csv",
}

# what somebody comes to by acts, not by an address: tests/journeys/test_pages_on_the_way_are_accessible.py
ON_THE_WAY = {
    "nl/account/email/<str:token>/",
    "nl/account/2fa/authenticate/",
    "nl/account/2fa/totp/activate/",
    "nl/account/2fa/totp/deactivate/",
    "nl/account/2fa/recovery-codes/",
    "nl/account/2fa/recovery-codes/generate/",
}

# the public pages that editors write: the sitemap, which a test compares
PUBLIC: list[str] = [
    "/nl/",
    "/nl/wat-is-dit/",
    "/nl/hoe-het-werkt/",
    "/nl/privacy/",
    "/nl/toegankelijkheid/",
    "/nl/contact/",
    "/nl/help/",
    "/fr/",
    "/fr/c-est-quoi/",
    "/fr/comment-ca-marche/",
    "/fr/vie-privee/",
    "/fr/accessibilite/",
    "/fr/contact/",
    "/fr/help/",
    "/en/",
    "/en/what-is-this/",
    "/en/how-it-works/",
    "/en/privacy/",
    "/en/accessibility/",
    "/en/contact/",
    "/en/help/",
]

# visitor: addresses; what answers with another status than 200 says so behind a space
PAGES: dict[str, list[str]] = {
    "nobody": [
        *PUBLIC,
        "/nl/account/signup/",
        "/fr/account/signup/",
        "/en/account/signup/",
        "/nl/account/login/",
        "/fr/account/login/",
        "/nl/account/confirm-email/",
        "/nl/account/confirm-email/again/",
        "/nl/account/confirm-email/removed/",
        "/nl/account/confirm-email/abc/",
        "/nl/account/email/forgotten/",
        "/nl/account/password/reset/",
        "/nl/account/password/reset/done/",
        "/nl/account/password/reset/key/1-abc/",
        "/nl/account/password/reset/key/done/",
        "/nl/registration/code-of-conduct/2026-11/",
        "/fr/registration/code-of-conduct/2026-11/",
        "/nl/certificate/check/",
        "/fr/certificate/check/",
        "/en/certificate/check/",
        "/nl/nergens/ 404",
        "/fr/hoe-het-werkt/ 404",  # not in this language: offers the others
    ],
    "unverified": ["/nl/registration/"],
    "pending": [
        "/nl/registration/",
        "/nl/registration/correct/",
        "/nl/registration/withdraw/",
        "/nl/account/email/",
        "/nl/account/password/change/",
        "/nl/account/2fa/",
        "/nl/account/reauthenticate/",
        "/nl/account/logout/",
        "/nl/registration/queue/ 403",
        "/nl/session/boundaries/ 403",
        f"{MODULE} 403",
        "/fr/modules/ 403",
    ],
    "declined": ["/nl/registration/", "/fr/registration/"],
    "suspended": ["/nl/registration/", "/en/registration/"],
    "approved": [
        "/nl/",
        "/nl/modules/",
        MODULE,
        f"{MODULE}v2/",
        f"{MODULE}v2/prepare/",
        f"{MODULE}v3/print/",
        f"{MODULE}v9/ 404",
        "/en/modules/ 404",
        "/fr/modules/limites-et-affirmation-de-soi/v2/",
        "/nl/modules/cursus/",
        "/nl/modules/cursus/weten/",
        "/nl/modules/cursus/voorkomen/",
        "/fr/modules/cours/reagir/",
        "/nl/modules/cursus/end/",
        "/nl/certificate/course/",
        "/en/certificate/course/",
        "/fr/certificate/course/",
        "/nl/session/boundaries/",
        f"{SESSION}4/?start=14:00",
        f"{SESSION}4/group/",
        "/nl/session/boundaries/v3/4/group/",
        "/fr/session/boundaries/v2/6/?start=14:00",
        "/en/session/boundaries/ 404",
        f"{SESSION}report/",
        "/fr/session/boundaries/v2/report/",
        "/nl/session/reported/",
        "/nl/registration/",
    ],
    "manager": [
        "/nl/registration/queue/",
        "/nl/registration/queue/?state=approved",
        "/nl/registration/queue/{waiting}/",
        "/nl/registration/queue/{suspended}/",
        "/fr/registration/queue/{waiting}/",
        "/nl/registration/",
        "/nl/account/2fa/",
        "/nl/account/2fa/reauthenticate/",
        f"{MODULE} 403",
    ],
    "evaluator": [
        "/nl/figures/",
        "/nl/figures/2026-1/",
        "/nl/figures/2025-1/ 404",
        "/nl/figures/2025-2/release/",
        "/fr/figures/2025-2/release/",
        "/nl/figures/parliament/",
        "/fr/figures/parliament/",
        "/en/figures/parliament/",
    ],
}


# what is walked by the Tab key as well, on a desk and on a phone; the steps have exercises of their own
WALKED: set[tuple[str, str]] = {
    *(("nobody", address) for address in ("/nl/", "/fr/help/", "/nl/account/signup/", "/nl/account/login/")),
    *(
        ("approved", address)
        for address in (
            "/nl/registration/",
            "/nl/modules/",
            f"{MODULE}v2/",
            f"{MODULE}v2/prepare/",
            f"{MODULE}v2/print/",
            "/nl/session/boundaries/",
            f"{SESSION}report/",
        )
    ),
    ("manager", "/nl/registration/queue/"),
}

# what a page shows besides its templates: the texts of new sites, by how its address begins behind the language
TEXTS: dict[str, str] = {
    "modules/cur": "modules/starter/course/{language}",
    "modules/co": "modules/starter/course/{language}",
    "modules/": "modules/starter/boundaries/{language}",
    "session/boundaries/": "modules/starter/boundaries/{language}",
    "help/": "site/help_services/starter/{language}.toml",
}


def texts_of(address: str) -> list[str]:
    """The files and folders whose text an address shows."""
    _, language, rest = address.split("/", 2)
    if address in PUBLIC and rest != "help/":
        return [f"site/home/starter/{language}"]
    return [text.format(language=language) for begin, text in TEXTS.items() if rest.startswith(begin)][:1]


def status_of(line: str) -> tuple[str, int]:
    """The address of a line, and the status with which it answers."""
    address, _, status = line.partition(" ")
    return address, int(status or 200)
