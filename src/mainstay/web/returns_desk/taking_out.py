"""What can be taken out of a round as a file, made when it is asked for; that it was taken is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.history import CopyIs
from mainstay.tasks.building_a_return import NOT_KNOWN_FILE, WHERE_FROM_FILE
from mainstay.tasks.checking_a_return import FINDINGS_FILE, FIX_LIST_FILE, fill
from mainstay.tasks.noting_a_return import notes_in
from mainstay.tasks.signing_off_a_return import NOTES, PAGE, SHEET, YEARS, explain_return
from mainstay.web.audit.downloads import download
from mainstay.web.returns_desk.showing import told
from mainstay.web.returns_desk.uploads import a_private_folder
from mainstay.web.returns_kept.rounds import Round, checked, round_named
from mainstay.web.returns_kept.rows_behind import lists_of, sources_kept


@dataclass(frozen=True)
class Taken:
    """A kind of file that can be taken out: its name, what it is, and how it is made in a folder of its own."""

    file: str
    title: str
    make: Callable[[Round, Path, Path], Path]
    needs_last_year: bool = False
    is_of_the_building: bool = False


def _of_the_check(file: str) -> Callable[[Round, Path, Path], Path]:
    def make(kept: Round, path: Path, folder: Path) -> Path:
        fill(checked(path, kept.council, kept.last_year()), folder, path.name, sources_kept(path))
        return folder / file

    return make


def _of_the_signing(file: str) -> Callable[[Round, Path, Path], Path]:
    def make(kept: Round, path: Path, folder: Path) -> Path:
        made_on, last_year = timezone.localdate(), kept.last_year()
        if file == YEARS and last_year is None:
            raise CannotGoOn(
                "There is no return of the year before to set this one beside.",
                do="Give last year's return on the page of this one.",
            )
        explain_return(
            path,
            folder / "made",
            made_on=made_on,
            last_year=last_year,
            council=kept.council,
            notes=notes_in(kept.folder),
        )
        return folder / "made" / file

    return make


def _of_the_building(file: str) -> Callable[[Round, Path, Path], Path]:
    def make(_kept: Round, path: Path, _folder: Path) -> Path:
        return lists_of(path) / file

    return make


KINDS = {
    "fix-list": Taken(FIX_LIST_FILE, "Fix list, a sheet for each who can mend (Excel)", _of_the_check(FIX_LIST_FILE)),
    "findings": Taken(FINDINGS_FILE, "Every finding (CSV)", _of_the_check(FINDINGS_FILE)),
    "notes": Taken(NOTES, "Notes on the queries, and drafts of those not written yet (Word)", _of_the_signing(NOTES)),
    "year-on-year": Taken(YEARS, "What changed since last year (Excel)", _of_the_signing(YEARS), needs_last_year=True),
    "sign-off-sheet": Taken(SHEET, "Sign-off, all figures (Excel)", _of_the_signing(SHEET)),
    "sign-off-page": Taken(PAGE, "Sign-off, one page to sign (Word)", _of_the_signing(PAGE)),
    "not-known": Taken(
        NOT_KNOWN_FILE, "What is not known, and who would know (CSV)", _of_the_building(NOT_KNOWN_FILE),
        is_of_the_building=True,
    ),
    "where-from": Taken(
        WHERE_FROM_FILE, "Where each value comes from (CSV)", _of_the_building(WHERE_FROM_FILE),
        is_of_the_building=True,
    ),
    "return": Taken("return.xml", "The return itself (XML)", lambda _kept, path, _folder: path),
}  # fmt: skip


def downloads(kept: Round, file: Path, last_year: Path | None) -> Iterator[tuple[str, str]]:
    """What can be taken out of a round now: the last part of its address, and what it is."""
    for what, kind in KINDS.items():
        if kind.needs_last_year and last_year is None:
            continue
        if kind.is_of_the_building and not (lists_of(file) / kind.file).is_file():
            continue
        yield what, kind.title
    for move, how in kept.standing().kept:
        if how is CopyIs.UNCHANGED:
            yield f"sent-{move.round}", f"The return as it was sent in round {move.round} (XML)"


@told
def take(request: HttpRequest, folder: str, what: str) -> HttpResponse:
    """One file, made now in a folder that is taken away again."""
    kept = round_named(folder)
    with a_private_folder("made") as place:
        made, file = _made(kept, what, place)
        content = made.read_bytes()
    name, did = f"{kept.name}_{Path(file).stem}", ("took out of a return", f"{kept.name} {what}")
    return download(request, content, made.suffix.removeprefix("."), name, recorded=did)


def _made(kept: Round, what: str, folder: Path) -> tuple[Path, str]:
    """The file, and what it is called."""
    standing = kept.standing()
    for move, how in standing.kept:
        if what == f"sent-{move.round}" and how is CopyIs.UNCHANGED:
            return kept.folder / move.kept, move.kept
    if what not in KINDS:
        raise Http404
    path = kept.file(standing.history)
    made = KINDS[what].make(kept, path, folder)
    if not made.is_file():
        raise Http404
    return made, KINDS[what].file
