"""The groups of staff and professionals, and the few permissions that each holds."""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import GroupPagePermission, Page

from modules.editing.permissions import grant_editing

APPROVED = "Approved professionals"
EDITORS = "Editors"
MANAGERS = "Registration managers"
EVALUATORS = "Evaluators"

# One permission for the training: managers and evaluators do not need it, so they do not hold it.
# Editors own the versions for each audience, and see which have fallen behind.
VERSIONS = [
    *(f"accessibility.{verb}_adaptation" for verb in ("view", "add", "change", "delete", "publish")),
    *(f"accessibility.{verb}_audience" for verb in ("view", "add", "change")),
    *(f"accessibility.{verb}_signoff" for verb in ("view", "add", "delete")),
    *(f"accessibility.{verb}_hardword" for verb in ("view", "add", "change")),
    *(f"accessibility.{verb}_override" for verb in ("view", "add", "delete", "agree")),
]
# What the public reads: where help is, where "leave now" goes. Pages are theirs by the tree, not by a model.
PUBLIC = [
    *(f"help_services.{verb}_helpservice" for verb in ("view", "add", "change", "delete")),
    "home.change_safetysettings",
]
FILMS = [f"modules.{verb}_film" for verb in ("view", "add", "change", "delete")]
VOICES = [f"modules.{verb}_recording" for verb in ("view", "add", "change", "delete")]
SIGNINGS = [f"modules.{verb}_signing" for verb in ("view", "add", "change", "delete")]
PAGES = ("add_page", "change_page", "publish_page")
PERMISSIONS: dict[str, list[str]] = {
    APPROVED: ["modules.use_training"],
    EDITORS: [
        "modules.use_training",
        "wagtailadmin.access_admin",
        "wagtail_localize.submit_translation",
        *VERSIONS,
        *FILMS,
        *VOICES,
        *SIGNINGS,
        *PUBLIC,
    ],
    MANAGERS: ["registration.decide_registration"],
    EVALUATORS: ["evaluation.read_figures", "evaluation.release_figures"],
}


def after_migrations(app_config: AppConfig, **_: Any) -> None:
    """Makes the groups when all permissions are there. Django tells of each app; the last that has tables ends it."""
    last = [app for app in apps.get_app_configs() if app.models_module is not None][-1]
    if app_config == last:
        ensure_groups()


def ensure_groups() -> None:
    """Makes the groups and grants what exists of their permissions; safe to repeat."""
    for name, wanted in PERMISSIONS.items():
        group, _made = Group.objects.get_or_create(name=name)
        match = Q(pk__in=[])
        for permission in wanted:
            app, codename = permission.split(".")
            match |= Q(content_type__app_label=app, codename=codename)
        group.permissions.add(*Permission.objects.filter(match))
    let_editors_edit()


def let_editors_edit() -> None:
    """Gives editors every page below the root, to write and to publish; safe to repeat."""
    root = Page.get_first_root_node()
    if root is None:  # the tables of a test have just been emptied
        return
    editors = Group.objects.get(name=EDITORS)
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=PAGES):
        GroupPagePermission.objects.get_or_create(group=editors, page=root, permission=permission)
    grant_editing(editors)
