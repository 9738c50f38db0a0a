"""One address: where help is."""

from django.urls import path

from help_services.views import help_page

app_name = "help_services"
urlpatterns = [path("help/", help_page, name="help")]
