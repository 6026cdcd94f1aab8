"""A partner's page of contacts that can be counted by hand, what is hidden on it, and what an issue leaves behind."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.small_numbers.kept_register import opened
from mainstay.presentation.packs.partner import HIDDEN, PartnerPage
from mainstay.presentation.packs.partner_files import partner_html, write_partner_document
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.tasks.partner_pages import PartnerPages, enter_as_issued, partner_pages, write_partner_pages
from mainstay.vocabulary.front_door import REFERRAL_SOURCES
from mainstay.vocabulary.partners import PARTNERS, partner_of
from tests.small_records import Row, record_of, source

DAY = date(2025, 3, 31)
MADE_ON = date(2025, 4, 14)
LISTS = (
    source(0, "contacts_list", Shape.EVENTS, "2025-03-31", "2024-03-31"),
    source(1, "referrals_list", Shape.EVENTS, "2025-03-31", "2024-03-31"),
)
SENT = {
    "police": {"no_further_action": 30, "advice": 20, "early_help": 10, "referral": 40},
    "school": {"no_further_action": 12, "advice": 24, "early_help": 24, "referral": 15},
    "gp": {"no_further_action": 20, "advice": 20, "early_help": 3, "referral": 7},
    "family": {"advice": 11},
}
"""Who sent how many contacts with which outcome. Of the doctors' three went to early help: that is few."""
MONTHS = ("2024-05-14", "2024-08-20", "2025-01-07", "2025-03-31")


def contacts() -> list[Row]:
    rows: list[dict[str, Any]] = []
    codes = {"gp": "general_practice"}
    for who, outcomes in SENT.items():
        for outcome, many in outcomes.items():
            rows += [
                {"contact": f"{who}{outcome}{each}", "child": f"{who}{outcome}{each}", "made_by": codes.get(who, who),
                 "day": MONTHS[each % 4], "need": "abuse_or_neglect" if each % 2 else "acute_stress",
                 "outcome": outcome, "source": 0, "row": len(rows) + each + 2}
                for each in range(many)
            ]  # fmt: skip
    return rows


