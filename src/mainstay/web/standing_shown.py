"""Where a council stands, as pages show it: from the published table that was loaded, and kept while that stays as it is.

Shared by the pages of where we stand and of our workforce. What comes from the council's record (its in-year figures) is
given only where the one who asks may see figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from mainstay.comparison.groups_to_compare import Kind
from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.computing import Answer
from mainstay.presentation.standing.content import Standings
from mainstay.presentation.standing.words import in_year_words, place_sentence, verdict_words
from mainstay.published.figures import PublishedTable
from mainstay.stores.database.editions import current
from mainstay.tasks.published_neighbours import published_neighbours
from mainstay.tasks.published_results import published_table
from mainstay.tasks.where_we_stand import measures_compared, where_we_stand
from mainstay.web.council_shown import council_name
from mainstay.web.figures_shown import figures


@dataclass(frozen=True)
class AmongCouncils:
    """One measure of our own among all councils, in sentences, with the year of the published figures.

    `address` is that of its own page, '' where there is none.
    """

    measure: str
    year: int
    published: str
    place: str
    in_year: str
    address: str


def own_number() -> str:
    """The council's number by the current version of the record, '' where nobody gave one."""
    edition = current()
    return edition.council if edition else ""


def standing_shown(
    table: PublishedTable,
    council: str,
    *,
    beside: Kind | None = None,
    chosen: Sequence[str] = (),
    with_record: bool = False,
) -> Standings:
    """Where a council stands; with `with_record` our own in-year figures too, where it is our own council."""
    own = council == own_number()
    answers = _own_answers() if with_record and own else ()
    return where_we_stand(
        table,
        council,
        published_neighbours(),
        beside=beside,
        chosen_councils=chosen,
        answers=answers,
        name=council_name() if own else "",
    )


def among_councils(published_as: str | None, answers: Sequence[Answer]) -> AmongCouncils | None:
    """One measure of our own among all councils, for its page; None where it is not compared or no councils are loaded."""
    try:
        table = published_table()
        if not table.councils or published_as not in measures_compared(table):
            return None
        near = published_neighbours()
    except CannotGoOn:
        return None  # the page of where we stand says what is wrong with the file
    found = where_we_stand(table, own_number(), near, answers=answers, name=council_name())
    one = found.measure(published_as or "")
    if one is None:
        return None
    is_held = one.figure is not None
    return AmongCouncils(
        one.name,
        one.year,
        verdict_words(one, found.together) if is_held else "",
        place_sentence(one) if is_held else "",
        in_year_words(one, one.in_year, found.together_in_year) if one.in_year is not None else "",
        _address(one.name),
    )


def _address(measure: str) -> str:
    """Of the page that shows a measure among all councils, where that slice is there."""
    try:
        return str(reverse("where-we-stand-measure", kwargs={"measure": measure}))
    except NoReverseMatch:
        return ""


def _own_answers() -> Sequence[Answer]:
    """The usual day's; none where the record cannot be opened, as what is published can be read without it."""
    try:
        shown = figures()
        return shown[1].content.answers if shown is not None else ()
    except CannotGoOn:
        return ()
