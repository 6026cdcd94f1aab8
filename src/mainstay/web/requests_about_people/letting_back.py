"""Letting somebody back who was erased, as when they are employed again: the marks of the numbers typed are taken away."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.stores.database.editions import locked
from mainstay.stores.database.not_brought_back import let_back
from mainstay.stores.database.numbers_of_people import numbers_marked
from mainstay.web.audit.entries import record
from mainstay.web.erasing_a_person import marks_secret_if_any
from mainstay.web.requests_about_people.forms import LetBackForm
from mainstay.web.when_erased import others_told

_NONE = (
    "No mark is kept of what you typed: nobody with it was erased here, or no mark was wanted. Check it. What is in the next "
    "files with this number is not left out."
)


def let_back_page(request: HttpRequest) -> HttpResponse:
    """Two boxes for the numbers, which are looked up and not kept; that it was done is recorded without them."""
    form = LetBackForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if _let_back(request, form.numbers()):
            return redirect(f"{reverse('requests-about-people')}?said=let-back")
        form.add_error("staff" if form.cleaned_data["staff"] else "swe", _NONE)
    return render(request, "requests_let_back.html", {"form": form}, status=400 if form.errors else 200)


def _let_back(request: HttpRequest, typed: list[str]) -> bool:
    secret = marks_secret_if_any()
    if secret is None:
        return False
    with transaction.atomic():
        locked()
        count = let_back({number for each in typed for number in numbers_marked(each)}, secret)
        if count:
            record(request.user, "let somebody back", "who was erased, and is not left out of the next files any more")
            others_told()
    return bool(count)
