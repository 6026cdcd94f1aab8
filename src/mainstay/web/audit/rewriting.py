"""The two ways in which the audit is ever rewritten: a person's key taken out of it, and its oldest entries cut off.

Each leaves an entry with the link that the chain ended with before, so that a copy taken out earlier can still be checked
against it; the chain is made anew from the first entry that changed. Call both inside a transaction, which is kept short:
the links are worked out before it, and written with a statement for each entry.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.audit import entries
from mainstay.web.audit.chain import CUT, ENDED, REWROTE, state
from mainstay.web.audit.models import Entry, Head

CUT_OFF = "cut off"
SOMEBODY = "somebody who was erased"


@dataclass
class Anew:
    """A chain worked out anew up to entry `at`, which had the link `was` and will have `link`.

    `links` holds each link with the number of its entry; `whats` what entries say that named one of the keys.
    """

    keys: tuple[str, ...]
    at: int
    was: str
    link: str
    links: list[tuple[str, int]] = field(default_factory=list)
    whats: dict[int, str] = field(default_factory=dict)


def naming(keys: Collection[str]) -> list[Entry]:
    """The entries that name one of these keys."""
    found = Entry.objects.none()
    for key in keys:
        found = found | Entry.objects.filter(what__contains=key)
    return list(found.order_by("pk"))


def worked_out_without(keys: Collection[str]) -> Anew:
    """The chain as it will be without these keys, from the first entry that names one. Stops where it does not hold.

    Long where the audit is, so call it before the transaction: nobody waits for it.
    """
    found = naming(keys)
    others = Entry.objects.filter(pk__lt=found[0].pk) if found else Entry.objects.all()
    if found:
        _end_of_a_whole_chain()
    before = others.order_by("-pk").values_list("pk", "link").first()
    at, link = before or (0, entries.FIRST)
    anew = Anew(tuple(keys), at, link, link)
    _went_on(anew)
    return anew


def without_keys(account: Any, anew: Anew) -> int:
    """Puts 'somebody who was erased' in the place of the keys; gives how many entries were changed.

    What was added since it was worked out is added to it. Stops where the audit was rewritten meanwhile.
    """
    before = _end_of_a_whole_chain(every_link=False)
    if anew.at and not Entry.objects.filter(pk=anew.at, link=anew.was).exists():
        raise _stopped("The audit was rewritten meanwhile.", "What was worked out is of before.", "Try it again.")
    _went_on(anew)
    if not anew.whats:
        return 0
    _put(anew)
    said = f"a person's key out of {len(anew.whats)} entries; it {ENDED} {before}"
    entries.record(account, REWROTE, said)
    return len(anew.whats)


def cut_off(account: Any, before: datetime) -> int:
    """Takes out the entries before a moment, and leaves one in their place that says how many; gives how many were taken out."""
    old = Entry.objects.filter(at__lt=before).exclude(did=CUT_OFF)
    last = old.order_by("-pk").first()
    count = old.count()
    if last is None:
        return 0
    ended = _end_of_a_whole_chain()
    Entry.objects.filter(pk__lt=last.pk, at__lt=before)._raw_delete(Entry.objects.db)
    said = f"{count} entries up to here; the last one's link was {last.link}"
    Entry.objects.filter(pk=last.pk).update(did=CUT_OFF, what=said, account=None)
    _relinked(last.pk)
    entries.record(account, CUT, f"{count} entries; it {ENDED} {ended}")
    return count


def _relinked(first: int) -> None:
    """Makes the chain anew from an entry on, and signs where it ends."""
    before = Entry.objects.filter(pk__lt=first).order_by("-pk").values_list("link", flat=True).first() or entries.FIRST
    anew = Anew((), first - 1, "", before)
    _went_on(anew)
    _put(anew)


def _went_on(anew: Anew) -> None:
    """Works out the links of the entries after the last one that was worked out."""
    rows = Entry.objects.filter(pk__gt=anew.at).order_by("pk").values_list("pk", "link", "at", "account", "did", "what")
    for number, was, at, account, did, what in rows.iterator():
        if anew.keys and was != entries.link_of(anew.was, at, account, did, what):
            raise _stopped(
                f"The chain does not hold at entry {number}.", "It was changed meanwhile.", "Look at the audit."
            )
        said = what
        for key in anew.keys:
            said = said.replace(key, SOMEBODY)[: entries.LONGEST_WHAT]
        if said != what:
            anew.whats[number] = said
        anew.link = entries.link_of(anew.link, at, account, did, said)
        anew.links.append((anew.link, number))
        anew.at, anew.was = number, was


def _put(anew: Anew) -> None:
    """Writes what was worked out, a statement for each entry, and signs where the chain ends."""
    table = Entry._meta.db_table
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table} SET link = %s WHERE id = %s", anew.links)  # noqa: S608 - our own table
        changed = [(said, number) for number, said in anew.whats.items()]
        cursor.executemany(f"UPDATE {table} SET what = %s WHERE id = %s", changed)  # noqa: S608 - our own table
    count = Entry.objects.count()
    Head.objects.filter(pk=1).update(entries=count, link=anew.link, signature=entries.signed(count, anew.link))


def _end_of_a_whole_chain(*, every_link: bool = True) -> str:
    """The link that the chain ends with, locked until the transaction ends. Stops where it does not hold: it would be hidden."""
    if connection.in_atomic_block:
        Head.objects.select_for_update().filter(pk=1).first()
    found = state(every_link=every_link)
    if not found.holds:
        raise _stopped(
            found.sentence,
            "Making the chain anew would hide that somebody changed it. Nothing was changed.",
            "Put a back-up in its place, or tell whoever looks after security.",
        )
    return found.link


def _stopped(what: str, why: str, do: str) -> CannotGoOn:
    return CannotGoOn(what, where="the audit", why=why, do=do)
