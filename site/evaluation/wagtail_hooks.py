"""What this room answers when others ask."""

from wagtail import hooks

from evaluation.report_fields import session_report_fields

hooks.register("session_report_fields", session_report_fields)
