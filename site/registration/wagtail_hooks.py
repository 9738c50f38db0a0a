"""Accounts in Wagtail's admin: only an administrator touches them, whatever permissions a group was given.

Whoever may edit accounts there can make an administrator of herself, and whoever may edit groups can give
herself anything. So one policy answers for both, in every view, bulk action and menu.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from registration import admin_place as admin_place  # its hooks are found by being imported


class AdministratorsOnly(ModelPermissionPolicy):
    """Administrators may do anything with the model, everybody else nothing."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether `user` may do `action`."""
        return bool(user.is_active and user.is_superuser)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """Whether `user` may do one of `actions`."""
        return self.user_has_permission(user, "")

    def users_with_any_permission(self, actions: Any) -> QuerySet[Any]:
        """Those who may do one of `actions`."""
        return get_user_model()._default_manager.filter(is_active=True, is_superuser=True)


for model in (get_user_model(), Group):
    register_permission_policy(model, AdministratorsOnly(model))
