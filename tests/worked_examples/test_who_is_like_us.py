"""Who is like a council, on tables of a few rows that can be worked out by hand. All figures here are invented."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.who_is_like_us import MIDDLE, as_document, as_text, notes, rows, sentence_of
from mainstay.published.contents import Area, Contents, Release
from mainstay.published.figures import PublishedTable
from mainstay.published.likeness import Likeness, likeness
from mainstay.published.neighbours import StatisticalNeighbours
from mainstay.published.reading import read_neighbours, read_published
from mainstay.tasks.who_is_like_us import council_asked
from mainstay.vocabulary.authorities import authority

CHILDREN = {"893": 50_000, "815": 100_000, "933": 80_000, "860": 20_000, "314": 30_000, "318": 40_000}
NAMES = {"893": "Shropshire", "815": "North Yorkshire", "933": "Somerset", "860": "Staffordshire",
         "314": "Kingston upon Thames", "318": "Richmond upon Thames"}  # fmt: skip
PLACE = "time_period,geographic_level,region_code,region_name,old_la_code,la_name"


def neighbours(folder: Path) -> StatisticalNeighbours:
    pairs = ",".join(f"SN_{place},SN_{place}P" for place in range(1, 11))
    lines = [f"old_la_code,la_name,region_ind,region_name,{pairs}"]
    for code, near in (("893", ("815", "933", "860")), ("314", ("318", "893", "815"))):
        cells = [text for each in near for text in (each, "Very close")]
        lines.append(",".join([code, NAMES[code], "1", "Anywhere", *cells, *[""] * (20 - len(cells))]))
    path = folder / "neighbours.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_neighbours(path)


def table(folder: Path, name: str, headings: str, lines: dict[tuple[int, str], str]) -> PublishedTable:
    text = [f"{PLACE},{headings}"]
    text += [f"{year},Local authority,E1,Anywhere,{code},{NAMES.get(code, 'Both')},{cells}"
             for (year, code), cells in lines.items()]  # fmt: skip
    path = folder / f"{name}.csv"
    path.write_text("\n".join(text) + "\n", encoding="utf-8")
    found = read_published(path)
    assert isinstance(found, PublishedTable)
    return found


@pytest.fixture
def tables(tmp_path: Path) -> dict[str, PublishedTable]:
    """Population of 2024 and children in need on 31 March 2025."""
    people = {(2024, code): f"Children aged 0 to 17 years,{many}" for code, many in CHILDREN.items()}
    people |= {(2023, code): f"Children aged 0 to 17 years,{many * 2}" for code, many in CHILDREN.items()}
    need = {"893": 2_000, "815": 4_400, "933": 3_200, "860": 700, "314": 300, "318": "c"}
    measures = "anypoint_episodes,anypoint_child,started_episodes,started_child,ended_episodes,ended_child"
    rows_of_need = {(2025, code): f"Children in Need,1,1,1,1,1,1,{many},1" for code, many in need.items()}
    return {
        "population": table(tmp_path, "population", "age_group,population_estimate", people),
        "children_in_need": table(
            tmp_path, "need", f"category,{measures},at31_episodes,awaiting_assessment", rows_of_need
        ),
    }


@pytest.fixture
def found(tmp_path: Path, tables: dict[str, PublishedTable]) -> Likeness:
    return likeness(_council("893"), neighbours(tmp_path), tables)


def _council(code: str):
    known = authority(code)
    assert known is not None
    return known


def test_each_figure_is_as_worked_out_by_hand(found: Likeness) -> None:
    # 2,000 of 50,000 children is 400 of each 10,000; 4,400 of 100,000 is 440; 3,200 of 80,000 400; 700 of 20,000 350.
    assert rows(found) == [
        ("Shropshire", "the council itself", "50,000", "400"),
        ("North Yorkshire", "Very close", "100,000", "440"),
        ("Somerset", "Very close", "80,000", "400"),
        ("Staffordshire", "Very close", "20,000", "350"),
        (MIDDLE, "", "80,000", "400"),
    ]
    children, in_need = found.columns
    # 50,000 is three eighths below 80,000.
    assert children.apart == Decimal("-0.375") and in_need.apart == 0


def test_one_sentence_says_what_is_most_and_least_alike(found: Likeness) -> None:
    assert sentence_of(found) == (
        "Shropshire is most like its neighbours in children in need on 31 March for each 10,000 (the same); it is least"
        " like them in children under 18 (38% below). Each is set beside the middle of its neighbours' figures."
    )


def test_what_is_not_loaded_and_what_is_missing_is_said(found: Likeness, tables, tmp_path: Path) -> None:
    assert found.missing == ("workforce_indicators", "children_looked_after", "referrals")
    assert "'workforce indicators', 'children looked after' and 'referrals and re-referrals'" in " ".join(notes(found))
    of_314 = likeness(_council("314"), neighbours(tmp_path), tables)
    assert "no figure of Richmond upon Thames, as it" in " ".join(notes(of_314))
    without = likeness(_council("893"), neighbours(tmp_path), {"children_in_need": tables["children_in_need"]})
    assert without.columns == () and sentence_of(without) == "" and "population" in without.missing


def test_councils_that_send_one_return_are_taken_together(tmp_path: Path, tables) -> None:
    people = {"893": "100", "815": "200", "314 / 318": "140"}
    areas = {code: Area(code, NAMES.get(code, "Both"), "council") for code in people}
    cells = {(code, 2025): (many,) for code, many in people.items()}
    both = PublishedTable(Contents(Release("an invented release"), ("inpost_fte",), areas, cells))
    found = likeness(_council("314"), neighbours(tmp_path), {**tables, "workforce_indicators": both})
    shown = {row[0]: row[3:5] for row in rows(found)}
    # 140 FTE for the 70,000 children of both; how many are whose, nobody publishes.
    assert shown["Kingston upon Thames"] == ("\u2013", "20.0") == shown["Richmond upon Thames"]
    assert shown["Shropshire"] == ("100", "20.0")
    assert "Kingston upon Thames sends one return with Richmond upon Thames" in " ".join(notes(found))


def test_text_and_json_say_the_same(found: Likeness) -> None:
    document = as_document(found)
    assert document["schema"] == "mainstay/published-like/1" and document["council"]["code"] == "893"
    assert [each["code"] for each in document["neighbours"]] == ["815", "933", "860"]
    assert document["neighbours"][0]["figures"] == {"children": 100_000.0, "in_need": 440.0}
    assert document["figures"]["children"]["apart_from_middle"] == -0.375
    text = as_text(found)
    assert document["sentence"] in text and "North Yorkshire" in text and "[2] Children in need" in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [("999", "councils that were invented"), ("909", "Cumbria is no more"), ("Nowhere", "is not the number, name")],
)
def test_a_council_without_neighbours_is_told_so(asked: str, said: str) -> None:
    with pytest.raises(CannotGoOn, match=said):
        council_asked(asked)


def test_a_council_is_known_by_number_name_or_national_code() -> None:
    assert council_asked("893") == council_asked("Shropshire Council") == council_asked("E06000051")


def test_a_rate_of_a_march_divides_by_the_children_of_the_year_before(tmp_path: Path, tables) -> None:
    later = {(year, code): f"Children aged 0 to 17 years,{many}" for year, times in ((2025, 4), (2024, 1))
             for code, many in ((each, CHILDREN[each] * times) for each in CHILDREN)}  # fmt: skip
    newer = table(tmp_path, "newer", "age_group,population_estimate", later)
    found = likeness(_council("893"), neighbours(tmp_path), {**tables, "population": newer})
    assert rows(found)[0] == ("Shropshire", "the council itself", "200,000", "400")
