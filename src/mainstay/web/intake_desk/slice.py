"""The intake desk: files in, questions, what would change, and the version accepted or undone."""

from __future__ import annotations

from mainstay.web.intake_desk import deciding, downloads, pages, versions
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_BOTH = ("GET", "POST")

SLICE = Slice(
    "Intake",
    20,
    (
        Page("intake/", "intake", pages.intake, May.IMPORT_FILES, _BOTH, takes_files=True),
        Page("intake/undo/", "intake-undo", versions.undo, May.ACCEPT_IMPORTS, ("POST",)),
        Page("intake/versions/<int:number>/", "intake-version", versions.version, May.IMPORT_FILES),
        Page("intake/versions/<int:number>/show/", "intake-show", versions.show, May.ACCEPT_IMPORTS, ("POST",)),
        Page(
            "intake/versions/<int:number>/keys.csv", "intake-version-keys", versions.version_keys, May.IMPORT_FILES,
            identifiable=True,
        ),
        Page("intake/<slug:number>/", "intake-import", pages.import_page, May.IMPORT_FILES, _BOTH),
        Page("intake/<slug:number>/people/", "intake-people", pages.people, May.IMPORT_FILES, _BOTH, identifiable=True),
        Page("intake/<slug:number>/difference/", "intake-difference", deciding.difference_page, May.IMPORT_FILES),
        Page("intake/<slug:number>/accept/", "intake-accept", deciding.accept, May.ACCEPT_IMPORTS, ("POST",)),
        Page("intake/<slug:number>/again/", "intake-again", pages.read_again, May.IMPORT_FILES, ("POST",)),
        Page("intake/<slug:number>/throw-away/", "intake-throw-away", deciding.throw_away, May.IMPORT_FILES, ("POST",)),
        Page("intake/<slug:number>/problems/<slug:desk>.csv", "intake-problems", downloads.problems, May.IMPORT_FILES),
        Page(
            "intake/<slug:number>/keys.csv", "intake-keys", downloads.keys, May.IMPORT_FILES, identifiable=True,
        ),
    ),
)  # fmt: skip
