"""The page of who is like us: the council's own neighbours, or those of a council that was chosen."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.who_is_like_us import headings, no_neighbours, notes, rows, sentence_of
from mainstay.tasks.published_neighbours import published_neighbours
from mainstay.tasks.who_is_like_us import councils_with_neighbours, who_is_like
from mainstay.vocabulary.authorities import INVENTED, authority
from mainstay.vocabulary.reorganisations import what_replaced
from mainstay.web.any_page_taken import with_published_figures_alone
from mainstay.web.council_shown import council_name
from mainstay.web.roles import May
from mainstay.web.standing_shown import own_number
from mainstay.web.who_may import who_may

_TITLE = "Who is like us"
_LONGEST = 60


def like(request: HttpRequest) -> HttpResponse:
    """The table, and below it the choice of another council; before any neighbours are loaded, what to do."""
    try:
        near = published_neighbours()
        if near is None:
            return render(request, "who_is_like_us_empty.html", {"title": _TITLE, "keepers": who_may(May.SET_UP)})
        own = own_number()
        asked = request.GET.get("council", "").strip()[:_LONGEST] or own
        known = authority(asked)
        found = who_is_like(known) if known is not None and known.is_current else None
    except CannotGoOn as stopped:
        return render(request, "figures_stopped.html", {"title": _TITLE, "stopped": stopped}, status=503)
    shown = found if found is not None and found.near else None
    more = {
        "title": _TITLE if asked == own else f"Who is like {known.name}" if known else _TITLE,
        "council": known,
        "asked": asked,
        "is_ours": asked == own,
        "found": shown,
        "why_none": "" if shown else _why_none(asked, is_ours=asked == own),
        "headings": headings(shown) if shown else (),
        "rows": rows(shown) if shown else [],
        "sentence": sentence_of(shown) if shown else "",
        "notes": notes(shown) if shown else [],
        "councils": councils_with_neighbours(near),
    }
    return with_published_figures_alone(render(request, "who_is_like_us.html", more))


def _why_none(asked: str, *, is_ours: bool) -> str:
    """Why there are no neighbours to show: nobody gave a number, an invented or unknown one, or a council that is no more."""
    name = council_name() if is_ours else ""
    if not asked:
        return "Nobody has given the council's number yet, so it is not known whose neighbours to show."
    if asked == INVENTED:
        return (
            f"{name or 'This council'} is invented ({INVENTED} is no council's number), so it has no statistical"
            " neighbours. Choose a real council to see whose it has."
        )
    known = authority(asked)
    if known is None:
        return "That is not the number of an English council with children's services, so it has no neighbours."
    if not known.is_current:
        return f"{known.name} is no more. {what_replaced(known.code) or ''}"
    return no_neighbours(known.name)
