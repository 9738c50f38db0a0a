"""How mails leave, and what may be written to a log."""

import environ

env = environ.Env()

# --- mails: subject and sender say nothing about the subject of the site
_smtp = env.email("EMAIL_URL", default="smtp://localhost:25")
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": _smtp.get("EMAIL_HOST", "localhost"),
            "port": _smtp.get("EMAIL_PORT", 25),
            "username": _smtp.get("EMAIL_HOST_USER") or "",
            "password": _smtp.get("EMAIL_HOST_PASSWORD") or "",
            "use_tls": bool(_smtp.get("EMAIL_USE_TLS", False)),
            "use_ssl": bool(_smtp.get("EMAIL_USE_SSL", False)),
            "timeout": 10,
        },
    }
}
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="Squad <noreply@squad.example>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# --- logs: an error, never who opened what. Addresses name modules and versions, so no address is logged.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_address": {"()": "squad.logs.WithoutAddress"}},
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["without_address"]}
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django.security.csrf": {"level": "ERROR"},
        "django.server": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django.tasks": {"level": "WARNING"},
        "squad": {"level": "INFO"},
    },
}
