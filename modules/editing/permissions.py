"""What editors may do with the pictures and documents of the training."""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission

# Wagtail asks for its own models' permissions whatever model is in use, each for a collection and all below it.
WANTED = {
    "wagtailimages": ("add_image", "change_image", "choose_image"),
    "wagtaildocs": ("add_document", "change_document", "choose_document"),
    "wagtailcore": ("add_collection", "change_collection"),
}


def grant_editing(group: Group) -> None:
    """Gives `group` every picture and document, and the collections they lie in; safe to repeat."""
    root = Collection.get_first_root_node()
    if root is None:  # the tables of a test have just been emptied
        return
    match = Q(pk__in=[])
    for app, codenames in WANTED.items():
        match |= Q(content_type__app_label=app, codename__in=codenames)
    for permission in Permission.objects.filter(match):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)
