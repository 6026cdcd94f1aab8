"""Giving a return, a new file of one, or last year's: what was wrong is said beside the field, and what was typed stays."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.audit.entries import record
from mainstay.web.returns_desk.forms import GiveForm, LastYearForm
from mainstay.web.returns_desk.keeping import Given, keep_last_year, keep_return
from mainstay.web.returns_desk.showing import CANNOT, initials_before, keep_initials, shown, told
from mainstay.web.returns_desk.uploads import NotTaken, content_of
from mainstay.web.returns_desk.wording import sentences
from mainstay.web.returns_kept.rounds import Round, moves_made, round_named


@told
def give_first(request: HttpRequest) -> HttpResponse:
    """The first file of a round: the return itself says of which year and council."""
    return _give(request, None)


@told
def give_again(request: HttpRequest, folder: str) -> HttpResponse:
    """A new file of a round, which makes it a draft again."""
    return _give(request, round_named(folder))


@told
def give_last_year(request: HttpRequest, folder: str) -> HttpResponse:
    """Last year's return, set beside a round from now on."""
    kept = round_named(folder)
    form = LastYearForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            content = content_of(request.FILES.getlist("last_year_file"), "last_year_file", needed=True)
            keep_last_year(kept, kept.file(kept.standing().history), content or b"")
        except CannotGoOn as problem:
            form.add_error("last_year_file", sentences(problem))
        else:
            record(request.user, "gave last year's return", kept.name)
            return redirect("returns-round", folder=kept.name)
    return shown(request, "returns_last_year.html", _status(form), round=kept, form=form)


def _give(request: HttpRequest, into: Round | None) -> HttpResponse:
    if request.method != "POST":
        form = GiveForm(None, request.user, moves_made(into) if into else None, initials_before(request))
        return shown(request, "returns_give.html", round=into, form=form)
    form = GiveForm(request.POST, request.user)
    if form.is_valid():
        try:
            kept = keep_return(_given(request, form), into)
        except CannotGoOn as problem:
            form.add_error(getattr(problem, "field", "return_file"), sentences(problem))
        else:
            keep_initials(request, form.cleaned_data["initials"])
            record(request.user, "gave a return", f"{kept.name} to draft")
            return redirect("returns-round", folder=kept.name)
    return shown(request, "returns_give.html", _status(form), round=into, form=form)


def _given(request: HttpRequest, form: GiveForm) -> Given:
    content = content_of(request.FILES.getlist("return_file"), "return_file", needed=True) or b""
    last_year = content_of(request.FILES.getlist("last_year_file"), "last_year_file", needed=False)
    said = form.cleaned_data
    if last_year is not None and last_year == content:
        raise NotTaken("last_year_file", "This is the same file as the return.", "Give the return of the year before.")
    return Given(
        content, last_year, said["initials"], said["role"], said["council"], said["seen"], str(request.user.pk)
    )


def _status(form: GiveForm | LastYearForm) -> int:
    return CANNOT if form.errors else 200
