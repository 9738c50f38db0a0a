"""Somebody's own page: where her registration stands, what is kept, and what she can do about it."""

from datetime import date
from typing import Any

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from registration import code_of_conduct, person
from registration.forms.conduct import ConductForm
from registration.forms.own import AnswerForm, CorrectForm, PasswordForm
from registration.http import SignedInRequest
from registration.models import Question, Registration, User
from registration.own_data import own_data
from registration.retention import suspension_expires_on
from registration.second_factor import has_shown
from registration.staff import is_staff


def registration_of(user: User) -> Registration | None:
    """The registration of `user`; staff may have none."""
    return Registration.objects.select_related("user").filter(user=user).first()


def _page(
    request: SignedInRequest,
    form: AnswerForm | ConductForm | None = None,
    question: Question | None = None,
    unsent: str = "",
    status: int = 200,
) -> HttpResponse:
    """Her page, with the one form that her registration asks for now, or `form` as it was sent.

    `question` is the one that the form is about, where it need not be the newest; `unsent` is an answer that no
    question waits for any more.
    """
    registration = registration_of(request.user)
    reads_code = registration is not None and registration.has_code_to_read
    context: dict[str, Any] = {
        "registration": registration,
        "question": question or (registration.question_waiting if registration else None),
        "unsent": unsent,
        "form": form or (ConductForm() if reads_code else AnswerForm()),
        "code_text": code_of_conduct.template_of(code_of_conduct.CURRENT) if reads_code else "",
        "mark_stays": suspension_expires_on(registration) if registration else None,
        "staff": is_staff(request.user),
        "second_factor": has_shown(request, request.user),
        "code_version": code_of_conduct.CURRENT,
    }
    return render(request, "registration/own.html", context, status=status)


@login_required
def own(request: SignedInRequest) -> HttpResponse:
    """The page itself."""
    return _page(request)


@require_POST
@login_required
def answer(request: SignedInRequest) -> HttpResponse:
    """Takes the answer to the question that she had before her, whatever was asked since; once more is no fault."""
    registration = registration_of(request.user)
    if registration is None:
        return redirect("registration:own")
    form, asked = AnswerForm(request.POST), request.POST.get("question")
    question = next((one for one in registration.questions.all() if str(one.pk) == asked), None)
    if form.is_valid() and question is not None:
        text = form.cleaned_data["answer"]
        if text == question.answer or person.answer(question, text, timezone.now()):
            messages.success(request, _("Thank you. We look at your answer, and you get a mail."))
            return redirect("registration:own")
    return _answer_refused(request, registration, question, form)


def _answer_refused(
    request: SignedInRequest, registration: Registration, question: Question | None, form: AnswerForm
) -> HttpResponse:
    """Her page with what she typed: in the form of a question that waits, or as text where none does."""
    waiting = list(Question.objects.waiting().filter(registration=registration))
    if question in waiting:
        return _page(request, form, question)
    if not waiting:
        return _page(request, unsent=form["answer"].value() or "", status=409)
    form.add_error(
        None, _("Your answer was not sent: it was for another question than the one that waits now.")
    )
    form.add_error(
        None, _("What you wrote still stands here. Does it answer this question? Then send it once more.")
    )
    return _page(request, form, waiting[-1], status=409)


@require_POST
@login_required
def agree(request: SignedInRequest) -> HttpResponse:
    """Takes her agreement to the newer code of conduct, and opens the training again."""
    registration = registration_of(request.user)
    if registration is None or not registration.has_code_to_read:
        return redirect("registration:own")
    form = ConductForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    person.accept_code(request.user, timezone.now())
    messages.success(request, _("Thank you. Everything is open again."))
    return redirect("registration:own")


@login_required
def correct(request: SignedInRequest) -> HttpResponse:
    """Shows the form of what she registered with; a valid one is stored, and may have her looked at again."""
    registration = registration_of(request.user)
    if registration is None:
        raise Http404
    form = CorrectForm(request.POST or None, initial=_initial_values(registration))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        waits = person.correct(
            request.user, data["first_name"], data["last_name"], data["language"], form.work(), timezone.now()
        )
        waiting = _("Saved. Because of this change somebody looks at your registration again.")
        messages.success(request, waiting if waits else _("Saved."))
        return redirect("registration:own")
    return render(request, "registration/correct.html", {"form": form, "registration": registration})


def _initial_values(registration: Registration) -> dict[str, str]:
    names = CorrectForm.base_fields
    return {
        name: getattr(registration if hasattr(registration, name) else registration.user, name)
        for name in names
    }


@login_required
def withdraw(request: SignedInRequest) -> HttpResponse:
    """Removes the account, after the password."""
    if is_staff(request.user):
        return render(request, "registration/withdraw.html", {"staff": True})
    registration = registration_of(request.user)
    mark_stays = suspension_expires_on(registration) if registration else None
    form = PasswordForm(request.user, request.POST or None)
    if request.method == "POST":
        refused: HttpResponse | None = ratelimit.consume_or_429(
            request, action="reauthenticate", user=request.user
        )
        if refused is not None:
            return refused
        if form.is_valid():
            user = User.objects.get(pk=request.user.pk)
            with transaction.atomic():
                logout(request)
                person.withdraw(user, timezone.now())
            messages.success(request, _removal_message(mark_stays))
            return redirect("account_login")
    return render(request, "registration/withdraw.html", {"form": form, "mark_stays": mark_stays})


def _removal_message(mark_stays: date | None) -> str:
    if mark_stays is None:
        return _("Your account is removed, with all that we kept about you.")
    day = date_format(mark_stays, "j F Y")
    return _("Your account is removed. The mark of the suspension stays until %(day)s.") % {"day": day}


@login_required
def data(request: SignedInRequest) -> HttpResponse:
    """All that is kept about her, as a file."""
    kept = own_data(User.objects.get(pk=request.user.pk))
    response = JsonResponse(kept, json_dumps_params={"indent": 2, "ensure_ascii": False})
    response.headers["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return response


def code(request: HttpRequest, version: str) -> HttpResponse:
    """A version of the code of conduct, for everybody to read."""
    try:
        text = code_of_conduct.template_of(version)
    except KeyError as unknown:
        raise Http404 from unknown
    return render(request, "registration/code.html", {"code_text": text, "version": version})
