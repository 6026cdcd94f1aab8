"""Who looked at somebody's pages: the role and the day, kindly, and not the name, which is the colleague's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from mainstay.stores.database.aliases import keys_of
from mainstay.web.accounts.keeping import LINKED, UNLINKED
from mainstay.web.accounts.models import Account
from mainstay.web.audit.models import Entry

OWN, OWN_TAKEN = "viewed what is held of oneself", "took out what is held of oneself"
_WORDS = {
    "viewed": "Opened a page about you",
    "viewed absence": "Opened your absence, saying why",
    "took out what is held": "Took out what is held about you, for a request",
    "added to a programme": "Added you to a programme",
    LINKED: "Said that an account is yours",
    UNLINKED: "Said that an account is not yours any more",
    OWN: "Opened what is held about you, with an account that was said to be yours",
    OWN_TAKEN: "Took out what is held about you, with an account that was said to be yours",
}


@dataclass(frozen=True)
class Look:
    """On one day, one role did one thing, so many times."""

    day: date
    who: str
    did: str
    times: int


def looks_at(account: Any) -> list[Look]:
    """Every look at the account's own worker, the latest first; one's own are left out."""
    if not account.person:
        return []
    entries = Entry.objects.none()
    for key in keys_of(account.person):
        theirs = Q(what=f"person {key}") | Q(what__startswith=f"person {key},")
        entries = entries | Entry.objects.filter(theirs, did__in=_WORDS)
    roles = {each.pk: " and ".join(role.value for role in each.held) for each in Account.objects.all()}
    counted: dict[tuple[date, str, str], int] = {}
    for entry in entries.exclude(account=account.pk).order_by("-pk"):
        who = roles.get(entry.account or 0) or "somebody whose account is gone"
        at = (timezone.localtime(entry.at).date(), who, _WORDS[entry.did])
        counted[at] = counted.get(at, 0) + 1
    return [Look(*at, times) for at, times in counted.items()]
