"""One address: where help is."""

from __future__ import annotations

from django.urls import path

from help_services.views import help_page

app_name = "help_services"
urlpatterns = [path("help/", help_page, name="help")]
