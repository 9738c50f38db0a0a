"""The addresses of the figures."""

from django.urls import path, register_converter

from evaluation import views
from evaluation.half_year import HalfYear


class HalfYearConverter:
    """A half-year in an address: `2026-1`."""

    regex = r"20[0-9]{2}-[12]"

    def to_python(self, value: str) -> HalfYear:
        """The half-year with this code."""
        return HalfYear.parse(value)

    def to_url(self, value: HalfYear | str) -> str:
        """Its code."""
        return str(value)


register_converter(HalfYearConverter, "half_year")

app_name = "evaluation"
urlpatterns = [
    path("figures/", views.overview, name="figures"),
    path("figures/parliament/", views.parliament, name="parliament"),
    path("figures/<half_year:half_year>/", views.half_year, name="half_year"),
    path("figures/<half_year:half_year>/<slug:table>.csv", views.table_file, name="table"),
]
