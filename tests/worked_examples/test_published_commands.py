"""`mainstay published`: what is printed, what is kept, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from mainstay.published.columns import MEASURES
from mainstay.published.figures import built_in
from tests.worked_examples.published_tables import ENGLAND, GEOGRAPHY, JOINT, NORTH_WEST, WIGAN, department_csv

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "indicators.csv"
    path.write_text(department_csv(ENGLAND, NORTH_WEST, [*WIGAN, "x", "12", "1.5"], JOINT), encoding="utf-8")
    return path


@pytest.fixture
def home(tmp_path: Path) -> str:
    return str(tmp_path / "home")


def test_json_is_one_document_and_nothing_else(mainstay: Run, file: Path) -> None:
    ended = mainstay("published", "show", "--council", "359", "--file", file, "--format", "json")
    document = json.loads(ended.stdout)
    assert ended.returncode == 0 and ended.stderr == ""
    assert (document["schema"], document["council"]) == ("mainstay/published/1", "359")
    assert len(document["figures"]) == 22
    assert document["figures"][0] == {"year": 2025, "measure": "inpost_fte", "value": None, "symbol": "x"}
    assert document["figures"][1] == {"year": 2025, "measure": "inpost_headcount", "value": 12, "symbol": None}
    assert document["figures"][2]["value"] == 1.5


def test_half_of_a_joint_return_answers_as_itself_and_says_how_it_is_published(mainstay: Run, file: Path) -> None:
    ended = mainstay("published", "show", "--council", "318", "--file", file, "--format", "json")
    document = json.loads(ended.stdout)
    assert document["council"] == "318" and document["published_as"]["code"] == "314 / 318"


def test_a_file_once_loaded_is_kept(mainstay: Run, file: Path, home: str) -> None:
    before = mainstay("published", "show", "--council", "359", MAINSTAY_HOME=home)
    assert before.returncode == 1 and "published load" in before.stderr and before.stdout == ""
    loaded = mainstay("published", "load", file, MAINSTAY_HOME=home)
    assert loaded.returncode == 0 and "2025 to 2025, 2 councils" in loaded.stdout
    file.unlink()
    after = mainstay("published", "show", "--council", "Wigan", MAINSTAY_HOME=home)
    assert after.returncode == 0 and after.stdout.startswith("Wigan (359)") and "is not available" in after.stdout


def test_one_file_that_cannot_be_used_keeps_nothing(mainstay: Run, file: Path, tmp_path: Path, home: str) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    ended = mainstay("published", "load", file, other, MAINSTAY_HOME=home)
    assert ended.returncode == 2 and "not one of the Department's tables" in ended.stderr
    assert not Path(home).exists()


def test_of_several_files_the_latest_is_kept(mainstay: Run, file: Path, tmp_path: Path, home: str) -> None:
    older = tmp_path / "older.csv"
    older.write_text(department_csv(["2024", *WIGAN[1:]]), encoding="utf-8")
    assert mainstay("published", "load", file, older, MAINSTAY_HOME=home).returncode == 0
    shown = mainstay("published", "show", "--council", "359", "--format", "json", MAINSTAY_HOME=home)
    assert {figure["year"] for figure in json.loads(shown.stdout)["figures"]} == {2025}


def test_regions_need_no_file(mainstay: Run, home: str) -> None:
    ended = mainstay("published", "show", "--council", "North West", "--format", "json", MAINSTAY_HOME=home)
    document = json.loads(ended.stdout)
    assert document["council"] == "E12000002"
    assert {"year": 2025, "measure": "turnover_rate_fte", "value": 12.2, "symbol": None} in document["figures"]


def test_nobody_by_that_name(mainstay: Run, file: Path) -> None:
    ended = mainstay("published", "show", "--council", "Atlantis", "--file", file)
    assert ended.returncode == 2 and "not the number, name or national code" in ended.stderr and ended.stdout == ""
    absent = mainstay("published", "show", "--council", "893", "--file", file)
    assert absent.returncode == 1 and "no figures of that authority" in absent.stderr


def test_check_counts_and_names_differences(mainstay: Run, tmp_path: Path) -> None:
    """Our own table written in the Department's layout agrees; with one figure changed it does not."""
    table, rows = built_in(), []
    for code, area in table.areas.items():
        for year in table.years:
            printed = [str(figure.value) if figure.value is not None else figure.symbol
                       for figure in (table.lookup(code, year, measure) for measure in MEASURES)]  # fmt: skip
            level = "National" if area.level == "national" else "Regional"
            rows.append([str(year), "", level, "", "", code, area.name, "", "", "", *printed])
    same, changed = tmp_path / "same.csv", tmp_path / "changed.csv"
    same.write_text(department_csv(*rows, headings=[*GEOGRAPHY, *MEASURES]), encoding="utf-8")
    changed.write_text(same.read_text("utf-8").replace("36186.3", "36186.4"), encoding="utf-8")
    ended = mainstay("published", "check", same)
    assert (ended.returncode, ended.stdout) == (0, "2,376 figures compared, 0 different.\n")
    ended = mainstay("published", "check", changed)
    assert ended.returncode == 1 and "2,376 figures compared, 1 different." in ended.stdout
    assert "England, 2025, In post, FTE (inpost_fte): built in 36186.3, in the file 36186.4" in ended.stdout


