"""Papers for going live: filled from what is declared, every gap marked, nothing left of a template."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from docx import Document

from mainstay.presentation.going_live.declaring import GAP, papers
from mainstay.record.declaring import Sensitivity, tables
from mainstay.web.audit.models import Entry
from mainstay.web.going_live.declaring import kinds
from mainstay.web.roles import May, Role

NAMES = [paper.name for paper in papers()]
ARTICLES = {
    "impact_assessment": ("Article 35", "Article 6(1)(c)", "Article 6(1)(e)", "Article 9(2)(b)", "Article 9(2)(g)"),
    "staff_privacy_notice": ("Article 15", "Article 17", "Article 6(1)(c)", "Information Commissioner"),
    "appropriate_policy": ("Schedule 1", "Article 9(2)(b)", "Part 4"),
    "retention_schedule": ("Article 5(1)(e)",),
    "staff_and_union_briefing": (),
}
CAREFUL = [
    (table.name, field)
    for table in tables().values()
    for field in table.fields
    if field.sensitivity is not Sensitivity.ORDINARY
]


def read(as_role, name: str) -> str:
    answer = as_role(Role.WORKFORCE_LEAD).get(f"/going-live/papers/{name}/")
    assert answer.status_code == 200 and answer["Content-Disposition"].endswith(f'"{name}_draft.docx"')
    document = Document(BytesIO(answer.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def test_the_page_lists_each_paper_with_its_use_and_who_signs(as_role) -> None:
    page = as_role(Role.WORKFORCE_LEAD).get("/going-live/").content.decode()
    for paper in papers():
        assert f"/going-live/papers/{paper.name}/" in page
    assert set(NAMES) == set(ARTICLES) and "not legal advice" in page


@pytest.mark.parametrize("name", NAMES)
def test_each_paper_is_filled_and_marks_what_only_the_council_knows(as_role, name, council) -> None:
    text = read(as_role, name)
    assert council.council_name in text and GAP in text and "not legal advice" in text
    assert not re.search(
        r"\{\w*\}|\{\{|%\}|\bNone\b(?! while it goes on)|\bTODO\b|<[a-z]+>|Sensitivity\.|Grade\.", text
    )
    for article in ARTICLES[name]:
        assert article in text, article
    assert Entry.objects.filter(did="took a paper out", what=name).count() == 1


@pytest.mark.parametrize("name", NAMES)
def test_without_a_council_s_name_there_is_a_gap(as_role, name) -> None:
    assert read(as_role, name).split("\n")[1].startswith(GAP)


@pytest.mark.parametrize("name", ["impact_assessment", "staff_privacy_notice"])
def test_every_field_to_be_held_with_care_is_named(as_role, name) -> None:
    text = read(as_role, name)
    assert CAREFUL
    missing = [f"{table}.{field.name}" for table, field in CAREFUL if field.meaning not in text]
    assert not missing


@pytest.mark.parametrize("name", ["impact_assessment", "staff_and_union_briefing", "appropriate_policy"])
def test_every_special_category_field_and_those_that_tell_of_sickness_are_named(as_role, name) -> None:
    text = read(as_role, name)
    wanted = [field.meaning for _table, field in CAREFUL if field.sensitivity is Sensitivity.SPECIAL]
    wanted += [tables()["absence"].field("kind").meaning, tables()["census_statement"].field("absence_reason").meaning]
    assert not [meaning for meaning in wanted if meaning not in text]


@pytest.mark.parametrize("name", ["impact_assessment", "staff_privacy_notice", "staff_and_union_briefing"])
def test_roles_and_what_they_may_do_are_those_of_the_one_table(as_role, name) -> None:
    text = read(as_role, name)
    assert all(role.value in text for role in Role) and all(each.value in text for each in May)


@pytest.mark.parametrize("name", ["retention_schedule", "staff_privacy_notice", "appropriate_policy"])
def test_the_schedule_in_the_papers_is_the_one_that_holds(as_role, name) -> None:
    as_role(Role.WORKFORCE_LEAD).post("/going-live/how-long/audit/", {"days": 511, "because": "Our records policy"})
    text = read(as_role, name)
    assert "511 days" in text and all(kind.title in text for kind in kinds())


def test_a_period_that_is_assumed_says_so(as_role) -> None:
    text = read(as_role, "retention_schedule")
    assert "assumed by Mainstay: set your council's own" in text and "not decided by the council" in text


def test_a_paper_that_there_is_not(as_role) -> None:
    assert as_role(Role.WORKFORCE_LEAD).get("/going-live/papers/nothing/").status_code == 404
