"""Whether the audit is whole: each link, and where the chain ends, told in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.web.audit.entries import broken_at, is_ours
from mainstay.web.audit.models import Entry, Head


@dataclass(frozen=True)
class State:
    """How the audit stands. `at` is the entry at which it does not hold, None where it does; `link` is the last one."""

    holds: bool
    sentence: str
    entries: int
    link: str
    at: int | None = None


def state(*, every_link: bool = True, known: tuple[int, str] | None = None) -> State:
    """Checks every link, or the end alone. `known` is how many entries there were once and the link of the last of them.

    Whoever can write to the database and has an old copy of it can put that copy back whole; only what was noted
    elsewhere (`known`) shows that.
    """
    entries, last = Entry.objects.count(), Entry.objects.order_by("-pk").first()
    link = last.link if last else ""
    at = broken_at() if every_link else None
    if at is not None:
        return State(
            False, f"The chain does not hold at entry {at}: an entry was changed or taken out there.", entries, link, at
        )
    wrong = _end(entries, last) or (_since(known) if known else "")
    if wrong:
        return State(False, wrong, entries, link, last.pk if last else 0)
    said = (
        "The chain holds: no entry was changed or taken out."
        if every_link
        else "The end of the chain is as it should be."
    )
    return State(True, said, entries, link)


def _end(entries: int, last: Entry | None) -> str:
    """What is wrong with the end; '' where the head and the last entry agree."""
    head = Head.objects.filter(pk=1).first()
    number = last.pk if last else 0
    if head is None:
        return f"After entry {number} nothing says where the audit ends: its head was taken out." if entries else ""
    if not is_ours(head.entries, head.link, head.signature):
        return (
            f"After entry {number} it cannot be told where the audit ends: its head was signed with another secret. If the"
            " secret was changed, name the one before in MAINSTAY_SECRET_KEY_BEFORE."
        )
    if head.entries > entries:
        return f"After entry {number}, {head.entries - entries:,} of the last entries were taken out."
    if head.entries != entries or (last and head.link != last.link):
        return f"Entry {number} was added or changed by something other than Mainstay."
    return ""


def _since(known: tuple[int, str]) -> str:
    """What is wrong with what was noted elsewhere; '' where it is still so."""
    count, link = known
    there = Entry.objects.order_by("pk").values_list("pk", "link")[max(count - 1, 0) : max(count, 1)]
    if there and there[0][1].startswith(link.lower()):
        return ""
    number = there[0][0] if there else Entry.objects.count()
    return f"At entry {number} the audit is not the one that was noted: it may have been put back from an older copy."
