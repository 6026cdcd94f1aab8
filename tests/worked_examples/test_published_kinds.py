"""Each kind of published table in a small file of our own: recognised by its headings, read under plain names."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from mainstay.foundations.finding import found_in
from mainstay.foundations.problems import CannotGoOn
from mainstay.published.figures import PublishedTable
from mainstay.published.neighbours import Neighbour, StatisticalNeighbours
from mainstay.published.reading import read_neighbours, read_published
from mainstay.published.recognising import kinds
from tests.worked_examples.published_tables import GEOGRAPHY, WIGAN, department_csv

Run = Callable[..., CompletedProcess[str]]

# Headings as printed, rows of one council as printed (after its geography), and what is to be read of them.
FILES: dict[str, tuple[str, list[str], dict[str, str]]] = {
    "referrals": (
        ("category,referral_count,rereferral_count,rereferral_percent,no_further_action_count,no_further_action_percent,"
        "not_in_need_count,not_in_need_percent,referral_child_count,rereferral_child_count,rereferral_child_percent"),
        ["Referrals and Re-referrals,200,50,25,c,c,40,20,180,45,25"],
        {"referrals": "200", "rereferrals": "50", "rereferral_rate": "25", "no_further_action": "c",
         "no_further_action_rate": "c", "assessed_not_in_need": "40", "assessed_not_in_need_rate": "20",
         "children_referred": "180", "children_rereferred": "45", "children_rereferred_rate": "25"},
    ),
    "children_in_need": (
        ("category,Anypoint_episodes,Anypoint_child,Started_episodes,Started_child,Ended_episodes,Ended_child,"
        "At31_episodes,awaiting_assessment"),
        ["Children in Need,900,850,400,390,350,340,550,u"],
        {"in_need_in_year_spells": "900", "in_need_in_year": "850", "in_need_started_spells": "400",
         "in_need_started": "390", "in_need_ended_spells": "350", "in_need_ended": "340", "in_need_on_31_march": "550",
         "awaiting_assessment": "u"},
    ),
    "children_looked_after": (
        "population_type,population_estimate,children_count,rate_per_10000",
        ["Children ceasing to be looked after each year,60000,90,15",
         "Children looked after on 31 March each year,60000,300,50",
         "Children starting to be looked after each year,60000,z,z"],
        {"looked_after": "300", "looked_after_rate": "50", "starting_to_be_looked_after": "z",
         "starting_to_be_looked_after_rate": "z", "ceasing_to_be_looked_after": "90",
         "ceasing_to_be_looked_after_rate": "15", "children_of_the_rate": "60000"},
    ),
    "social_workers_per_child": (
        "cla_group,sw_stability,number,percentage",
        ["CLA on 31 March,Total children,300,100", "CLA on 31 March,3 or more social workers during the year,75,25"],
        {"looked_after_with_a_count_of_workers": "300", "three_or_more_workers": "75",
         "three_or_more_workers_rate": "25"},
    ),
    "repeat_protection_plans": (
        "category,CPP_start,CPP_subsequent,CPP_subsequent_percent",
        ["Child Protection Plans which are a second or subsequent plan,120,30,25"],
        {"protection_plans_started": "120", "repeat_protection_plans": "30", "repeat_protection_plans_rate": "25"},
    ),
    "population": (
        "age_group,population_estimate",
        ["Children aged 0 to 17 years,60123"],
        {"children_aged_0_to_17": "60123"},
    ),
}  # fmt: skip
NEIGHBOUR_HEADINGS = ["old_la_code", "la_name", "region_ind", "region_name", *(
    heading for place in range(1, 11) for heading in (f"SN_{place}", f"SN_{place}P")
)]  # fmt: skip


def _file(tmp_path: Path, kind: str, headings: str | None = None) -> Path:
    own, rows, _wanted = FILES[kind]
    path = tmp_path / f"{kind}_as_downloaded.csv"
    lines = [",".join([*GEOGRAPHY, *(headings or own).split(",")]), *(",".join([*WIGAN, row]) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    return path


def _neighbours(tmp_path: Path, *rows: list[str]) -> Path:
    path = tmp_path / "neighbours.csv"
    path.write_text("\n".join(",".join(row) for row in (NEIGHBOUR_HEADINGS, *rows)) + "\n", encoding="utf-8-sig")
    return path


TEN = ("800", "801", "802", "803", "805", "806", "807", "808", "810", "811")


def _near(code: str, codes: tuple[str, ...] = TEN) -> list[str]:
    pairs = [each for at, near in enumerate(codes) for each in (near, "Very close" if at < 5 else "Close ")]
    return [code, "Somewhere", "5", "North West", *pairs]


def test_every_kind_but_indicators_and_neighbours_is_tried_here() -> None:
    assert {*FILES, "workforce_indicators", "statistical_neighbours"} == set(kinds())


def test_no_two_measures_share_a_name_and_each_has_a_title_and_unit() -> None:
    names = [name for kind in kinds().values() for name in kind.measures]
    assert len(names) == len(set(names))
    assert all(each.title and each.unit for kind in kinds().values() for each in kind.measures.values())
    assert all(kind.about.endswith(".") and kind.find.endswith(".") for kind in kinds().values())


def test_a_kind_knows_of_no_other() -> None:
    """Adding a kind edits nothing else, and taking one away breaks nothing else."""
    for name, _kind in found_in("mainstay.published.kinds", "KIND").items():
        text = Path(importlib.import_module(name).__file__).read_text(encoding="utf-8")
        assert "mainstay.published.kinds" not in text, name


@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_known_by_its_headings_and_read_under_plain_names(kind: str, tmp_path: Path) -> None:
    table = read_published(_file(tmp_path, kind))
    assert isinstance(table, PublishedTable) and table.kind.name == kind and table.not_read == ()
    figures = {figure.measure: figure for figure in table.council("Wigan") or table.council("359")}
    wanted = FILES[kind][2]
    assert set(figures) == set(wanted) == set(table.measures)
    for name, text in wanted.items():
        figure = figures[name]
        assert (figure.year, figure.area_code) == (2025, "359")
        if text.isdigit():
            assert (figure.value, figure.symbol, figure.reason) == (Decimal(text), "", None)
        else:
            assert (figure.value, figure.symbol) == (None, text) and figure.reason


@pytest.mark.parametrize("kind", FILES)
def test_a_renamed_column_is_told_whatever_the_kind(kind: str, tmp_path: Path) -> None:
    own = FILES[kind][0].split(",")
    changed = ",".join([*own[:-1], "something_else"])
    with pytest.raises(CannotGoOn) as refused:
        read_published(_file(tmp_path, kind, changed))
    said = refused.value.what
    assert f"table of {kinds()[kind].title}, and it lacks the columns {own[-1].lower()}." in said
    assert "perhaps renamed ones: something_else." in said
    assert set(map(str.lower, own)) <= set(said.partition("Mainstay knows these: ")[2].rstrip(".").split(", "))


def test_rows_of_other_groups_are_counted_and_left(tmp_path: Path) -> None:
    path = _file(tmp_path, "population")
    path.write_text(path.read_text("utf-8-sig") + ",".join([*WIGAN, "Children aged 5", "700"]) + "\n", "utf-8")
    table = read_published(path)
    assert table.lookup("359", 2025, "children_aged_0_to_17").value == 60123
    assert table.not_read == ("1 rows of age_group 'Children aged 5' are not used.",)


def test_a_group_of_children_the_file_does_not_hold_is_no_figure(tmp_path: Path) -> None:
    """A missing row is not a blank: there is nothing, rather than something without a value."""
    path = _file(tmp_path, "children_looked_after")
    lines = [line for line in path.read_text("utf-8-sig").splitlines() if "starting" not in line]
    path.write_text("\n".join(lines), encoding="utf-8")
    table = read_published(path)
    assert table.lookup("359", 2025, "starting_to_be_looked_after") is None
    assert table.lookup("359", 2025, "looked_after").value == 300 and table.size == 5


def test_two_rows_that_differ_in_what_they_share_are_refused(tmp_path: Path) -> None:
    path = _file(tmp_path, "children_looked_after")
    path.write_text(path.read_text("utf-8-sig").replace("60000,300", "60001,300"), encoding="utf-8")
    with pytest.raises(CannotGoOn, match="second time"):
        read_published(path)


def test_a_file_of_no_kind_is_told_what_kinds_there_are(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("name,role\nsomeone,something\n", encoding="utf-8")
    with pytest.raises(CannotGoOn) as refused:
        read_published(path)
    assert all(kind.title in refused.value.what for kind in kinds().values())


def test_the_release_of_2025_names_the_columns_of_social_workers_otherwise(tmp_path: Path) -> None:
    """It also has children looked after for two years, whose own total must not be taken for everybody's."""
    rows = (
        "CLA 2 years on 31 March,Total children,200,100",
        "CLA 2 years on 31 March,3 or more social workers during the previous 2 years,110,55",
        "CLA on 31 March,Total children,300,100",
        "CLA on 31 March,3 or more social workers during the year,75,25",
    )
    headings = [*GEOGRAPHY, "cla_group", "sw_stability", "children_count", "children_percent"]
    path = tmp_path / "la_cla_swcount.csv"
    path.write_text("\n".join([",".join(headings), *(",".join([*WIGAN, row]) for row in rows)]), encoding="utf-8")
    table = read_published(path)
    assert [figure.value for figure in table.council("359")] == [300, 75, 25]
    assert table.not_read == ("2 rows of cla_group 'CLA 2 years on 31 March' are not used.",)


