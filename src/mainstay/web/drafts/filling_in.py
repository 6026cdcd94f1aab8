"""A page with a form to fill in: shown, checked, kept as a draft, finished once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render

from mainstay.stores.database.typed_rows import ChangedMeanwhile, Typed
from mainstay.web.audit.entries import record
from mainstay.web.drafts.keeping import KEPT_DAYS, MOST_CHARACTERS, boxes, draft_at, forget, keep, whose
from mainstay.web.drafts.models import Draft
from mainstay.web.drafts.typed_form import TypedForm

Said = Sequence[tuple[str, str]]
"""A row in words: each field's name and what it holds."""


@dataclass(frozen=True)
class Filling:
    """One form: how it is made, what its page and its draft are called, and where someone comes back to.

    `finish` keeps what was typed and gives the address to go to; `seen_by` says who will see it; `held` is what stands in
    the boxes at first; `in_words` says how a row stands, for someone whose row was changed meanwhile; `forget_to` is where
    one goes whose draft is deleted, '' for the empty form.
    """

    form: Callable[[QueryDict | None, Mapping[str, Any] | None], TypedForm]
    finish: Callable[[Any], str]
    title: str
    template: str
    back: str
    seen_by: Sequence[str]
    held: Mapping[str, Any] | None = None
    in_words: Callable[[Typed], Said] | None = None
    button: str = "Save"
    forget_to: str = ""


def fill_in(request: HttpRequest, filling: Filling, **more: Any) -> HttpResponse:
    """The page: the form, the same with what is wrong, or on to where it leads."""
    if request.method != "POST":
        return _shown(request, filling, _opened(request, filling), draft_at(request.user.pk, request.path), **more)
    if "forget" in request.POST:
        forget(request.user.pk, request.path)
        return HttpResponseRedirect(filling.forget_to or request.path)
    form = filling.form(request.POST, filling.held)
    if "draft" in request.POST:
        return _kept_as_draft(request, filling, form, **more)
    if not form.is_valid():
        return _shown(request, filling, form, None, **more)
    try:
        with transaction.atomic():  # what is typed and the entry that says so are kept together, or neither
            to = filling.finish(form)
    except ChangedMeanwhile as changed:
        form.after(changed)
        stands = filling.in_words(changed.standing) if filling.in_words and changed.standing else ()
        more |= {"changed": True, "standing": changed.standing, "stands": stands}
        return _shown(request, filling, form, None, status=409, **more)
    if form.errors:
        return _shown(request, filling, form, None, **more)
    forget(request.user.pk, request.path)
    return HttpResponseRedirect(to)


def _opened(request: HttpRequest, filling: Filling) -> TypedForm:
    draft = draft_at(request.user.pk, request.path)
    held = dict(filling.held or {})
    if draft is not None:
        boxes_of = filling.form(None, held).fields
        for name, values in draft.values.items():
            several = name in boxes_of and getattr(boxes_of[name].widget, "allow_multiple_selected", False)
            held[name] = values if several else (values or [""])[-1]
    return filling.form(None, held)


def _kept_as_draft(request: HttpRequest, filling: Filling, form: TypedForm, **more: Any) -> HttpResponse:
    page = request.resolver_match.view_name if request.resolver_match else ""
    if not keep(request.user.pk, page, request.path, filling.title, boxes(request.POST)):
        form.is_valid()
        return _shown(request, filling, form, None, too_long=MOST_CHARACTERS, **more)
    record(request.user, "kept a draft", page)
    return HttpResponseRedirect(f"{filling.back}?done=draft")


def _shown(
    request: HttpRequest, filling: Filling, form: TypedForm, draft: Draft | None, status: int = 200, **more: Any
) -> HttpResponse:
    facts = {
        "form": form, "filling": filling, "draft": draft, "kept_days": KEPT_DAYS, "whose": whose(request), **more,
    }  # fmt: skip
    return render(request, filling.template, facts, status=status)
