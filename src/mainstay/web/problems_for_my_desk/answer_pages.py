"""The answers of a desk, to be seen and changed: the next import uses them."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from mainstay.foundations.problems import CannotGoOn, Mender
from mainstay.intake.choices import OPEN_QUESTION
from mainstay.record.record import WorkforceRecord
from mainstay.web.audit.entries import record
from mainstay.web.council_answers import answers, change
from mainstay.web.desks import NAMES, address_of
from mainstay.web.problems_for_my_desk.found import own_desk
from mainstay.web.problems_for_my_desk.own_answers import Answer, Part, parts_of, trouble
from mainstay.web.record_shown import record_shown

_MEANWHILE = (
    "Somebody else changed one of these answers in the meantime, so none of yours was kept. Look at what stands now, and"
    " keep yours again if they are still right."
)


def answers_of(request: HttpRequest, desk: str) -> HttpResponse:
    """What a desk's titles, words and headings mean, by pick lists."""
    mender = own_desk(request.user, desk)
    try:
        parts = parts_of(mender, answers(), _record())
        if request.method != "POST":
            return _shown(request, mender, parts, said=request.session.pop("answers_told", ""))
        return _kept(request, mender, parts)
    except CannotGoOn as problem:
        return _shown(
            request, mender, [], warning=f"{problem.what} {problem.why} Tell whoever keeps this server.", status=422
        )


def _kept(request: HttpRequest, desk: Mender, parts: list[Part]) -> HttpResponse:
    typed = [replace(part, answers=tuple(_typed(request, each) for each in part.answers)) for part in parts]
    before = {each.line: each.value for part in parts for each in part.answers}
    shown_then = {
        each.line: request.POST.get(f"was_{each.name}", each.value) for part in parts for each in part.answers
    }
    said = {
        each.line: each.value
        for part in typed
        for each in part.answers
        if each.value not in (shown_then[each.line], before[each.line])
    }
    if any(each.trouble for part in typed for each in part.answers):
        return _shown(request, desk, typed, status=422)
    if any(shown_then[line] != before[line] for line in said) or not change(said, before):
        return _shown(request, desk, typed, warning=_MEANWHILE, status=409)
    if said:
        record(request.user, "changed answers about files", f"{address_of(desk)}: {len(said)}")
    told = "answer was" if len(said) == 1 else "answers were"
    request.session["answers_told"] = (
        f"{len(said)} {told} kept. The next import uses them." if said else "Nothing was changed."
    )
    return redirect("problems-answers", desk=address_of(desk))


def _typed(request: HttpRequest, each: Answer) -> Answer:
    """An answer as it was given, with what is wrong with it."""
    said = request.POST.get(each.name, each.value).strip()
    wrong = trouble(each, said) if said != OPEN_QUESTION or each.options else "Write a number."
    if not said and not each.options:
        wrong = "Write a number."
    return replace(each, value=said, trouble=wrong if said != each.value else "")


def _record() -> WorkforceRecord | None:
    found = record_shown()
    return found[1] if found else None


def _shown(
    request: HttpRequest, desk: Mender, parts: list[Part], *, warning: str = "", said: str = "", status: int = 200
) -> HttpResponse:
    stands = (
        {each.line: each.value for part in parts_of(desk, answers(), _record()) for each in part.answers}
        if parts
        else {}
    )
    wrong = [each for part in parts for each in part.answers if each.trouble]
    words = {"name": NAMES[desk], "parts": parts, "stands": stands, "wrong": wrong, "warning": warning, "said": said}
    return render(request, "problems_answers.html", words, status=status)