def test_renew_writes_our_layout(mainstay: Run, file: Path) -> None:
    ended = mainstay("published", "renew", file)
    lines = [line for line in ended.stdout.splitlines() if not line.startswith("#")]
    assert lines[0] == "area_code,area_name,measure,2025" and lines[1] == "E92000001,England,inpost_fte,1"
    assert len(lines) == 1 + 2 * 22


CUMBRIA = "2022,Reporting year,Local authority,E92000001,England,E12000002,North West,909,E10000006,Cumbria".split(",")
CUMBERLAND = "2023,Reporting year,Local authority,E92000001,England,E12000002,North West,942,E06000063,Cumberland"
WESTMORLAND = "2023,Reporting year,Local authority,E92000001,England,E12000002,North West,943,E06000064,Westmorland"
REPLACED = (
    "Cumbria (909) was an authority until 31 March 2023: Cumberland (942) and Westmorland and Furness (943) replaced"
)


@pytest.fixture
def split(tmp_path: Path) -> Path:
    path = tmp_path / "split.csv"
    path.write_text(department_csv(CUMBRIA, CUMBERLAND.split(","), WESTMORLAND.split(",")), encoding="utf-8")
    return path


def test_a_council_that_no_longer_exists_says_what_replaced_it(mainstay: Run, split: Path, file: Path) -> None:
    text = mainstay("published", "show", "--council", "909", "--file", split).stdout
    assert REPLACED in text and "2022" in text.splitlines()[1] and "2023" not in text.splitlines()[1]
    absent = mainstay("published", "show", "--council", "909", "--file", file)
    assert absent.returncode == 1 and REPLACED in absent.stderr and "--joined" in absent.stderr
    document = json.loads(mainstay("published", "show", "--council", "909", "--file", split, "--format", "json").stdout)
    assert document["replaced"]["by"] == ["942", "943"] and REPLACED in document["replaced"]["said"]


def test_joined_adds_counts_up_and_leaves_rates_out(mainstay: Run, split: Path) -> None:
    ended = mainstay("published", "show", "--council", "909", "--file", split, "--joined", "--format", "json")
    document = json.loads(ended.stdout)
    found = {(each["measure"], each["year"]): each["value"] for each in document["figures"]}
    assert (found["inpost_fte", 2022], found["inpost_fte", 2023]) == (1, 2)
    assert ("turnover_rate_fte", 2022) in found and ("turnover_rate_fte", 2023) not in found
    assert document["published_as"] == {"code": "909", "name": "Cumbria"}
    assert any("are added up" in note for note in document["series"])


def test_a_report_asked_for_under_an_old_number_says_so(mainstay: Run, tmp_path: Path) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    assert REPLACED in mainstay("report", folder, "--council", "909").stderr
    assert "replaced" not in mainstay("report", folder, "--council", "893").stderr
