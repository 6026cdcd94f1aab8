"""Keeping drafts: one account's own, for thirty days."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.core import signing
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from mainstay.web.drafts.models import Draft
from mainstay.web.words_field import as_seen

KEPT_DAYS = 30
MOST_CHARACTERS = 60_000
_NOT_KEPT = ("csrfmiddlewaretoken", "whose", "draft", "forget")
_SALT = "mainstay.drafts"
_A_DAY = 24 * 60 * 60


def boxes(posted: QueryDict) -> dict[str, list[str]]:
    """What the boxes hold, by name, without what the frame adds."""
    return {
        as_seen(name): [as_seen(str(each)) for each in posted.getlist(name)] for name in posted if name not in _NOT_KEPT
    }


def keep(account: int, form: str, address: str, title: str, values: Mapping[str, list[str]]) -> bool:
    """Keeps a draft in the place of the one before; whether it is small enough to be one."""
    clear_old()
    if len(json.dumps(values)) > MOST_CHARACTERS or len(address) > 200:
        return False
    held = {"form": form[:60], "title": title[:120], "values": dict(values)}
    Draft.objects.update_or_create(account=account, address=address, defaults=held)
    return True


def draft_at(account: int, address: str) -> Draft | None:
    """The account's draft of the form at an address."""
    oldest = timezone.now() - timedelta(days=KEPT_DAYS)
    return Draft.objects.filter(account=account, address=address, saved_at__gte=oldest).first()


def drafts_of(account: int, *begins: str) -> list[Draft]:
    """The account's drafts of forms whose page's name begins with one of these, the latest first."""
    clear_old()
    found = Draft.objects.filter(account=account).order_by("-saved_at")
    return [each for each in found if each.form.startswith(begins)]


def forget(account: int, address: str) -> None:
    """Takes a draft away: the form is finished, or is not to be."""
    Draft.objects.filter(account=account, address=address).delete()


def clear_old() -> int:
    """Takes away what is older than thirty days; how many."""
    return int(Draft.objects.filter(saved_at__lt=timezone.now() - timedelta(days=KEPT_DAYS)).delete()[0])


def whose(request: HttpRequest) -> str:
    """A signed mark of whose form this is, so that it can be kept for them when nobody is signed in any more."""
    return signing.dumps([request.user.pk, request.path], salt=_SALT)


def kept_for_its_writer(request: HttpRequest) -> bool:
    """Keeps what was sent as a draft of the account that the form was shown to, within a day; whether it was.

    For where the session ended while somebody was typing, or the form's token is not theirs any more. The mark is signed,
    so nobody can put a draft into another's account; only that account sees it, once signed in again.
    """
    try:
        said: Any = signing.loads(request.POST.get("whose", ""), salt=_SALT, max_age=_A_DAY)
    except signing.BadSignature:
        return False
    account, address = said
    if address != request.path:
        return False
    form = request.resolver_match.view_name if request.resolver_match else ""
    before = draft_at(account, address)
    return keep(account, form, address, before.title if before else "", boxes(request.POST))
