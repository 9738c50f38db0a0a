"""Who gets what at each address: one line a pattern, one sign a visitor, in the order of `ten.NAMES`.

`.` the page  `>` to sign in first  `~` somewhere else  `x` refused (403)  `0` not there (404)  `m` not by GET (405)
"""

EVERYBODY = ".........."
SIGNED_IN = ">........."
TRAINING = ">xxxx..xx."  # approved professionals, editors, administrators
QUEUE = ">xxxxxx.x."  # registration managers, administrators
FIGURES = ">xxxxxxx.."  # evaluators, administrators
NOWHERE = "0000000000"
ONLY_POST = "mmmmmmmmmm"

# pattern as the resolver has it: an example, what each visitor gets
ADDRESSES: dict[str, tuple[str, str]] = {
    "nl/^((?:[\\w\\-]+/)*)$": ("/nl/", EVERYBODY),  # Wagtail's pages: PAGES below has a line for each type
    "nl/_util/login/": ("/nl/_util/login/", ">>>>>>>>>>"),
    "nl/help/": ("/nl/help/", EVERYBODY),
    "nl/statement/": ("/nl/statement/", "~~~~~~~~~~"),  # leads to the page of the statement
    "robots.txt": ("/robots.txt", EVERYBODY),
    "sitemap.xml": ("/sitemap.xml", EVERYBODY),
    # --- signing up and in
    "nl/account/signup/": ("/nl/account/signup/", ".~~~~~~~~~"),
    "nl/account/login/": ("/nl/account/login/", ".~~~~~~~~~"),
    "nl/account/logout/": ("/nl/account/logout/", "~........."),
    "nl/account/confirm-email/": ("/nl/account/confirm-email/", EVERYBODY),
    "nl/account/confirm-email/again/": ("/nl/account/confirm-email/again/", EVERYBODY),
    "nl/account/confirm-email/removed/": ("/nl/account/confirm-email/removed/", EVERYBODY),
    "nl/account/^confirm-email/(?P<key>[-:\\w]+)/$": ("/nl/account/confirm-email/abc/", EVERYBODY),
    "nl/account/password/reset/": ("/nl/account/password/reset/", EVERYBODY),
    "nl/account/password/reset/done/": ("/nl/account/password/reset/done/", EVERYBODY),
    "nl/account/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": (
        "/nl/account/password/reset/key/1-abc/",
        EVERYBODY,
    ),
    "nl/account/password/reset/key/done/": ("/nl/account/password/reset/key/done/", EVERYBODY),
    "nl/account/password/change/": ("/nl/account/password/change/", SIGNED_IN),
    "nl/account/email/": ("/nl/account/email/", SIGNED_IN),
    "nl/account/email/forgotten/": ("/nl/account/email/forgotten/", EVERYBODY),
    # a link that holds can be refused by who reads the mail: tests/registration/test_it_was_not_me.py
    "nl/account/email/<str:token>/": ("/nl/account/email/abc/", SIGNED_IN),
    "nl/account/reauthenticate/": ("/nl/account/reauthenticate/", SIGNED_IN),
    # --- the second factor: staff own one, so they are asked for the password before they change it
    "nl/account/2fa/": ("/nl/account/2fa/", SIGNED_IN),
    "nl/account/2fa/authenticate/": ("/nl/account/2fa/authenticate/", ">~~~~~~~~~"),
    "nl/account/2fa/reauthenticate/": ("/nl/account/2fa/reauthenticate/", ">~~~~~...."),
    "nl/account/2fa/totp/activate/": ("/nl/account/2fa/totp/activate/", ">~~~~~~~~~"),
    "nl/account/2fa/totp/deactivate/": ("/nl/account/2fa/totp/deactivate/", ">00000~~~~"),
    "nl/account/2fa/recovery-codes/": ("/nl/account/2fa/recovery-codes/", ">000000000"),
    "nl/account/2fa/recovery-codes/generate/": ("/nl/account/2fa/recovery-codes/generate/", ">~~~~~~~~~"),
    # --- one's own registration
    "nl/registration/": ("/nl/registration/", SIGNED_IN),
    "nl/registration/answer/": ("/nl/registration/answer/", ONLY_POST),
    "nl/registration/agree/": ("/nl/registration/agree/", ONLY_POST),
    "nl/registration/correct/": ("/nl/registration/correct/", ">.....0000"),  # staff have no registration
    "nl/registration/withdraw/": ("/nl/registration/withdraw/", SIGNED_IN),
    "nl/registration/data/": ("/nl/registration/data/", SIGNED_IN),
    "nl/registration/code-of-conduct/<slug:version>/": (
        "/nl/registration/code-of-conduct/2026-11/",
        EVERYBODY,
    ),
    # --- the manager
    "nl/registration/queue/": ("/nl/registration/queue/", QUEUE),
    "nl/registration/queue/<int:pk>/": ("/nl/registration/queue/{registration}/", QUEUE),
    "nl/registration/queue/<int:pk>/decision/": (
        "/nl/registration/queue/{registration}/decision/",
        ONLY_POST,
    ),
    # --- the figures
    "nl/figures/": ("/nl/figures/", FIGURES),
    "nl/figures/parliament/": ("/nl/figures/parliament/", FIGURES),
    "nl/figures/<half_year:half_year>/release/": ("/nl/figures/{closed}/release/", FIGURES),
    "nl/figures/<half_year:half_year>/": ("/nl/figures/2025-1/", ">xxxxxxx00"),  # nothing is released yet
    "nl/figures/<half_year:half_year>/<slug:table>.csv": ("/nl/figures/2025-1/sessions.csv", ">xxxxxxx00"),
    # --- a group session
    "nl/session/<slug:code>/": ("/nl/session/boundaries/", TRAINING),
    "nl/session/<slug:code>/<slug:version>/<int:step>/": (
        "/nl/session/boundaries/v2/2/?start=14:00",
        TRAINING,
    ),
    "nl/session/<slug:code>/<slug:version>/<int:step>/group/": (
        "/nl/session/boundaries/v2/2/group/",
        TRAINING,
    ),
    "nl/session/<slug:code>/<slug:version>/report/": ("/nl/session/boundaries/v2/report/", TRAINING),
    "nl/session/reported/": ("/nl/session/reported/", TRAINING),
    # --- the certificate of the course: made behind the one door, checked by anybody
    "nl/certificate/<slug:code>/": ("/nl/certificate/course/", TRAINING),
    "nl/certificate/check/": ("/nl/certificate/check/", EVERYBODY),
    # --- media: MEDIA below has a line for each kind
    "media/films/<int:film>/<slug:language>/<slug:kind>.vtt": ("/media/films/0/nl/captions.vtt", NOWHERE),
    "media/<path:path>": ("/media/nothing.png", NOWHERE),
    "^documents/(\\d+)/(.*)$": ("/documents/999/nothing.pdf", NOWHERE),
}

