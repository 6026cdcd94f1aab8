"""Returns: checked, built, explained, approved, and moved on to being sent."""

from __future__ import annotations

from mainstay.web.returns_desk import (
    asking_pages,
    building_pages,
    explaining_pages,
    giving_pages,
    list_pages,
    moving_pages,
    note_pages,
    round_pages,
    rule_pages,
    start_line,
    taking_out,
)
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_WORKS = May.WORK_ON_RETURNS
_EITHER = (May.WORK_ON_RETURNS, May.APPROVE_RETURNS)
_BOTH = ("GET", "POST")
_ONE = "returns/<slug:folder>"

SLICE = Slice(
    "Returns",
    30,
    (
        Page("returns/", "returns", list_pages.rounds, _EITHER),
        Page("returns/rules/", "returns-rules", rule_pages.all_rules, _EITHER),
        Page("returns/give/", "returns-give", giving_pages.give_first, _WORKS, _BOTH, takes_files=True),
        Page("returns/build/<int:year>/", "returns-build", building_pages.build, _WORKS, _BOTH),
        Page(f"{_ONE}/", "returns-round", round_pages.one_round, _EITHER, identifiable=True),
        Page(f"{_ONE}/move/", "returns-move", moving_pages.move, _EITHER, ("POST",), takes_files=True),
        Page(f"{_ONE}/take/<slug:what>/", "returns-take", taking_out.take, _EITHER, identifiable=True),
        Page(f"{_ONE}/give/", "returns-give-again", giving_pages.give_again, _WORKS, _BOTH, takes_files=True),
        Page(f"{_ONE}/last-year/", "returns-last-year", giving_pages.give_last_year, _WORKS, _BOTH, takes_files=True),
        Page(f"{_ONE}/asked/", "returns-asked", asking_pages.all_asked, _EITHER),
        Page(f"{_ONE}/ask/<slug:rule>/<slug:desk>/", "returns-ask", asking_pages.ask_for, _WORKS, _BOTH),
        Page(f"{_ONE}/asked/<int:number>/take-back/", "returns-take-back", asking_pages.back, _WORKS, ("POST",)),
        Page(f"{_ONE}/notes/", "returns-notes", note_pages.all_notes, _EITHER),
        Page(f"{_ONE}/notes/<slug:rule>/", "returns-notes-of", note_pages.notes_of, _EITHER, identifiable=True),
        Page(f"{_ONE}/notes/<slug:rule>/keep/", "returns-notes-keep", note_pages.keep, _WORKS, ("POST",)),
        Page(f"{_ONE}/year-on-year/", "returns-years", explaining_pages.years, _EITHER, identifiable=True),
        Page(f"{_ONE}/sign-off/", "returns-sign-off", explaining_pages.sign_off, _EITHER),
    ),
    says=start_line.says,
)
