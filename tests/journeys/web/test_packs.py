"""Papers to take: the inspection pack names nobody and says where each figure is from; a partner's page hides what is small."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document

from mainstay.measures.small_numbers.kept_register import opened
from mainstay.stores.database.models import Edition
from mainstay.tasks.publishing import register_of
from mainstay.web.audit.models import Entry
from mainstay.web.roles import GIVEN, May, Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.test_our_workforce import cells_of, rows_on, words_of

PAGE = "/packs/"
_SEES_FIGURES = [role for role in Role if May.SEE_FIGURES in GIVEN[role]]


def test_all_teams_stand_beside_one_another_and_add_up(as_role: AsRole, council: Edition) -> None:
    rows = rows_on(as_role(Role.WORKFORCE_LEAD), PAGE)
    assert rows[0][:3] == ["Team", "In post", "Vacant FTE"]
    people = [int(row[1]) for row in rows[1:]]
    assert rows[1][0] == "The whole service" and len(rows) == 14
    assert people[0] == sum(people[1:])


def test_the_pack_is_taken_marked_recorded_and_names_no_worker(
    as_role: AsRole, council: Edition, example_record
) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    people = example_record.record.table("person")
    numbers = {*people["swe_number"].drop_nulls(), *people["person"]}
    numbers |= {each for several in people["staff_ids"].drop_nulls() for each in str(several).split()}
    assert len(numbers) > 200
    for kind, read in (("docx", words_of), ("xlsx", cells_of)):
        answer = client.get(f"{PAGE}inspection/{kind}/?day=2025-06-30")
        assert answer["Content-Disposition"].endswith(f'2025-06-30-contains-small-numbers-do-not-publish.{kind}"')
        text = str(read(answer.content))
        assert "Contains small numbers: do not publish." in text and "Safeguarding North" in text
        assert not [each for each in numbers if re.search(rf"\b{re.escape(each)}\b", text)]
    taken = Entry.objects.filter(did="took an inspection pack out").order_by("pk")
    assert [each.what.split(", ", 1)[1] for each in taken] == ["docx, as at 2025-06-30", "xlsx, as at 2025-06-30"]
    assert client.get(f"{PAGE}inspection/pdf/").status_code == 404


def test_who_sees_no_teams_takes_the_whole_service_alone(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.FINANCE)
    assert [row[0] for row in rows_on(client, PAGE)[1:]] == ["The whole service"]
    text = words_of(client.get(f"{PAGE}inspection/docx/").content)
    assert "your role does not see single teams" in text and "Safeguarding North" not in text


def test_a_partner_s_page_is_looked_at_and_then_issued_once(as_role: AsRole, council: Edition) -> None:
    client, register = as_role(Role.ANALYST), register_of(council.council)
    address = f"{PAGE}partners/housing/"
    shown = client.get(address).content.decode()
    assert "you contacted us 90 times" in shown and ">hidden<" in shown
    assert not opened(register).releases, "looking issues nothing"
    answer = client.post(f"{address}docx/")
    assert answer["Content-Disposition"].endswith('contacts-housing-2025-09-30.docx"')
    assert "you contacted us 90 times" in words_of(answer.content)
    assert client.post(f"{address}docx/").status_code == 200
    assert len(opened(register).releases) == 1, "the same pages again are no new release"
    assert re.sub(r"csrf\S+ value=\S+", "", client.get(address).content.decode()) == re.sub(
        r"csrf\S+ value=\S+", "", shown
    ), "what was issued does not change the page that was issued"
    assert Entry.objects.filter(did="issued a partner's page").count() == 2
    assert client.get(f"{address}docx/").status_code == 405 and client.get(f"{PAGE}partners/nobody/").status_code == 404
    assert client.post(f"{address}pdf/").status_code == 404


def test_a_day_without_contacts_says_why_there_are_no_partners(as_role: AsRole, council: Edition) -> None:
    text = as_role(Role.ANALYST).get(f"{PAGE}?day=2023-09-30").content.decode()
    assert "There are none for this day." in text and "list of contacts" in text


@pytest.mark.parametrize("role", list(Role), ids=lambda role: role.name)
def test_only_those_who_see_figures_open_it(as_role: AsRole, role: Role) -> None:
    assert as_role(role).get(PAGE).status_code == (200 if role in _SEES_FIGURES else 403)


def test_the_document_has_a_page_for_each_team_and_a_source_on_each_row(as_role: AsRole, council: Edition) -> None:
    answer = as_role(Role.WORKFORCE_LEAD).get(f"{PAGE}inspection/docx/")
    document = Document(io.BytesIO(answer.content))
    titles = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    assert titles[1] == "The whole service" and len(titles) == 14
    rows = [[cell.text for cell in row.cells] for table in document.tables[1:] for row in table.rows[1:]]
    assert len(rows) > 300
    without = [row for row in rows if "cannot be said" not in row[1].lower() and "from '" not in row[2].lower()]
    assert without == []
    unsaid = [row for row in rows if "cannot be said" in row[1].lower()]
    assert all(row[1].startswith("Cannot be said, because ") for row in unsaid)
    assert Path(answer["Content-Disposition"].split('"')[1]).suffix == ".docx"
