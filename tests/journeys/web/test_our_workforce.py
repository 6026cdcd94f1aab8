"""Our workforce: the figures on the pages are those of the commands, small groups are withheld, and an empty start helps."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import Client

import mainstay
from mainstay.measures.declaring import measures
from mainstay.presentation.breakdown_tables import breakdown_table
from mainstay.presentation.content import ReportContent
from mainstay.presentation.groups_of_measures import table_by_group
from mainstay.stores.database.models import Edition, EditionTable
from mainstay.tasks.figures import on_days
from mainstay.tasks.figures_of_a_record import BREAKDOWNS, content_of_record
from mainstay.tasks.protected_breakdowns import breakdowns_of_a_record
from mainstay.web.accounts.models import Account
from mainstay.web.audit.models import Entry
from mainstay.web.figures_shown import figures
from mainstay.web.roles import GIVEN, May, Role
from tests.journeys.web.conftest import EXAMPLE, MADE_ON, AsRole

LIST, MEASURES, TEAMS, REPORT, TURNOVER = (
    f"/our-workforce/{rest}" for rest in ("", "measures/", "teams/", "report.zip", "measures/turnover_rate_fte/")
)
ROOT = Path(mainstay.__file__).parent
_UNITS = {
    "people": ("person", "people"),
    "children": ("child", "children"),
    "days": ("day", "days"),
    "teams": ("team", "teams"),
    "people per leader": ("person per leader", "people per leader"),
} | {
    f"{one}s": (one, f"{one}s")
    for one in ("month", "hour", "post", "point", "meeting", "contact", "referral", "change")
}


class _Rows(HTMLParser):
    """The rows of every table of a page, as the texts of their cells."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            self.rows[-1].append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.rows[-1][-1] += data


def rows_on(client: Client, address: str) -> list[list[str]]:
    answer = client.get(address)
    assert answer.status_code == 200, address
    found = _Rows()
    found.feed(answer.content.decode())
    return [[cell.strip() for cell in row] for row in found.rows]


def cells_of(workbook: bytes) -> list[object]:
    import openpyxl

    sheets = openpyxl.load_workbook(io.BytesIO(workbook)).worksheets
    return [cell for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]


def words_of(document: bytes) -> str:
    import docx

    opened = docx.Document(io.BytesIO(document))
    return " ".join(each.text for each in opened.paragraphs)