def referrals() -> list[Row]:
    """Of every four referrals, three went on to an assessment."""
    made = [row for row in contacts() if row["outcome"] == "referral"]
    return [
        {"referral": f"R{place}", "child": row["child"], "received": row["day"], "made_by": row["made_by"],
         "outcome": "no_further_action" if place % 4 == 0 else "assessment", "source": 1, "row": place}
        for place, row in enumerate(made)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def record() -> WorkforceRecord:
    before = {
        "contact": "old",
        "child": "old",
        "day": "2024-03-31",
        "made_by": "police",
        "outcome": "advice",
        "source": 0,
    }
    return record_of(LISTS, contact=[*contacts(), before], referral=referrals())


@pytest.fixture(scope="module")
def made(record: WorkforceRecord) -> PartnerPages:
    return partner_pages(record, "Exampleshire", DAY, MADE_ON)


def rows(page: PartnerPage, title: str) -> dict[str, tuple[str, ...]]:
    table = next(each for _, _, each in page.sections if each is not None and each.title == title)
    return {row[0]: row[1:] for row in table.rows}


def page(made: PartnerPages, slug: str) -> PartnerPage:
    found = made.page(slug)
    assert found is not None
    return found


def test_what_was_sent_and_what_became_of_it_is_as_counted_by_hand(made: PartnerPages) -> None:
    became = rows(page(made, "police"), "Contacts by what was decided")
    # 40 of the hundred of the police; 62 of the 225 of all partners. The family's eleven are no partner's.
    assert became["Referral to social care"] == ("40", "40.0%", "62", "27.6%")
    assert became["All"] == ("100", "", "225", "")
    assert rows(page(made, "police"), "Contacts by month")["May 2024"] == ("26", "58"), "8 and 5 and 3 and 10"
    followed = rows(page(made, "police"), "Referrals by what followed")
    assert followed["Went on to an assessment"][:2] == ("30", "75.0%")


def test_the_sentence_on_top_says_more_than_chance_only_where_it_is(made: PartnerPages) -> None:
    assert page(made, "police").sentences[0] == (
        "In the year to 31 March 2025 you contacted us 100 times about a child. 40 of them became a referral to social care"
        " (40.0%; of the contacts of all partners together 27.6%). That is more often than for the other partners, by more"
        " than chance would bring."
    )
    # 40 of a hundred beside 34 of another hundred comes by chance in every second pair of hundreds or so.
    even = [("police", "referral", 40), ("police", "advice", 60), ("school", "referral", 34), ("school", "advice", 66)]
    told = [
        {"contact": f"{who}{outcome}{each}", "child": f"{who}{outcome}{each}", "made_by": who, "day": MONTHS[each % 4],
         "need": "abuse_or_neglect", "outcome": outcome, "source": 0, "row": each}
        for who, outcome, many in even
        for each in range(many)
    ]  # fmt: skip
    alike = partner_pages(record_of(LISTS[:1], contact=told), "Exampleshire", DAY, MADE_ON)
    assert page(alike, "schools").sentences[0].endswith("(34.0%; of the contacts of all partners together 37.0%)."
                                                        " The difference is no more than chance would bring.")  # fmt: skip


def test_small_counts_are_hidden_and_cannot_be_worked_out(made: PartnerPages) -> None:
    health = rows(page(made, "health"), "Contacts by what was decided")
    assert health["Early help"][:2] == (HIDDEN, "\u2013")
    shown = [int(cells[0]) for name, cells in health.items() if name != "All" and cells[0] != HIDDEN]
    hidden = [name for name, cells in health.items() if cells[0] == HIDDEN]
    assert len(hidden) > 1 and int(health["All"][0]) - sum(shown) > 4, "more than one is hidden, and together not few"
    others = [rows(page(made, slug), "Contacts by what was decided")["Early help"][0] for slug in ("police", "schools")]
    assert HIDDEN in others, "or all pages together would give it away"


def test_that_all_of_a_partner_s_were_alike_is_not_shown() -> None:
    told = [
        {"contact": f"{who}{each}", "child": f"{who}{each}", "made_by": who, "day": MONTHS[each % 4], "source": 0,
         "need": "abuse_or_neglect" if who == "police" or each % 2 else "acute_stress", "outcome": "advice" if each % 2 else
         "referral", "row": each}
        for who in ("police", "school", "general_practice")
        for each in range(60)
    ]  # fmt: skip
    alike = partner_pages(record_of(LISTS[:1], contact=told), "Exampleshire", DAY, MADE_ON)
    assert rows(page(alike, "police"), "Contacts by need")["Abuse or neglect"][0] == HIDDEN


def test_families_are_no_partner_and_a_partner_who_sent_nothing_has_no_page(made: PartnerPages) -> None:
    assert [each.partner.slug for each in made.pages] == ["police", "schools", "health"]
    assert made.page("housing") is None


def test_every_source_of_a_referral_is_a_partner_s_or_the_public_s() -> None:
    codes = [source for partner in PARTNERS for source in partner.sources]
    assert len(codes) == len(set(codes)) and set(codes) <= {code.slug for code in REFERRAL_SOURCES}
    public = {code.slug for code in REFERRAL_SOURCES} - set(codes)
    assert public == {"family", "acquaintance", "self", "other_individual", "anonymous", "not_known"}
    assert partner_of("family") is None and partner_of(None) is None


def test_without_a_sample_or_referrals_it_says_so(record: WorkforceRecord) -> None:
    bare = partner_pages(record_of(LISTS[:1], contact=contacts()), "Exampleshire", DAY, MADE_ON)
    said = " ".join(text for _, texts, _ in page(bare, "police").sections for text in texts)
    assert "Who else could have helped is not known, because no sample of contacts was read together" in said
    assert "This cannot be said, because a list of referrals was not among the files." in said


def test_without_a_list_of_contacts_it_stops_and_says_why() -> None:
    with pytest.raises(CannotGoOn, match="No pages for partners") as stopped:
        partner_pages(record_of(), "Exampleshire", DAY, MADE_ON)
    assert "contacts was not among the files" in stopped.value.why


def test_nothing_blames_and_no_child_is_a_case(made: PartnerPages) -> None:
    for each in made.pages:
        text = re.sub(r"<style>.*?</style>", "", partner_html(each), flags=re.DOTALL).lower()
        for word in ("inappropriate", "fault", "should have", "unnecessary", "poor", "case", "do not publish"):
            assert word not in text, word
        assert "somebody worried about a child" in text


def test_an_issue_is_entered_once_and_guards_the_next(
    record: WorkforceRecord, made: PartnerPages, tmp_path: Path
) -> None:
    register = tmp_path / "issued" / "releases.jsonl"
    enter_as_issued(made, register)
    enter_as_issued(partner_pages(record, "Exampleshire", DAY, MADE_ON, opened(register)), register)
    assert len(opened(register).releases) == 1
    one_more = [*contacts(), contacts()[0] | {"contact": "late", "child": "late", "row": 900}]
    later = partner_pages(
        record_of(LISTS, contact=one_more, referral=referrals()), "Exampleshire", DAY, MADE_ON, opened(register)
    )
    became = rows(page(later, "police"), "Contacts by what was decided")
    assert became["No further action"][0] == HIDDEN, "a change of one since it was issued would tell of one child"


def test_the_files_are_a_web_page_and_a_document_of_each(made: PartnerPages, tmp_path: Path) -> None:
    files = write_partner_pages(made, tmp_path / "out")
    names = {each.name for each in files}
    assert {"police-2025-03-31.html", "police-2025-03-31.docx", "schools-2025-03-31.docx"} <= names
    path = tmp_path / "one.docx"
    write_partner_document(page(made, "police"), path)
    document = Document(str(path))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    assert ["Referral to social care", "40", "40.0%", "62", "27.6%"] in tables[1]
    assert "do not publish" not in " ".join(each.text for each in document.paragraphs)
