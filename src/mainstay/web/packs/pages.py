"""The pages of papers to take: what there is, the inspection pack as a file, and each partner's page to look at and to give."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from mainstay.foundations.dates import iso
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.packs.inspection import OVERVIEW, not_said, overview
from mainstay.presentation.packs.partner import HIDDEN_SAID, PartnerPage
from mainstay.presentation.packs.partner_files import write_partner_document
from mainstay.presentation.pages_to_take import SMALL_NUMBERS
from mainstay.stores.database.models import Edition
from mainstay.tasks.home import home_folder
from mainstay.tasks.partner_pages import PartnerPages, enter_as_issued
from mainstay.tasks.publishing import register_of
from mainstay.tasks.taking_a_page_out import TYPES
from mainstay.web.audit.downloads import download
from mainstay.web.figures_shown import Figures
from mainstay.web.packs.made import pack_as_file, pack_of, partners_of
from mainstay.web.roles import May
from mainstay.web.with_figures import choosing, with_figures

_TITLE = "Papers to take"
_GIVEN = "docx"


@with_figures(_TITLE)
def papers(request: HttpRequest, edition: Edition, shown: Figures) -> HttpResponse:
    """What can be taken of a day: the inspection pack with all teams beside one another, and the partners with a page."""
    pack = pack_of(shown, teams=request.user.may(May.SEE_TEAM))
    try:
        partners, why_none = partners_of(shown), ""
    except CannotGoOn as stopped:
        partners, why_none = None, f"{stopped.why} {stopped.do}"
    more = {
        "pack": pack,
        "headings": [heading for heading, _, _ in OVERVIEW],
        "rows": overview(pack),
        "unsaid": not_said(pack),
        "partners": partners,
        "why_none": why_none,
    }
    return render(request, "packs.html", choosing(shown) | more)


@with_figures(_TITLE)
def inspection(request: HttpRequest, edition: Edition, shown: Figures, kind: str) -> HttpResponse:
    """The inspection pack as a document or a workbook; that it was taken is recorded."""
    if kind not in TYPES:
        raise Http404
    pack = pack_of(shown, teams=request.user.may(May.SEE_TEAM))
    did = ("took an inspection pack out", f"edition {edition.pk}, {kind}, as at {iso(shown.day)}")
    name = f"inspection-pack-{iso(shown.day)}-{SMALL_NUMBERS}"
    return download(request, lambda: pack_as_file(pack, kind), kind, name, recorded=did)


@with_figures(_TITLE)
def partner(request: HttpRequest, edition: Edition, shown: Figures, partner: str) -> HttpResponse:
    """A partner's page to look at before it is given."""
    _made, page = _page_of(shown, partner)
    return render(request, "packs_partner.html", choosing(shown) | {"page": page, "hidden_said": HIDDEN_SAID})


@with_figures(_TITLE)
def partner_taken(request: HttpRequest, edition: Edition, shown: Figures, partner: str, kind: str) -> HttpResponse:
    """A partner's page as a file to give. It is entered as issued first, so that no later page gives its figures away."""
    made, page = _page_of(shown, partner)
    if kind != _GIVEN:
        raise Http404
    enter_as_issued(made, register_of(shown.record.council))
    did = ("issued a partner's page", f"{partner} as {kind}, edition {edition.pk}, the year to {iso(shown.day)}")
    name = f"contacts-{partner}-{iso(shown.day)}"
    return download(request, lambda: _document(page), kind, name, recorded=did)


def _page_of(shown: Figures, partner: str) -> tuple[PartnerPages, PartnerPage]:
    made = partners_of(shown)
    page = made.page(partner)
    if page is None:
        raise Http404
    return made, page


def _document(page: PartnerPage) -> bytes:
    ours = home_folder()
    ours.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=".pack.", dir=ours) as place:
        path = Path(place) / "page.docx"
        write_partner_document(page, path)
        return path.read_bytes()