def said(value: float, unit: str, decimals: int) -> str:
    """A value as it is printed, written here a second time so that pages are not checked by their own words."""
    decimals = 1 if unit in ("%", "FTE", "children per FTE", "years") else decimals
    text = f"{abs(value):,.{decimals}f}"
    text = "\u2212" * (value < 0) + ("\u00a3" if unit == "\u00a3" else "") + text
    if unit in ("%", "\u00a3"):
        return text + unit.strip("\u00a3")
    one, many = _UNITS.get(unit, (unit, unit))
    return f"{text} {one if value == 1 else many}"


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """What `mainstay measures compute` says of the example council."""
    place = tmp_path_factory.mktemp("computed")
    shutil.copytree(EXAMPLE, place / "files")
    words = [sys.executable, "-m", "mainstay", "measures", "compute", "files", "--format", "json"]
    said = {**os.environ, "MAINSTAY_HOME": str(place / "home")}
    ran = subprocess.run(words, cwd=place, env=said, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    return {each["name"]: each for each in json.loads(ran.stdout)["measures"]}


@pytest.fixture(scope="module")
def content(example_record) -> ReportContent:
    """The figures of the example council with their breakdowns, which nobody changes."""
    return content_of_record(example_record.record, "", "", MADE_ON)


def test_every_figure_on_the_pages_is_the_one_that_the_command_computes(
    as_role: AsRole, council: Edition, computed: dict[str, dict]
) -> None:
    client = as_role(Role.DIRECTOR)
    titles = {each.title: each.name for each in measures().values()}
    listed = {titles[row[0]]: row for row in rows_on(client, MEASURES) if row[0] in titles}
    assert listed.keys() == computed.keys() == measures().keys()
    for name, each in computed.items():
        shown = listed[name][1]
        if each["value"] is None:
            assert shown.startswith("Cannot be computed: ") and each["reason"][1:] in shown, name
        else:
            assert shown == said(each["value"], each["unit"], measures()[name].decimals), name
        years = rows_on(client, f"/our-workforce/measures/{name}/")
        latest = next(row for row in years if row[0] == "2025")
        assert latest[1] == shown, name


def test_the_director_s_list_gives_the_findings_and_every_chart_with_its_sentence_and_table(
    as_role: AsRole, council: Edition, example_record
) -> None:
    text = as_role(Role.DIRECTOR).get(LIST).content.decode()
    content = content_of_record(example_record.record, example_record.council_name, "", MADE_ON)
    from mainstay.presentation.charts.choosing import charts
    from mainstay.presentation.sentences.choosing import first_findings

    plain = _plain(text)
    found = first_findings(content)
    assert len(found) == 6
    for finding in found:
        assert finding.sentence in plain and finding.figure in plain and finding.verdict.value in plain
    drawn, _not_drawn = charts(content)
    assert len(drawn) == 7 == text.count("<img ")
    assert all(chart.sentence in plain and f'id="{chart.name}-heading"' in text for chart in drawn)
    assert text.partition("<main")[2].count("<details") == 7 and text.count("<h1") == 1
    assert "<style" not in text and "<script" not in text and not re.search(r"\sstyle=|\son\w+=", text)
    assert len(text.encode()) < 200_000


def test_every_chart_is_drawn_apart_and_a_chart_that_is_not_there_is_not_found(
    as_role: AsRole, council: Edition
) -> None:
    client = as_role(Role.DIRECTOR)
    pictures = re.findall(r'<img src="([^"]+)" alt="([^"]+)"', client.get(LIST).content.decode())
    pictures += re.findall(r'<img src="([^"]+)" alt="([^"]+)"', client.get(TURNOVER).content.decode())
    assert len(pictures) == 8
    for address, described in pictures:
        answer = client.get(address.replace("&amp;", "&"))
        assert answer["Content-Type"] == "image/svg+xml" and answer.content.startswith(b"<svg "), address
        assert described and b"<script" not in answer.content
    for address in ("/our-workforce/charts/none.svg", "/our-workforce/measures/none/trend.svg"):
        assert client.get(address).status_code == 404


def test_another_day_is_chosen_in_the_address_and_kept_on_the_way_through_the_pages(
    as_role: AsRole, council: Edition, example_record
) -> None:
    client = as_role(Role.DIRECTOR)
    text = client.get(f"{LIST}?day=2024-09-30").content.decode()
    assert "as at 30 September 2024" in text and '<option value="2024-09-30" selected>' in text
    assert f'href="{MEASURES}?day=2024-09-30"' in text and "turnover_rate_fte/?day=2024-09-30" in text
    offered = re.findall(r'<option value="([\d-]+)"', text)
    assert offered == sorted(set(offered), reverse=True) and {"2025-09-30", "2025-08-31"} <= set(offered)
    record = example_record.record
    for day in (offered[1], "2023-09-30", offered[-1]):
        answers = {each.measure.name: each for each in on_days(record, [date.fromisoformat(day)])}
        row = next(
            row for row in rows_on(client, f"{MEASURES}?day={day}") if row[0] == measures()["inpost_headcount"].title
        )
        assert row[1] == said(float(answers["inpost_headcount"].value), "people", 0), day


@pytest.mark.parametrize("asked", ["1999-09-30", "2099-09-30", "2024-02-31", "soon", "2024-09-29", "<b>"])
def test_a_day_that_the_record_does_not_cover_is_said_and_others_are_offered(
    as_role: AsRole, council: Edition, asked: str
) -> None:
    client = as_role(Role.DIRECTOR)
    for address in (LIST, MEASURES, TURNOVER, REPORT):
        answer = client.get(address, {"day": asked})
        assert answer.status_code == 404, address
        assert b"does not cover that day" in answer.content and b'value="2025-09-30"' in answer.content
        assert b"<b>" not in answer.content


@pytest.mark.parametrize(
    "address",
    ["take/list/", "take/measures/", "measures/turnover_rate_fte/take/", "measures/vacancy_fte/take/", "teams/take/"],
)
def test_every_page_is_taken_as_a_workbook_and_a_document_that_say_what_they_hold(
    as_role: AsRole, council: Edition, address: str
) -> None:
    client = as_role(Role.ANALYST)
    book = client.get(f"/our-workforce/{address}xlsx/?day=2024-09-30")
    paper = client.get(f"/our-workforce/{address}docx/")
    for answer, kind in ((book, "xlsx"), (paper, "docx")):
        assert "contains-small-numbers-do-not-publish" in answer["Content-Disposition"]
        assert answer["Content-Disposition"].endswith(f'.{kind}"')
    assert "2024-09-30" in book["Content-Disposition"]
    cells = cells_of(book.content)
    assert "Contains small numbers: do not publish." in cells
    assert not any(isinstance(cell, str) and cell.startswith("=") for cell in cells)
    said_there = words_of(paper.content)
    assert "Contains small numbers: do not publish." in said_there and "as at 30 September 2025" in said_there
    assert Entry.objects.filter(did="took a page out").count() == 2
    assert client.get(f"/our-workforce/{address}pdf/").status_code == 404


def test_the_workbook_of_measures_holds_the_figures_as_numbers(
    as_role: AsRole, council: Edition, computed: dict[str, dict]
) -> None:
    cells = cells_of(as_role(Role.DIRECTOR).get("/our-workforce/take/measures/xlsx/").content)
    for each in computed.values():
        if each["value"] is not None:
            assert each["value"] in cells, each["name"]


def test_files_hold_no_more_teams_than_the_page(as_role: AsRole, council: Edition) -> None:
    address = "/our-workforce/measures/inpost_headcount/take/xlsx/"
    assert "Safeguarding North" in cells_of(as_role(Role.ANALYST).get(address).content)
    assert "Safeguarding North" not in cells_of(as_role(Role.DIRECTOR).get(address).content)
    manager = as_role(Role.TEAM_MANAGER, teams=["safeguarding north"])
    cells = cells_of(manager.get("/our-workforce/teams/take/xlsx/").content)
    assert "Safeguarding North" in cells and "Whole council" not in cells
    assert not [cell for cell in cells if isinstance(cell, str) and cell.startswith("Assessment")]


def test_warming_works_out_all_that_is_asked_for_later(as_role: AsRole, council: Edition) -> None:
    from mainstay.web.our_workforce.warming import WARM

    WARM()
    found = figures()
    assert found is not None
    known = set(found[1]._parts)
    client = as_role(Role.ANALYST)
    for address in (LIST, MEASURES, TEAMS, TURNOVER, "/our-workforce/charts/turnover.svg", f"{TURNOVER}trend.svg"):
        assert client.get(address).status_code == 200
    assert set(found[1]._parts) == known


def test_every_page_says_that_it_holds_small_numbers(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.ANALYST)
    for address in (LIST, MEASURES, TEAMS, "/our-workforce/measures/inpost_fte/"):
        assert b"Contains small numbers: do not publish." in client.get(address).content
    assert client.get("/our-workforce/measures/no_such_measure/").status_code == 404


@pytest.mark.parametrize("dimension", BREAKDOWNS)
def test_groups_are_withheld_as_in_the_report(example_record, content: ReportContent, dimension: str) -> None:
    record = example_record.record
    theirs = breakdown_table(content, dimension)
    assert theirs is not None and theirs.measures
    protected = breakdowns_of_a_record(record, content.as_at, content.answers, content.breakdowns)
    for name in theirs.measures:  # asked for alone, as a page does, and with all others, as the report does
        ours = table_by_group(content, (name,), dimension, protected.of([name]))
        assert ours is not None and ours == table_by_group(content, (name,), dimension, content.protected)
    assert any(cell.withheld for _label, cells in theirs.rows for cell in cells)


def test_no_group_of_fewer_than_five_is_shown_of_any_measure(example_record, content: ReportContent) -> None:
    """Counted again from the rows themselves, for children per worker: its workers are nobody's declared measure."""
    import polars as pl

    from mainstay.tasks.figures import rows_on as rows_of_days

    record = example_record.record
    protected = breakdowns_of_a_record(record, content.as_at, content.answers, content.breakdowns).of(["caseload_fte"])
    table = table_by_group(content, ("caseload_fte",), "team", protected)
    assert table is not None
    frame = rows_of_days(record, [content.as_at]).frame.filter(pl.col("holder") == 1)
    workers = dict(frame.group_by("team").agg(pl.col("person").n_unique()).iter_rows())
    shown = {label for label, (cell,) in table.rows if cell.value is not None}
    small = {team for team, many in workers.items() if many < 5}
    assert shown and small and not shown & small


def test_sickness_is_never_shown_by_group(as_role: AsRole, council: Edition) -> None:
    for name in ("absence_rate_fte", "working_days_lost_fte"):
        text = as_role(Role.WORKFORCE_LEAD).get(f"/our-workforce/measures/{name}/").content.decode()
        assert "By group" in text and "By role" not in text and "By team" not in text


def test_groups_by_team_are_for_those_who_see_teams(as_role: AsRole, council: Edition) -> None:
    address = "/our-workforce/measures/inpost_headcount/"
    assert b"By team" in as_role(Role.ANALYST).get(address).content
    director = as_role(Role.DIRECTOR)
    assert b"By role" in director.get(address).content and b"By team" not in director.get(address).content
    assert director.get(TEAMS).status_code == 403 and TEAMS.encode() not in director.get(LIST).content


def test_a_team_manager_sees_their_own_teams_and_no_total(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.TEAM_MANAGER)
    assert b"Ask whoever keeps the accounts" in client.get(TEAMS).content
    Account.objects.filter(email="team_manager@example.invalid").update(teams=["safeguarding north"])
    rows = rows_on(client, TEAMS)
    assert [row[0] for row in rows] == ["Group", "Safeguarding North"]
    assert rows[1][1] == "5"
    everyone = rows_on(as_role(Role.ANALYST), TEAMS)
    assert everyone[-1][0] == "Whole council" and len(everyone) == 14


def test_the_report_is_taken_whole_marked_and_recorded(as_role: AsRole, council: Edition) -> None:
    held = {}
    for role in (Role.ANALYST, Role.DIRECTOR):
        answer = as_role(role).get(REPORT)
        assert "contains-small-numbers" in answer["Content-Disposition"]
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            held[role] = {name: archive.read(name) for name in archive.namelist()}
    files = held[Role.ANALYST]
    assert files.keys() == {"READ ME FIRST.txt", "director.docx", "director.html", "measures.json", "workbook.xlsx"}
    assert files["READ ME FIRST.txt"].startswith(b"Contains small numbers: do not publish.")
    assert b"Contains small numbers: do not publish." in files["director.html"]
    assert _teams_in(files["workbook.xlsx"]) and not _teams_in(held[Role.DIRECTOR]["workbook.xlsx"])
    taken = Entry.objects.filter(did="took a report out")
    assert [each.what for each in taken] == [f"edition {council.pk}, as at 2025-09-30"] * 2


@pytest.mark.parametrize("role", [role for role in Role if May.SEE_FIGURES in GIVEN[role]], ids=lambda role: role.name)
def test_before_the_first_import_the_page_says_who_can_import_and_leads_only_them_there(
    as_role: AsRole, role: Role
) -> None:
    client = as_role(role)
    for address in (LIST, MEASURES, "/our-workforce/measures/inpost_fte/", REPORT):
        text = client.get(address).content.decode()
        assert "no files have been imported" in text
        if May.IMPORT_FILES in GIVEN[role]:
            assert 'href="/intake/"' in text
        else:
            assert "/intake/" not in text and "workforce lead or analyst" in text
    assert not Entry.objects.filter(did="took a report out").exists()


def test_a_record_that_was_changed_outside_is_not_shown(as_role: AsRole, council: Edition) -> None:
    EditionTable.objects.filter(edition=council, name="spell").update(content=b"changed")
    Edition.objects.filter(pk=council.pk).update(digest="0" * 64)
    answer = as_role(Role.DIRECTOR).get(LIST)
    assert answer.status_code == 503 and b"is not what was kept" in answer.content


def _plain(text: str) -> str:
    from html import unescape

    return unescape(re.sub(r"<[^>]+>", " ", text))


def _teams_in(workbook: bytes) -> bool:
    import openpyxl

    sheet = openpyxl.load_workbook(io.BytesIO(workbook))["Breakdowns"]
    return any(row[0] == "By team" for row in sheet.iter_rows(values_only=True))


def test_warming_an_empty_or_damaged_store_says_nothing(council: Edition) -> None:
    from mainstay.web.our_workforce.warming import WARM

    Edition.objects.filter(pk=council.pk).update(digest="0" * 64)
    WARM()
