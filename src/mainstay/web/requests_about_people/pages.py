"""Finding a person by a number, what can be done about them, and everything that is held of them as one file."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable
from datetime import date
from functools import wraps
from io import BytesIO
from pathlib import Path

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from mainstay.foundations.dates import iso
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.requests_about_people.files import write_answer
from mainstay.stores.database import aliases
from mainstay.stores.database.erasing import HeldIn, held_in, keys_with, numbers_with, typed_about
from mainstay.stores.database.numbers_of_people import numbers_typed
from mainstay.tasks.home import home_folder
from mainstay.web.audit.downloads import download
from mainstay.web.audit.entries import record
from mainstay.web.requests_about_people.elsewhere import accounts_of, counted_elsewhere, person_of
from mainstay.web.requests_about_people.forms import NumberForm
from mainstay.web.requests_about_people.gathering import answer_about
from mainstay.web.requests_about_people.whom import plainly, whom

SAID = {
    "erased": "The person was erased. What was rewritten is in the audit, by digests and counts alone.",
    "unidentifiable": "The person was made unidentifiable. What was rewritten is in the audit, by digests and counts alone.",
    "not-wiped": "Done: nobody can see them any more. The database could not give up yet what was deleted, as somebody was "
    "reading or its disk is full. It is tried again each night; whoever keeps the server can run mainstay retain now.",
    "let-back": "The marks were taken away: the next import does not leave that person out. Files that wait are read again.",
    "same": "The two keys are taken for one person from now on.",
    "not-same": "The two keys stay apart.",
}


def told(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view that says why where a version of the record cannot be opened."""

    @wraps(view)
    def page(request: HttpRequest, **words: str) -> HttpResponse:
        try:
            return view(request, **words)
        except CannotGoOn as reason:
            return render(request, "requests_stopped.html", {"stopped": reason}, status=503)

    return page


@told
def front(request: HttpRequest) -> HttpResponse:
    """A number to type, and people who may have two keys."""
    form = NumberForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        found = {aliases.key_now(key) for key in keys_with(numbers_typed(form.cleaned_data["number"]))}
        if len(found) == 1:
            return redirect("request-person", person=found.pop())
        form.add_error("number", _not_one(len(found)))
    words = {"form": form, "said": SAID.get(request.GET.get("said", ""), ""), "proposed": aliases.proposals()}
    return render(request, "requests_front.html", words, status=400 if form.errors else 200)


@told
def one_person(request: HttpRequest, person: str) -> HttpResponse:
    """What is held about one person, in counts, and what can be done."""
    keys, held = known(person)
    record(request.user, "viewed", f"person {person}")
    typed, naming = typed_about(keys)
    elsewhere, perhaps = counted_elsewhere(person_of(keys, numbers_with(keys)))
    words = {
        "person": person, "keys": keys, "held": held, "typed": typed, "naming": naming,
        "accounts": accounts_of(keys), "elsewhere": elsewhere, "perhaps": perhaps,
        "whom": whom(keys, held), "plainly": plainly,
    }  # fmt: skip
    return render(request, "requests_person.html", words)


@told
def what_is_held(request: HttpRequest, person: str) -> HttpResponse:
    """Everything that is held of one person as one file; that it was made is recorded."""
    keys, _held = known(person)
    made_on = timezone.localdate()
    did = ("took out what is held", f"person {person}")
    # Made once it is recorded: who looked is in it, and this is a look.
    return download(request, lambda: _packed(keys, made_on), "zip", f"what_is_held_{iso(made_on)}", recorded=did)


def _packed(keys: tuple[str, ...], made_on: date) -> bytes:
    packed = BytesIO()
    with (
        tempfile.TemporaryDirectory(dir=_own_folder(), prefix=".held") as place,
        zipfile.ZipFile(packed, "w") as archive,
    ):
        for path in write_answer(answer_about(keys, made_on), Path(place)):
            archive.write(path, path.name, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def same_person(request: HttpRequest) -> HttpResponse:
    """Decides on two keys that may be one person's."""
    old, new = request.POST.get("old", ""), request.POST.get("new", "")
    with transaction.atomic():
        if request.POST.get("answer") == "yes":
            done, said = aliases.accept_proposal(old, new), "same"
        else:
            done, said = aliases.refuse_proposal(old, new), "not-same"
        if not done:
            raise Http404
        record(request.user, "decided on two keys", said)
    return redirect(f"/requests-about-people/?said={said}")


def known(person: str) -> tuple[tuple[str, ...], list[HeldIn]]:
    """Every key of a person, and the versions that hold them; 404 where nothing is held. Stops where one is damaged."""
    keys = aliases.keys_of(person)
    held = held_in(keys)
    typed, naming = typed_about(keys)
    if not held and not typed and not naming and not accounts_of(keys):
        raise Http404
    return keys, held


def _not_one(found: int) -> str:
    if found:
        return "More than one person has this number. Use the other number, or have the lists put right first."
    return "Nobody with this number is in any version of the record that is kept. Check it, or use the other number."


def _own_folder() -> Path:
    """Where files are made that are sent at once: on the disk where everything else of the council's is kept."""
    folder = home_folder() / "web"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