def test_neighbours_are_in_order_with_their_closeness(tmp_path: Path) -> None:
    near = read_neighbours(_neighbours(tmp_path, _near("359")))
    assert isinstance(near, StatisticalNeighbours)
    found = near.neighbours_of("359")
    assert [each.code for each in found] == list(TEN)
    assert (found[0], found[9]) == (Neighbour("800", "Very close"), Neighbour("811", "Close"))
    assert near.neighbours_of("Wigan") == near.neighbours_of("E08000010") == found
    assert near.neighbours_of("893") == ()


def test_a_neighbour_that_is_no_council_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match="Row 2: 804 is not the number of a council"):
        read_neighbours(_neighbours(tmp_path, _near("359", ("804", *TEN[1:]))))


@pytest.fixture
def home(tmp_path: Path, mainstay: Run) -> str:
    """A home into which one file of each kind was loaded at once."""
    indicators = tmp_path / "indicators.csv"
    indicators.write_text(department_csv(WIGAN), encoding="utf-8")
    files = [indicators, _neighbours(tmp_path, _near("359")), *(_file(tmp_path, kind) for kind in FILES)]
    where = str(tmp_path / "home")
    ended = mainstay("published", "load", *files, MAINSTAY_HOME=where)
    assert ended.returncode == 0, ended.stderr
    assert all(kind.title in ended.stdout for kind in kinds().values())
    return where


