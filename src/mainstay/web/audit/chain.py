"""Whether the audit is whole: each link, and where the chain ends, told in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.web.audit.entries import broken_at, is_ours
from mainstay.web.audit.models import Entry, Head

REWROTE, CUT = "rewrote the audit", "cut the audit"
ENDED = "ended with"
"""What an entry says of a rewriting, before the link that the chain had until then."""


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
    elsewhere (`known`) shows that. An erasure and a cut by the retention schedule make the chain anew and say with which
    link it ended before: where that is what was noted, it is in order.
    """
    entries, last = Entry.objects.count(), Entry.objects.order_by("-pk").first()
    link = last.link if last else ""
    at = broken_at() if every_link else None
    if at is not None:
        return State(
            False, f"The chain does not hold at entry {at}: an entry was changed or taken out there.", entries, link, at
        )
    rewritten = _rewritten_since(known[1]) if known else None
    wrong = _end(entries, last) or (_since(known) if known and rewritten is None else "")
    if wrong:
        return State(False, wrong, entries, link, last.pk if last else 0)
    said = (
        "The chain holds: no entry was changed or taken out."
        if every_link
        else "The end of the chain is as it should be."
    )
    if rewritten is not None:
        said += f" {_how(rewritten)}, and ended until then with the link that was noted. Note the number and the link of now."
    return State(True, said, entries, link)


def _rewritten_since(noted: str) -> Entry | None:
    """The entry of the rewriting before which the chain ended with what was noted; None where there is none."""
    ended = Entry.objects.filter(did__in=(REWROTE, CUT), what__contains=f"{ENDED} {noted.lower()}")
    return ended.order_by("pk").first()


def _how(entry: Entry) -> str:
    why = "an erasure" if entry.did == REWROTE else "the retention schedule"
    return f"The audit was made anew by {why} since (entry {entry.pk})"


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
    said = f"At entry {number} the audit is not the one that was noted: it may have been put back from an older copy."
    last = Entry.objects.filter(did__in=(REWROTE, CUT)).order_by("-pk").first()
    if last is None:
        return said
    return (
        f"{said} Or it was noted before it was made anew, with more added in between: {_how(last)[0].lower()}{_how(last)[1:]}. "
        "Then it can be compared only with an export taken out in between."
    )
