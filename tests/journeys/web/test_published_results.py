"""Published results: the Department's figures as printed and nothing from the council's record."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.published.columns import COLUMNS
from mainstay.published.figures import built_in
from mainstay.stores.database.models import Edition
from mainstay.web.roles import GIVEN, May, Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.test_our_workforce import cells_of, rows_on, words_of

PAGE = "/published-results/"


def test_a_regional_viewer_sees_every_published_measure_of_england(as_role: AsRole, council: Edition) -> None:
    client, table = as_role(Role.REGIONAL_VIEWER), built_in()
    for year in (table.years[-1], table.years[0]):
        rows = rows_on(client, f"{PAGE}?year={year}")
        assert rows[0][-1] == "England" and len(rows) == 1 + len(COLUMNS)
        for row, column in zip(rows[1:], COLUMNS, strict=True):
            figure = table.lookup("England", year, column.name)
            shown = row[-1].rstrip("%").replace(",", "")
            assert figure.symbol == shown if figure.value is None else float(figure.value) == float(shown), column.name
    assert "not among the published ones" in client.get(f"{PAGE}?year=1066").content.decode()


def test_nothing_of_the_record_is_on_its_pages_or_in_its_files(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.REGIONAL_VIEWER)
    texts = [client.get(f"{PAGE}{rest}").content.decode() for rest in ("", "turnover_rate_fte/", "cases/")]
    assert all("small numbers" not in text and "as at" not in text for text in texts)
    for address in ("/our-workforce/", "/one-page/", "/people/"):
        assert client.get(address).status_code == 403
    cells = cells_of(client.get(f"{PAGE}take/xlsx/").content)
    assert "England" in cells and "Exampleshire" not in cells
    paper = client.get(f"{PAGE}take/docx/")
    assert "As published by the Department for Education" in words_of(paper.content)
    assert paper["Content-Disposition"].endswith('published-results-published.docx"')


def test_each_measure_has_its_years_and_rates_a_chart(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.REGIONAL_VIEWER)
    for column in COLUMNS:
        address = f"{PAGE}{column.name}/"
        rows = rows_on(client, address)
        assert [int(row[0]) for row in rows[1:]] == sorted(built_in().years, reverse=True)
        drawn = "<img " in client.get(address).content.decode()
        assert drawn == (column.unit in ("%", "children per FTE")), column.name
        assert client.get(f"{address}chart.svg").status_code == (200 if drawn else 404)
    assert client.get(f"{PAGE}none/").status_code == client.get(f"{PAGE}none/chart.svg").status_code == 404
    assert client.get(f"{PAGE}take/pdf/").status_code == 404


def test_the_council_stands_beside_its_region_once_its_file_was_loaded(
    as_role: AsRole, council: Edition, published_file: Path
) -> None:
    Edition.objects.filter(pk=council.pk).update(council="893")
    rows = rows_on(as_role(Role.REGIONAL_VIEWER), PAGE)
    assert rows[0] == ["Measure", "Shropshire", "West Midlands", "England"]


def test_a_loaded_file_that_was_damaged_is_said_so(as_role: AsRole, tmp_path: Path) -> None:
    kept = tmp_path / "home" / "published" / "workforce_indicators.csv"
    kept.parent.mkdir(parents=True)
    kept.write_text("this,is\nno,table\n")
    for rest in ("", "turnover_rate_fte/", "take/xlsx/", "turnover_rate_fte/chart.svg"):
        answer = as_role(Role.REGIONAL_VIEWER).get(f"{PAGE}{rest}")
        assert answer.status_code == 503 and b"cannot be shown" in answer.content, rest


@pytest.mark.parametrize(
    "role", [role for role in Role if May.SEE_PUBLISHED in GIVEN[role]], ids=lambda role: role.name
)
def test_before_any_import_england_stands_there(as_role: AsRole, role: Role) -> None:
    assert rows_on(as_role(role), PAGE)[0] == ["Measure", "England"]


@pytest.fixture
def published_file(tmp_path: Path) -> Path:
    """The Department's file where it is at hand, put where `mainstay published load` keeps it."""
    import os
    import shutil

    folder = Path(os.environ.get("MAINSTAY_PUBLISHED_DATA", Path(__file__).parents[4] / "shared" / "data"))
    found = sorted(folder.glob("**/*indicators*2025*.csv")) or sorted(folder.glob("**/*indicators*.csv"))
    if not found:
        pytest.skip("the Department's file is not at hand")
    kept = tmp_path / "home" / "published" / "workforce_indicators.csv"
    kept.parent.mkdir(parents=True)
    shutil.copy(found[-1], kept)
    return kept
