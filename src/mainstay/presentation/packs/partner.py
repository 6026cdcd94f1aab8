"""A page for one partner: what you sent, what became of it, what helped instead, beside all partners together.

It leaves the building, so it takes only tables that the small-number rule has passed, and says of a hidden figure only
that it is hidden. Nobody is blamed: a contact that led to no referral was still somebody who was worried about a child.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mainstay.comparison.exact_chances import of_two_shares
from mainstay.comparison.many_together import ALONE
from mainstay.comparison.more_than_chance import SMALLEST_GROUP
from mainstay.foundations.dates import in_words
from mainstay.foundations.quantities import half_up
from mainstay.measures.small_numbers.publishable import PublishableCell, PublishableTable
from mainstay.presentation.words import counted, joined, number
from mainstay.vocabulary.partners import Partner

PARTNER, MONTH, NEED, OUTCOME, FOLLOWED, ANSWER = "partner", "month", "need", "outcome", "followed", "answer"
REFERRED = "Referral to social care"
WITHOUT_REFERRAL = ("Early help", "Information and advice", "Passed to the child's worker")
"""The outcomes of a contact by which a child was helped without a referral."""
ASSESSED, NOTHING_MORE = "Went on to an assessment", "No further action"
HIDDEN = "hidden"
HIDDEN_SAID = (
    "Hidden: fewer than 5 contacts, or hidden so that nothing under 5 can be worked out from the rest. A dash: the share"
    " cannot be given without it."
)
TOGETHER = "All partners together"
NO_BLAME = (
    "This page is to talk over together. A contact that did not become a referral was somebody worried about a child; the"
    " question is who can help soonest."
)


@dataclass(frozen=True)
class PartnerTables:
    """What was passed by the rule, with the name under which each thing is counted. None where nothing can be said.

    `no_referrals` and `no_sample` say why there is nothing of referrals or of a sample read together.
    """

    contacts: str
    outcomes: PublishableTable
    months: PublishableTable
    needs: PublishableTable
    referrals: str = ""
    followed: PublishableTable | None = None
    no_referrals: str = ""
    read: str = ""
    sample: PublishableTable | None = None
    no_sample: str = ""
    refused: tuple[str, ...] = ()

    @property
    def partners(self) -> list[str]:
        """The partners of whom there are figures, by title."""
        return _categories(self.outcomes, PARTNER)


@dataclass(frozen=True)
class Shown:
    """A table of the page: headings and rows of texts."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class PartnerPage:
    """One partner's page. `sentences` stand on top; sections are a title, sentences, and a table or None."""

    partner: Partner
    council_name: str
    as_at: date
    made_on: date
    sentences: tuple[str, ...]
    sections: tuple[tuple[str, tuple[str, ...], Shown | None], ...]
    files: str

    @property
    def title(self) -> str:
        """What the page is called."""
        return f"{self.partner.title}: contacts with {self.council_name}'s front door"


def partner_page(
    partner: Partner, tables: PartnerTables, council_name: str, as_at: date, made_on: date, files: str
) -> PartnerPage:
    """The page of one partner, in words and tables."""
    return PartnerPage(
        partner,
        council_name,
        as_at,
        made_on,
        _on_top(partner, tables, as_at),
        (
            _sent(partner, tables),
            _became(partner, tables),
            _followed(partner, tables),
            _instead(partner, tables),
        ),
        files,
    )


def _on_top(partner: Partner, tables: PartnerTables, as_at: date) -> tuple[str, ...]:
    total = _cell(tables.outcomes, tables.contacts, partner=partner.title)
    sent = _cell(tables.outcomes, tables.contacts, partner=partner.title, outcome=REFERRED)
    said = f"In the year to {in_words(as_at)} you contacted us {_times(total)} about a child."
    ours, together = _share(sent, total), _share_of_all(tables.outcomes, tables.contacts, REFERRED)
    if ours:
        beside = f"; of the contacts of all partners together {together}" if together else ""
        said += f" {_text(sent)} of them became a referral to social care ({ours}{beside}).{_chance(partner, tables)}"
    elif together:
        said += f" Of the contacts of all partners together, {together} became a referral to social care."
    return (said, NO_BLAME, *tables.refused)


def _chance(partner: Partner, tables: PartnerTables) -> str:
    """Whether a contact of theirs becomes a referral more or less often than the other partners', by more than chance."""
    found = [
        _cell(tables.outcomes, tables.contacts, **at)
        for at in ({PARTNER: partner.title, OUTCOME: REFERRED}, {PARTNER: partner.title}, {OUTCOME: REFERRED}, {})
    ]
    shown = [int(each.value) for each in found if each is not None and each.value is not None]
    if len(shown) < len(found):
        return ""
    part, whole, all_parts, all_of = shown
    other_part, other = all_parts - part, all_of - whole
    if min(whole, other) < SMALLEST_GROUP:
        return " That is too few contacts to set beside the others'."
    if of_two_shares(part, whole, other_part, other) > ALONE or part * other == other_part * whole:
        return " The difference is no more than chance would bring."
    often = "more" if part * other > other_part * whole else "less"
    return f" That is {often} often than for the other partners, by more than chance would bring."


