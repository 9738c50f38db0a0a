"""The addresses of the certificate. The signed text is in none of them."""

from django.urls import path

from squad.certificate import views

app_name = "certificate"

urlpatterns = [
    path("check/", views.check, name="check"),
    path("<slug:code>/", views.make, name="make"),
]
