"""The two ways in which the audit is ever rewritten: a person's key taken out of it, and its oldest entries cut off.

Each leaves an entry with the link that the chain ended with before, so that a copy taken out earlier can still be checked
against it; the chain is made anew from the first entry that changed. Call both inside a transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.audit import entries
from mainstay.web.audit.chain import state
from mainstay.web.audit.models import Entry, Head

CUT_OFF = "cut off"
SOMEBODY = "somebody who was erased"
_AT_ONCE = 500


def naming(keys: Collection[str]) -> list[Entry]:
    """The entries that name one of these keys."""
    found = Entry.objects.none()
    for key in keys:
        found = found | Entry.objects.filter(what__contains=key)
    return list(found.order_by("pk"))


def without_keys(account: Any, keys: Collection[str]) -> int:
    """Puts 'somebody who was erased' in the place of these keys; gives how many entries were changed."""
    found = naming(keys)
    if not found:
        return 0
    before = _end_of_a_whole_chain()
    for entry in found:
        for key in keys:
            entry.what = entry.what.replace(key, SOMEBODY)[: entries.LONGEST_WHAT]
    _relinked(found[0].pk, {entry.pk: entry.what for entry in found})
    entries.record(account, "rewrote the audit", f"a person's key out of {len(found)} entries; it ended with {before}")
    return len(found)


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
    _relinked(last.pk, {})
    entries.record(account, "cut the audit", f"{count} entries; it ended with {ended}")
    return count


def _relinked(first: int, changed: Mapping[int, str]) -> None:
    """Makes the chain anew from an entry on, so many at once, and signs where it ends."""
    link = Entry.objects.filter(pk__lt=first).order_by("-pk").values_list("link", flat=True).first() or entries.FIRST
    at = first - 1
    while batch := list(Entry.objects.filter(pk__gt=at).order_by("pk")[:_AT_ONCE]):
        for entry in batch:
            entry.what = changed.get(entry.pk, entry.what)
            link = entry.link = entries.link_of(link, entry.at, entry.account, entry.did, entry.what)
        Entry.objects.bulk_update(batch, ["what", "link"])
        at = batch[-1].pk
    count = Entry.objects.count()
    Head.objects.filter(pk=1).update(entries=count, link=link, signature=entries.signed(count, link))


def _end_of_a_whole_chain() -> str:
    """The link that the chain ends with, locked until the transaction ends. Stops where it does not hold: it would be hidden."""
    Head.objects.select_for_update().filter(pk=1).first()
    found = state()
    if not found.holds:
        raise CannotGoOn(
            found.sentence,
            where="the audit",
            why="Making the chain anew would hide that somebody changed it. Nothing was changed.",
            do="Put a back-up in its place, or tell whoever looks after security.",
        )
    return found.link
