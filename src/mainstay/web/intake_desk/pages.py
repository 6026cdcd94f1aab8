"""Pages of the intake desk up to the difference: choosing files, what they were taken for, questions."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import Question
from mainstay.stores.database.editions import current
from mainstay.tasks.describing import described
from mainstay.tasks.reading_a_folder import looked_at
from mainstay.web.audit.entries import record
from mainstay.web.intake_desk.asking import asked
from mainstay.web.intake_desk.reading import SoFar, answered, name_of, so_far
from mainstay.web.intake_desk.receiving import ENDINGS, LARGEST, MOST_FILES, Refused, received
from mainstay.web.intake_desk.showing import history, made_of, sentences_of, when, who
from mainstay.web.intake_desk.uploads import (
    Import,
    being_given,
    found,
    kept,
    open_imports,
    with_what_is_remembered,
)

MOST_ASKED = 200
"""Questions on one page; the rest follow when these are answered."""

_SAID = {
    "accepted": "The import was accepted. Every page shows it from now on.",
    "same": "These files say the same as what is shown already, so nothing was changed.",
    "undone": "The last import was undone. What was shown before it is shown again.",
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
        return _front(request, said=_SAID.get(request.GET.get("said", ""), ""))
    files = request.FILES.getlist("files")
    try:
        with being_given() as folder:
            number_of_files = received(files, folder)
            with_what_is_remembered(folder)
            looked = looked_at(folder)
            if not looked.taken and not looked.returns:
                raise Refused(
                    [f"{file}{f' ({sheet})' if sheet else ''}: {why}." for file, sheet, why in looked.left_out]
                )
            one = kept(folder, request.user.pk)
    except Refused as refused:
        return _front(request, errors=refused.sentences, status=400)
    except CannotGoOn as reason:
        return _front(request, errors=(sentences_of(reason),), status=400)
    record(request.user, "gave files", f"{one.short}: {number_of_files} files")
    return redirect("intake-import", number=one.number)


def _front(request: HttpRequest, *, errors: tuple[str, ...] = (), said: str = "", status: int = 200) -> HttpResponse:
    shown = current()
    begun = [(one, who(one.begun_by)) for one in open_imports()]
    words = {
        "errors": errors, "said": said, "current": shown, "made_of": made_of(shown), "history": history(shown),
        "begun": begun, "most": MOST_FILES, "largest": LARGEST // 1024**2, "endings": ",".join(ENDINGS), "when": when,
    }  # fmt: skip
    return render(request, "intake.html", words, status=status)


def import_page(request: HttpRequest, number: str) -> HttpResponse:
    """What each file was taken for, what was not understood, and the questions that name nobody."""
    return _questions(request, the_import(number), "intake_import.html", about_people=False)


def people(request: HttpRequest, number: str) -> HttpResponse:
    """The questions that name people: whose number a worker in a list is, and who may be one person."""
    return _questions(request, the_import(number), "intake_people.html", about_people=True)


def _questions(request: HttpRequest, one: Import, template: str, *, about_people: bool) -> HttpResponse:
    try:
        state = so_far(one.folder)
        wrong: dict[str, str] = {}
        if request.method == "POST":
            here = _asked_here(state, about_people)
            said = _suggested(here) if request.POST.get("take") == "suggestions" else request.POST.dict()
            count, wrong = answered(one.folder, tuple(here), said)
            if not wrong:
                record(request.user, "answered questions", f"{one.short}: {count} answers")
                return _back(request, one, about_people)
    except CannotGoOn as reason:
        return render(request, "intake_stopped.html", {"import": one, "sentence": sentences_of(reason)}, status=400)
    return render(request, template, _words(request, one, state, wrong, about_people), status=400 if wrong else 200)


def _asked_here(state: SoFar, about_people: bool) -> list[Question]:
    here = state.about_people if about_people else [*state.stopping, *state.shown_to_all]
    return here[:MOST_ASKED]


def _suggested(questions: list[Question]) -> dict[str, str]:
    return {name_of(each): each.suggestion for each in questions}


def _back(request: HttpRequest, one: Import, about_people: bool) -> HttpResponse:
    address = reverse("intake-people" if about_people else "intake-import", kwargs={"number": one.number})
    return HttpResponseRedirect(address)


def _words(
    request: HttpRequest, one: Import, state: SoFar, wrong: dict[str, str], about_people: bool
) -> dict[str, Any]:
    typed = request.POST.dict() if request.method == "POST" else {}
    here = [
        asked(each, typed.get(name_of(each)), wrong.get(name_of(each), "")) for each in _asked_here(state, about_people)
    ]
    looked = described(state.looked)
    return {
        "import": one, "state": state, "tables": looked.lines, "noticed": [] if state.read else looked.noticed,
        "stopping": [each for each in here if each.stops], "optional": [each for each in here if not each.stops],
        "wrong": [each for each in here if each.trouble],
        "some_suggested": any(each.suggestion for each in here), "council": state.looked.choices.setting("council", ""),
    }  # fmt: skip
