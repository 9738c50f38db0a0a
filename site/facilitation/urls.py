"""The addresses of a group session: nothing in them but codes, a step and a clock time."""

from django.urls import path

from facilitation.views import report, start, steps

app_name = "facilitation"
urlpatterns = [
    path("reported/", report.reported, name="reported"),
    path("<slug:code>/", start.start, name="start"),
    path("<slug:code>/<slug:version>/<int:step>/", steps.step, name="step"),
    path("<slug:code>/<slug:version>/<int:step>/group/", steps.group, name="group"),
    path("<slug:code>/<slug:version>/report/", report.report, name="report"),
]