def _sent(partner: Partner, tables: PartnerTables) -> tuple[str, tuple[str, ...], Shown | None]:
    months = _categories(tables.months, MONTH)
    rows = tuple(
        (each, _text(_cell(tables.months, tables.contacts, partner=partner.title, month=each)),
         _text(_cell(tables.months, tables.contacts, month=each)))
        for each in months
    )  # fmt: skip
    return "What you sent", (), Shown("Contacts by month", ("Month", "You", TOGETHER), rows)


def _became(partner: Partner, tables: PartnerTables) -> tuple[str, tuple[str, ...], Shown | None]:
    rows = _beside(partner, tables.outcomes, tables.contacts, OUTCOME)
    return "What became of it", (), Shown("Contacts by what was decided", _HEADINGS, rows)


def _followed(partner: Partner, tables: PartnerTables) -> tuple[str, tuple[str, ...], Shown | None]:
    title = "What followed a referral of yours"
    if tables.followed is None:
        return title, (f"This cannot be said, because {tables.no_referrals}.",), None
    rows = _beside(partner, tables.followed, tables.referrals, FOLLOWED)
    return title, (), Shown("Referrals by what followed", _HEADINGS, rows)


def _instead(partner: Partner, tables: PartnerTables) -> tuple[str, tuple[str, ...], Shown | None]:
    said = []
    told = [(each, _cell(tables.outcomes, tables.contacts, partner=partner.title, outcome=each))
            for each in WITHOUT_REFERRAL]  # fmt: skip
    known = [f"{number(cell.value)} {_DONE[name]}" for name, cell in told if cell is not None and cell.value]
    if known:
        said.append(f"Without a referral, children were helped otherwise: {joined(known)}.")
    said += _sample_said(tables)
    rows = _beside(partner, tables.needs, tables.contacts, NEED)
    return "What helped instead, and what it was about", tuple(said), Shown("Contacts by need", _HEADINGS, rows)


_DONE = {
    "Early help": "contacts were passed to early help",
    "Information and advice": "were answered with advice",
    "Passed to the child's worker": "went to a worker whom the child already had",
}
_HEADINGS = ("", "You", "Share of yours", TOGETHER, "Their share")


def _sample_said(tables: PartnerTables) -> list[str]:
    """What two readers found, of all contacts together: a sample is too small to be told apart by partner."""
    if tables.sample is None:
        return [f"Who else could have helped is not known, because {tables.no_sample}."]
    whole = _cell(tables.sample, tables.read)
    named = [(each, _cell(tables.sample, tables.read, answer=each)) for each in _categories(tables.sample, ANSWER)]
    shown = [f"{each.lower()} {number(cell.value)}" for each, cell in named if cell is not None and cell.value]
    text = _text(whole)
    if not shown or whole is None or whole.value is None:
        return ["Two people read a sample of contacts together; too few to say here who else could have helped."]
    hidden = any(cell is None or cell.hidden for _, cell in named)
    more = " The other answers are hidden, as they are few." if hidden else ""
    said = (
        f"Two people read {text} contacts drawn at random, of everyone who contacted us, and asked who could have helped"
        f" instead: {joined(shown)}.{more} A sample is too small to be told apart by partner."
    )
    return [said]


def _beside(partner: Partner, table: PublishableTable, name: str, axis: str) -> tuple[tuple[str, ...], ...]:
    """A row for each category: the partner's figure and share, that of all partners together and theirs; then the total."""
    ours, theirs = _cell(table, name, partner=partner.title), _cell(table, name)
    rows = [
        (
            each,
            _text(mine := _cell(table, name, partner=partner.title, **{axis: each})),
            _share(mine, ours) or "\u2013",
            _text(all_of := _cell(table, name, **{axis: each})),
            _share(all_of, theirs) or "\u2013",
        )
        for each in _categories(table, axis)
    ]
    return (*rows, ("All", _text(ours), "", _text(theirs), ""))


def _categories(table: PublishableTable, axis: str) -> list[str]:
    return list(dict.fromkeys(cell.at[axis] for cell in table.cells if axis in cell.at))


def _cell(table: PublishableTable, name: str, **at: str) -> PublishableCell | None:
    try:
        return table.cell(name, **at)
    except KeyError:
        return None


def _text(cell: PublishableCell | None) -> str:
    return HIDDEN if cell is None or cell.value is None else number(int(cell.value))


def _times(cell: PublishableCell | None) -> str:
    if cell is None or cell.value is None:
        return "fewer than five times, or a number of times that is hidden,"
    return counted(int(cell.value), "time")


def _share(part: PublishableCell | None, whole: PublishableCell | None) -> str:
    """'21.6%', '' where either is hidden or there is nothing to divide by."""
    if part is None or whole is None or part.value is None or not whole.value:
        return ""
    return f"{_percent(part.value, whole.value)}%"


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return half_up(int(part) * 100, int(whole), 1)


def _share_of_all(table: PublishableTable, name: str, outcome: str) -> str:
    return _share(_cell(table, name, outcome=outcome), _cell(table, name))
