"""The settings to see and change, and the style and logo that follow from them."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.web.audit.entries import record
from mainstay.web.council_settings.colours import DARK, OURS, nearest
from mainstay.web.council_settings.forms import SettingsForm
from mainstay.web.council_settings.models import CouncilSettings

_KEPT = ("name", "region", "colour", "requires_code", "show_absence")
_KINDS = {"image/png", "image/jpeg"}
_A_WEEK = "private, max-age=604800"


def council(request: HttpRequest) -> HttpResponse:
    """What is set, and the form that changes it."""
    kept = _kept()
    initial = {name: getattr(kept, name) for name in _KEPT}
    form = SettingsForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            changed = _change(form)
            record(request.user, "changed the council's settings", ", ".join(changed) or "nothing")
        return redirect(f"{reverse('council-settings')}?said=kept")
    shown = {
        "form": form,
        "kept": kept,
        "said": request.GET.get("said") == "kept",
        "by_machine": settings.REQUIRE_CODE,
        "ours": OURS,
    }
    return render(request, "council_settings.html", shown)


def style(request: HttpRequest) -> HttpResponse:
    """The council's colour as a style sheet: nobody is named in it, so it is for everyone."""
    colour = CouncilSettings.objects.filter(pk=1).values_list("colour", flat=True).first() or OURS
    text = (
        f":root {{ --ours: {colour}; --ours-words: {colour}; }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ --ours-words: {nearest(colour, DARK)}; }} }}\n"
    )
    return _asset(text.encode(), "text/css; charset=utf-8")


def logo(request: HttpRequest) -> HttpResponse:
    """The logo, as a picture and nothing else."""
    kept = _kept()
    if kept.logo_kind not in _KINDS:
        raise Http404
    return _asset(bytes(kept.logo), kept.logo_kind)


def _change(form: SettingsForm) -> list[str]:
    """Keeps what was said; gives the names of what changed."""
    said = form.cleaned_data
    with transaction.atomic():
        kept = CouncilSettings.objects.select_for_update().get_or_create(pk=1)[0]
        changed = [name for name in _KEPT if getattr(kept, name) != said[name]]
        for name in changed:
            setattr(kept, name, said[name])
        if said["logo"] is not None or (said["no_logo"] and kept.logo_kind):
            changed.append("logo")
            kept.logo = said["logo"].content if said["logo"] else b""
            kept.logo_kind = said["logo"].kind if said["logo"] else ""
        kept.changed += bool(changed)
        kept.save()
    return changed


def _kept() -> CouncilSettings:
    return CouncilSettings.objects.filter(pk=1).first() or CouncilSettings(pk=1)


def _asset(content: bytes, kind: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Cache-Control"] = _A_WEEK
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Disposition"] = "inline"
    return answer
