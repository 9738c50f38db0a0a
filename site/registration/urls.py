"""The addresses of registration, all under the language's prefix."""

from django.urls import include, path

urlpatterns = [
    path("account/", include("registration.account_urls")),
    path("registration/", include("registration.own_urls")),
]