# every page type in every language, and a page that is not there in one
PAGES: dict[str, str] = {
    "/nl/": EVERYBODY,
    "/fr/": EVERYBODY,
    "/en/": EVERYBODY,
    "/nl/hoe-het-werkt/": EVERYBODY,
    "/nl/modules/": TRAINING,
    "/fr/modules/": TRAINING,
    "/en/modules/": NOWHERE,
    "/nl/modules/grenzen-en-weerbaarheid/": TRAINING,
    "/nl/modules/grenzen-en-weerbaarheid/v2/": TRAINING,
    "/nl/modules/grenzen-en-weerbaarheid/v3/print/": TRAINING,
    "/nl/modules/grenzen-en-weerbaarheid/v9/": ">xxxx00xx0",  # no such version, said to who may come in
    "/fr/modules/limites-et-affirmation-de-soi/": TRAINING,
    "/fr/modules/limites-et-affirmation-de-soi/v2/": TRAINING,
    "/fr/modules/limites-et-affirmation-de-soi/v3/print/": TRAINING,
    "/nl/modules/cursus/": TRAINING,
    "/nl/modules/cursus/weten/": TRAINING,
    "/nl/modules/cursus/end/": TRAINING,
    "/fr/modules/cours/": TRAINING,
    "/fr/modules/cours/connaitre/": TRAINING,
    "/fr/modules/cours/end/": TRAINING,
    "/en/modules/cursus/": NOWHERE,
    "/en/modules/grenzen-en-weerbaarheid/": NOWHERE,
    "/fr/modules/grenzen-en-weerbaarheid/": NOWHERE,
}

# who does not hold the permission finds nothing: not even that the file exists
MEDIA = "00000..00."
