"""What stands before Wagtail's own addresses under /admin/."""

from django.urls import path

from registration.views import admin

urlpatterns = [
    path("login/", admin.sign_in),
    path("account/", admin.OwnAccountView.as_view()),
]
