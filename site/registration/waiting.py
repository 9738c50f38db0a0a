"""A manager is told that somebody waits: a mail that names nobody, once a day at most, and only when there is news.

News is a registration that came before the managers, or a question that was answered, since her last such mail. That
mail is known by its row in the outbox, which is kept for 30 days: who waits longer than that is told of once more.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from registration import mails
from registration.letters import address_of
from registration.models import Mail, Question, Registration, State, User

KIND = "somebody_waits"
AT_MOST_EVERY = timedelta(days=1)


def tell_managers(now: datetime) -> int:
    """Writes to each manager who has not heard of the newest yet; returns how many. Twice at once writes one mail."""
    return sum(_tell(pk, now) for pk in managers().values_list("pk", flat=True))


def managers() -> QuerySet[User]:
    """Those who hold the permission to decide. An administrator is none because she may do anything."""
    permission = {"content_type__app_label": "registration", "codename": "decide_registration"}
    own = {f"user_permissions__{name}": value for name, value in permission.items()}
    by_group = {f"groups__permissions__{name}": value for name, value in permission.items()}
    # Who registered herself and was refused, or never confirmed her address, gets no mail about others.
    refused = Q(registration__state__in=[State.UNVERIFIED, State.DECLINED, State.SUSPENDED])
    found = User.objects.filter(Q(**own) | Q(**by_group), is_active=True).exclude(refused)
    return found.order_by("pk").distinct()


def waiting_for(manager: User) -> QuerySet[Registration]:
    """What `manager` can decide on now: what was asked waits for the person, and her own is not hers to decide."""
    asked = Question.objects.waiting().filter(registration=OuterRef("pk"))
    waits = Registration.objects.filter(state=State.PENDING).exclude(user=manager)
    return waits.filter(~Exists(asked))


@transaction.atomic
def _tell(manager_id: int, now: datetime) -> bool:
    """The row of the manager is held, so that two runs cannot both find that nothing was written yet."""
    manager = User.objects.select_for_update().get(pk=manager_id)
    last = Mail.objects.filter(person=manager, kind=KIND).order_by("created_at").last()
    if last is not None and last.created_at > now - AT_MOST_EVERY:
        return False
    waiting = waiting_for(manager)
    if not (waiting.filter(_news_since(last.created_at)) if last else waiting).exists():
        return False
    queue = address_of("registration:queue", manager.language)
    mails.write_to(manager, KIND, now, number=waiting.count(), queue_page=queue)
    return True


def _news_since(moment: datetime) -> Q:
    answered = Question.objects.filter(registration=OuterRef("pk"), answered_at__gt=moment)
    return Q(state_since__gt=moment) | Q(Exists(answered))
