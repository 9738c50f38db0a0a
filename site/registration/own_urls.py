"""Somebody's own page, and the manager's queue."""

from django.urls import path

from registration.views import own, queue

app_name = "registration"
urlpatterns = [
    path("", own.own, name="own"),
    path("answer/", own.answer, name="answer"),
    path("agree/", own.agree, name="agree"),
    path("correct/", own.correct, name="correct"),
    path("withdraw/", own.withdraw, name="withdraw"),
    path("data/", own.data, name="data"),
    path("code-of-conduct/<slug:version>/", own.code, name="code"),
    path("queue/", queue.queue, name="queue"),
    path("queue/<int:pk>/", queue.case, name="case"),
    path("queue/<int:pk>/decision/", queue.decision, name="decision"),
]
