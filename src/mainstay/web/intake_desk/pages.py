"""Pages of the intake desk up to the difference: choosing files, what they were taken for, questions."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import Question
from mainstay.web.audit.entries import record
from mainstay.web.background.heartbeat import alive
from mainstay.web.intake_desk.asking import asked
from mainstay.web.intake_desk.dropping import dropped
from mainstay.web.intake_desk.front import front
from mainstay.web.intake_desk.kept_reading import Kept
from mainstay.web.intake_desk.models import Reading
from mainstay.web.intake_desk.reading import answered, name_of
from mainstay.web.intake_desk.receiving import Refused, received
from mainstay.web.intake_desk.showing import sentences_of
from mainstay.web.intake_desk.standing import PATIENCE, Stage, Standing, ask_for_reading, standing
from mainstay.web.intake_desk.uploads import Import, being_given, found, kept, with_what_is_remembered

MOST_ASKED = 200
"""Questions on one page; the rest follow when these are answered."""

LOOK_AGAIN = 2
"""Seconds after which a page that waits looks again by itself."""

_SAID = {
    "accepted": "The import was accepted. Every page shows it from now on.",
    "same": "These files say the same as what is shown already, so nothing was changed.",
    "undone": "The last import was undone. What was shown before it is shown again.",
    "gone-back": "The version you chose is shown again, on every page.",
    "not-undone": "Nothing was undone: somebody accepted or undid an import meanwhile. Look again at what is shown now.",
    "thrown-away": "The files were thrown away. Nothing else was changed.",
}


def the_import(number: str) -> Import:
    """The import of that number, or a page that says there is none."""
    one = found(number)
    if one is None:
        raise Http404
    return one


def intake(request: HttpRequest) -> HttpResponse:
    """Files to give, what the current version was made of, imports begun, and every version with who made it and when."""
    if request.method != "POST":
        return front(request, said=_SAID.get(request.GET.get("said", ""), ""))
    files = request.FILES.getlist("files")
    try:
        with being_given() as folder:
            number_of_files = received(files, folder)
            with_what_is_remembered(folder)
            one = kept(folder, request.user.pk)
        ask_for_reading(one.number)
        now = standing(one)
        if now.stage is Stage.NOTHING:
            dropped(one)
            raise Refused(now.sentences)
    except Refused as refused:
        return front(request, errors=refused.sentences, status=400)
    except CannotGoOn as reason:
        return front(request, errors=(sentences_of(reason),), status=400)
    record(request.user, "gave files", f"{one.short}: {number_of_files} files")
    return redirect("intake-import", number=one.number)


def import_page(request: HttpRequest, number: str) -> HttpResponse:
    """What each file was taken for, what was not understood, and the questions that name nobody."""
    return _questions(request, the_import(number), "intake_import.html", about_people=False)


def people(request: HttpRequest, number: str) -> HttpResponse:
    """The questions that name people: whose number a worker in a list is, and who may be one person."""
    return _questions(request, the_import(number), "intake_people.html", about_people=True)


def read_again(request: HttpRequest, number: str) -> HttpResponse:
    """Has an import read once more, after its reading stopped."""
    one = the_import(number)
    ask_for_reading(one.number)
    record(request.user, "had files read again", one.short)
    return redirect("intake-import", number=one.number)


def not_yet(request: HttpRequest, one: Import, now: Standing, again: str = "") -> HttpResponse | None:
    """The page to show while an import is being read, or where it stopped; None where it is read.

    The page that waits looks again by itself, at the address `again` or its own, without a script.
    """
    words = {
        "import": one,
        "sentences": now.sentences,
        "behind": now.behind,
        "nobody_works": not alive(),
        "again": again or request.path,
    }
    if now.stage is Stage.READ:
        return None
    if now.stage is Stage.BEING_READ:
        answer = render(request, "intake_being_read.html", words, status=202)
        answer["Refresh"] = f"{LOOK_AGAIN}; url={words['again']}"
        return answer
    return render(request, "intake_stopped.html", words, status=400)


def _questions(request: HttpRequest, one: Import, template: str, *, about_people: bool) -> HttpResponse:
    now = standing(one, patience=0.0 if request.method == "POST" else PATIENCE)
    wrong: dict[str, str] = {}
    try:
        # Questions that were shown before the last answers were read can be answered all the same.
        if request.method == "POST" and now.kept is not None:
            here = _asked_here(now.kept, about_people)
            said = _suggested(here) if request.POST.get("take") == "suggestions" else request.POST.dict()
            count, wrong = _answered(one, here, said)
            if not wrong:
                record(request.user, "answered questions", f"{one.short}: {count} answers")
                return redirect(reverse("intake-people" if about_people else "intake-import", args=[one.number]))
    except CannotGoOn as reason:
        stopped = Standing(Stage.STOPPED, sentences=(sentences_of(reason),))
        return not_yet(request, one, stopped) or redirect("intake")
    if now.kept is None or not wrong:
        waits = not_yet(request, one, now)
        if waits is not None or now.kept is None:
            return waits or redirect("intake")
    return render(request, template, _words(request, one, now.kept, wrong, about_people), status=400 if wrong else 200)


def _answered(one: Import, here: list[Question], said: dict[str, str]) -> tuple[int, dict[str, str]]:
    """Keeps answers and has the import read with them, while nobody else's are kept and no reading is put in its place."""
    with transaction.atomic():
        Reading.objects.select_for_update().filter(pk=one.number).first()
        the_import(one.number)
        count, wrong = answered(one.folder, tuple(here), said)
        if not wrong:
            ask_for_reading(one.number)
    return count, wrong


def _asked_here(state: Kept, about_people: bool) -> list[Question]:
    here = state.about_people if about_people else [*state.stopping, *state.shown_to_all]
    return here[:MOST_ASKED]


def _suggested(questions: list[Question]) -> dict[str, str]:
    return {name_of(each): each.suggestion for each in questions}


def _words(request: HttpRequest, one: Import, state: Kept, wrong: dict[str, str], about_people: bool) -> dict[str, Any]:
    typed = request.POST.dict() if request.method == "POST" else {}
    here = [
        asked(each, typed.get(name_of(each)), wrong.get(name_of(each), "")) for each in _asked_here(state, about_people)
    ]
    return {
        "import": one, "state": state, "tables": state.lines, "noticed": [] if state.is_read else state.noticed,
        "stopping": [each for each in here if each.stops], "optional": [each for each in here if not each.stops],
        "wrong": [each for each in here if each.trouble],
        "some_suggested": any(each.suggestion for each in here), "council": state.council_asked,
    }  # fmt: skip
