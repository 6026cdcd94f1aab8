"""A page for each partner who contacts the council, made together, passed by the small-number rule, entered as issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mainstay.foundations.dates import in_words, iso
from mainstay.foundations.files import folder_written_whole, write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.small_numbers.kept_register import added, opened
from mainstay.measures.small_numbers.protecting import Protected, to_register
from mainstay.measures.small_numbers.register import EMPTY, Register
from mainstay.presentation.packs.inspection import FromFile
from mainstay.presentation.packs.partner import PartnerPage, partner_page
from mainstay.presentation.words import capital, joined
from mainstay.record.coverage import coverage
from mainstay.record.record import WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.tasks.one_at_a_time import alone_in
from mainstay.tasks.partner_tables import partner_tables
from mainstay.vocabulary.partners import PARTNERS


@dataclass(frozen=True)
class PartnerPages:
    """The pages of a year, in the order of partners, and what the rule let through, to be entered when they are issued."""

    as_at: date
    made_on: date
    pages: tuple[PartnerPage, ...]
    protected: Protected

    def page(self, slug: str) -> PartnerPage | None:
        """The page of one partner; None where there is none."""
        return next((each for each in self.pages if each.partner.slug == slug), None)


def partner_pages(
    record: WorkforceRecord, council_name: str, day: date, made_on: date, register: Register = EMPTY
) -> PartnerPages:
    """The pages of the year to a day. Stops, saying why, where there is no list of contacts of the whole year."""
    if (reason := coverage(record).reasons(day).get("contacts")) is not None:
        raise CannotGoOn(
            f"No pages for partners can be made for the year to {in_words(day)}.",
            why=f"What they sent is not known: {reason}.",
            do="Put a list of contacts of the whole year among the files, or choose another day.",
            exit_code=1,
        )
    tables, protected = partner_tables(record, day, register)
    titles, files = tables.partners, _files(record)
    pages = tuple(
        partner_page(each, tables, council_name, day, made_on, files) for each in PARTNERS if each.title in titles
    )
    return PartnerPages(day, made_on, pages, protected)


def enter_as_issued(made: PartnerPages, register: Path) -> None:
    """Enters the pages in the register, before they are handed out. The same pages again change nothing."""
    register.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with alone_in(register.parent):
        release = to_register(made.protected, f"Pages for partners, the year to {iso(made.as_at)}", made.made_on)
        before = opened(register).releases
        told = {fact for each in before for fact in each.facts}
        kept = {hidden for each in before for hidden in each.guarded}
        if not (told.issuperset(release.facts) and kept.issuperset(release.guarded)):
            added(register, release)


def write_partner_pages(made: PartnerPages, out: Path) -> list[Path]:
    """Writes each page as a web page and a Word document into a folder of its own."""
    from mainstay.presentation.packs.partner_files import (  # noqa: PLC0415 - slow to load
        partner_html,
        write_partner_document,
    )

    with folder_written_whole(out) as fresh:
        for page in made.pages:
            name = f"{page.partner.slug.replace('_', '-')}-{iso(made.as_at)}"
            write_text(fresh / f"{name}.html", partner_html(page))
            write_partner_document(page, fresh / f"{name}.docx")
        names = sorted(each.name for each in fresh.iterdir())
    return [out / name for name in names]


def _files(record: WorkforceRecord) -> str:
    subjects = (Subject.CONTACTS, Subject.REFERRALS, Subject.CONTACTS_READ)
    told = [FromFile(source.name, source.as_at).said for source in record.telling(*subjects)]
    return capital(f"from {joined(told)}.")
