"""The same thing is said in the same words: on the list, the one page, the rows behind a figure, and in what is taken away."""

from __future__ import annotations

import io
from decimal import Decimal

import docx

from mainstay.stores.database.models import Edition
from mainstay.web.figures_shown import figures
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.test_our_workforce import cells_of, rows_on, words_of

MEASURES = "/our-workforce/measures/"
QUESTION = "Who is to be the worker of 13 children without one who is here: 9 held by a tray and 4 held by someone who has left?"


def test_agency_workers_have_the_role_of_the_register_in_the_rate_by_role(as_role: AsRole, council: Edition) -> None:
    rows = rows_on(as_role(Role.ANALYST), f"{MEASURES}agency_rate_fte/")
    by_role = {row[0]: row[1:] for row in rows if row and row[0] in ("Case holder", "Not known")}
    assert "Not known" not in by_role and by_role["Case holder"] != ["0.0%"]


def test_why_a_measure_is_not_shown_by_group_is_the_reason_that_holds(as_role: AsRole, council: Edition) -> None:
    text = as_role(Role.ANALYST).get(f"{MEASURES}absence_rate_fte/").content.decode()
    assert "how many people stand behind each group is not known, so that small groups could not be withheld." in text
    assert "nobody's group is known" not in text


def test_all_children_without_a_worker_are_asked_about_once_on_both_pages(as_role: AsRole, council: Edition) -> None:
    for role, address in ((Role.DIRECTOR, "/our-workforce/"), (Role.CHIEF_EXECUTIVE, "/one-page/")):
        text = as_role(role).get(address).content.decode()
        assert QUESTION in text and "What to do about what is worse" not in text
        assert "agreed load is set under My team" in text and "local ceiling" not in text


def test_rows_that_are_teams_have_headings_of_teams(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    rows = rows_on(client, f"{MEASURES}teams_without_manager/people/")
    assert rows[0] == ["Team", "Teams"] and ["Emergency Duty Team", "1"] in rows and len(rows) == 3
    assert rows_on(client, f"{MEASURES}inpost_fte/people/")[0][:3] == ["Staff number", "Role", "Team"]
    of_teams = client.get(f"{MEASURES}teams_without_manager/people.csv").content.decode("utf-8-sig")
    assert of_teams.splitlines()[0].startswith("Part of the figure,What is counted,Team,")


def test_the_one_page_gives_what_is_beyond_chance_alone(as_role: AsRole, council: Edition) -> None:
    text = as_role(Role.CHIEF_EXECUTIVE).get("/one-page/").content.decode()
    assert "this is more than chance." in text and "no more than chance" not in text


def test_the_one_page_is_taken_with_its_licence_and_what_to_know_first(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.CHIEF_EXECUTIVE)
    for kind, read in (("docx", words_of), ("xlsx", lambda book: " ".join(map(str, cells_of(book))))):
        text = read(client.get(f"/one-page/take/{kind}/?day=2024-09-30").content)
        assert "Open Government Licence" in text and "your lists go up to 30 September 2025" in text


def test_a_document_says_rates_as_the_page_and_a_workbook_holds_numbers(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.ANALYST)
    address = f"{MEASURES}agency_rate_fte/take/"
    opened = docx.Document(io.BytesIO(client.get(f"{address}docx/").content))
    by_group = [
        row for table in opened.tables for row in table.rows if row.cells[0].text in ("Case holder", "Whole council")
    ]
    texts = [cell.text for row in by_group for cell in row.cells[1:]]
    assert texts and all(text.endswith("%") or text == "withheld" for text in texts)
    _edition, shown = figures()
    assert float(shown.content.answer("agency_rate_fte").value) in cells_of(client.get(f"{address}xlsx/").content)
    assert not [cell for cell in cells_of(client.get(f"{address}xlsx/").content) if isinstance(cell, Decimal)]


def test_the_list_in_a_document_speaks_of_no_band_or_line_that_is_not_there(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.DIRECTOR)
    text = words_of(client.get("/our-workforce/take/list/docx/").content)
    assert "In the twelve months to" in text and "shaded band" not in text and "pright lines" not in text
    page = client.get("/our-workforce/").content.decode()
    assert "shaded band" in page and "pright lines" in page
    assert "Of fewer than 20 people nothing is said" not in page and "Too few people to judge" in page