def test_show_takes_everything_that_was_loaded(mainstay: Run, home: str) -> None:
    ended = mainstay("published", "show", "--council", "Wigan", "--format", "json", MAINSTAY_HOME=home)
    document = json.loads(ended.stdout)
    assert document["schema"] == "mainstay/published/1" and len(document["figures"]) == 22
    others = {each["table"]: each for each in document["other_tables"]}
    assert set(others) == set(FILES) and document["table"] == "workforce_indicators"
    assert {"year": 2025, "measure": "referrals", "value": 200, "symbol": None} in others["referrals"]["figures"]
    assert others["referrals"]["symbols"] == {"c": "is held back to protect someone's confidentiality"}
    assert others["referrals"]["measures"]["rereferral_rate"]["unit"] == "%"
    assert [each["code"] for each in document["statistical_neighbours"]][:2] == ["800", "801"]
    assert document["replaced"] is None
    text = mainstay("published", "show", "--council", "359", MAINSTAY_HOME=home).stdout
    assert "Wigan (359): population of children" in text and "60123" in text
    assert " 1  Bath and North East Somerset (800), very close" in text


def test_one_file_shows_only_itself(mainstay: Run, home: str, tmp_path: Path) -> None:
    ended = mainstay("published", "show", "--council", "359", "--file", _file(tmp_path, "population"),
                     "--format", "json", MAINSTAY_HOME=home)  # fmt: skip
    document = json.loads(ended.stdout)
    assert (document["table"], len(document["figures"]), document["other_tables"]) == ("population", 1, [])
