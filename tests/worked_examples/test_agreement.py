"""Do these figures agree with yours: each bridge from someone else's count to ours, by hand, adding up as printed."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mainstay.presentation.content import AreaKind, Bridge, Comparator
from mainstay.tasks.agreement import bridges
from mainstay.tasks.reading_a_folder import read_folder
from tests.census_returns import leaver, permanent, return_xml
from tests.council_files import HISTORY, STAFF, put

DAY = date(2024, 9, 30)
WITH_NUMBER = f"{STAFF}; SWE Number; Post Number"
ASH = "0011; Ash; Kit; 04/03/1985; Social Worker; North; Permanent; 1.0; 03/06/2019; SW12345; P1"
BAY = "0012; Bay; Lou; 01/02/1980; Team Manager; North; Permanent; 0.75; 01/01/2020; SW888; P2"


def _bridges(folder: Path, day: date = DAY, council: Comparator | None = None) -> dict[str, Bridge]:
    found = bridges(read_folder(folder), day, council)
    for bridge in found:
        assert bridge.theirs.people + sum(step.people for step in bridge.steps) == bridge.ours.people
        assert bridge.theirs.fte + sum(step.fte for step in bridge.steps) == bridge.ours.fte
    return {bridge.title: bridge for bridge in found}


def _steps(bridge: Bridge) -> dict[str, tuple[int, str]]:
    return {step.label: (step.people, str(step.fte)) for step in bridge.steps}


def test_from_the_rows_of_a_list_to_social_workers(tmp_path: Path) -> None:
    put(
        tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH, BAY, BAY,
        "0013; Elm; Max; ; Family Support Worker; North; Permanent; 1.0; 01/01/2020; ; ",
        "0014; Fir; Sky; ; Pod Wizard; North; Permanent; 0.55; 01/01/2020; ; ",
        "0015; Oak; Lee; ; Social Worker; North; Agency; 1.0; 01/01/2020; ; ",
        "0011; Ash; Kit; ; Senior Practitioner; North; Permanent; 0; 01/01/2024; SW12345; P7",
        "0016; Yew; Pat; ; Social Worker; North; Permanent; 0.5; 01/01/2020; ; P3",
        "0016; Yew; Pat; ; Social Worker; South; Permanent; 0.5; 01/01/2020; ; P4",
        "0017; Box; Ray; ; Social Worker; North; Permanent; 1.0; 07/10/2024; ; P5",
    )  # fmt: skip
    bridge = _bridges(tmp_path)["The staff list"]
    assert (bridge.theirs.people, str(bridge.theirs.fte)) == (10, "7.1")
    assert _steps(bridge) == {
        "Job titles that nobody has given a role": (-1, "-0.6"),
        "Other jobs": (-1, "-1.0"),
        "Agency, casual, students and others not employed": (-1, "-1.0"),
        "Posts of no hours": (-1, "0.0"),
        "Starts after the day of the list": (-1, "-1.0"),
        "The same row twice": (-1, "-0.7"),
        "Second posts of the same person": (-1, "0.0"),
    }
    assert (bridge.ours.people, str(bridge.ours.fte)) == (3, "2.8")


def test_from_a_list_of_another_day(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH, BAY)
    put(tmp_path, "Staff 31.12.24.csv", WITH_NUMBER, ASH.replace("; 1.0;", "; 0.6;"),
        "0013; Elm; Max; ; Social Worker; North; Permanent; 1.0; 01/11/2024; SW3; ")  # fmt: skip
    bridge = _bridges(tmp_path, date(2024, 11, 30))["The staff list"]
    assert bridge.theirs.label.endswith("as at 31 December 2024")
    assert _steps(bridge) == {
        "In post on 30 November 2024 and not on the list of 31 December 2024": (1, "0.8"),
        "More hours of people in both": (0, "0.4"),
    }


def test_from_a_history_only_the_rows_running_on_its_day(tmp_path: Path) -> None:
    who = "0011; Ash; Kit; ; Social Worker; North; Permanent"
    put(tmp_path, "History 30.09.24.csv", HISTORY, f"{who}; 1.0; 01/04/2020; 31/03/2023; ",
        f"{who}; 0.6; 01/04/2023; 31/12/4712; ",
        "0099; Yew; Pat; ; Social Worker; North; Permanent; 1.0; 01/01/2015; 31/12/2023; Resignation")  # fmt: skip
    bridge = _bridges(tmp_path)["The staff list"]
    assert bridge.theirs.label.startswith("Rows running then in History")
    assert (bridge.theirs.people, str(bridge.theirs.fte)) == (1, "0.6") and not bridge.steps


def test_from_the_posts_of_the_establishment_to_people(tmp_path: Path) -> None:
    put(
        tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH, BAY,
        "0013; Elm; Max; ; Social Worker; North; Fixed Term; 0.4; 01/01/2024; SW3; P1",
        "0016; Yew; Pat; ; Social Worker; North; Permanent; 1.0; 01/01/2020; SW4; P99",
    )  # fmt: skip
    put(
        tmp_path, "Establishment 30.09.24.csv", "Position No; Post Title; Budgeted FTE; Post Status; Occupant FTE",
        "P1; Social Worker; 1.0; Filled; 1.0", "P2; Team Manager; 1.0; Part vacant; 0.75", "P3; Social Worker; 1.0; Vacant; 0",
        "P4; Social Worker; 0.8; Filled; 0.8", "P5; Business Support; 1.0; Filled; 1.0", "P6; Pod Wizard; 0.5; Filled; 0.5",
    )  # fmt: skip
    bridge = _bridges(tmp_path)["The establishment"]
    assert (bridge.theirs.people, str(bridge.theirs.fte)) == (6, "5.3")
    assert _steps(bridge) == {
        "Posts whose title nobody has given a role": (-1, "-0.5"),
        "Posts of other jobs": (-1, "-1.0"),
        "Vacant posts": (-1, "-1.0"),
        "Vacant in part": (0, "-0.2"),
        "Filled posts with nobody on the staff lists": (-1, "-0.8"),
        "More than one person in a post": (1, "0.4"),
        "People in other posts than these": (1, "1.0"),
    }
    assert (bridge.ours.people, str(bridge.ours.fte)) == (4, "3.2")


def test_from_the_establishment_without_post_numbers_there_is_one_step_for_the_rest(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, *(row.rsplit("; SW", 1)[0] for row in (ASH, BAY)))
    put(tmp_path, "Establishment 30.09.24.csv", "Position No; Post Title; Budgeted FTE; Occupant FTE",
        "P1; Social Worker; 1.0; 1.0", "P2; Team Manager; 1.0; 1.0")  # fmt: skip
    assert _steps(_bridges(tmp_path)["The establishment"]) == {
        "Hours of people against hours of their posts": (0, "-0.2")
    }


def test_from_the_return_to_the_lists_of_its_own_day(tmp_path: Path) -> None:
    (tmp_path / "return.xml").write_bytes(return_xml(2024, [permanent(2024), permanent(2024, SWENo="SW777")]))
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH, BAY)
    bridge = _bridges(tmp_path)["The last census return"]
    assert (bridge.theirs.people, str(bridge.theirs.fte)) == (2, "1.6")
    assert _steps(bridge) == {
        "On the return and not on the staff lists of that day": (-1, "-0.8"),
        "On the staff lists and not on the return": (1, "0.8"),
        "More hours of people in both": (0, "0.2"),
    }
    assert bridge.ours.label == "The staff lists on 30 September 2024"


def test_from_the_return_to_people_of_a_later_day(tmp_path: Path) -> None:
    (tmp_path / "return.xml").write_bytes(return_xml(2024, [permanent(2024), permanent(2024, SWENo="SW777")]))
    put(tmp_path, "Staff 31.03.25.csv", WITH_NUMBER, ASH.replace("; 1.0;", "; 0.8;"),
        BAY.replace("01/01/2020", "06/01/2025"))  # fmt: skip
    assert _steps(_bridges(tmp_path, date(2025, 3, 31))["The last census return"]) == {
        "Left since 30 September 2024": (-1, "-0.8"), "Joined since 30 September 2024": (1, "0.8")
    }  # fmt: skip


@pytest.mark.parametrize(("people", "fte", "steps"), [(1, "0.8", {}), (2, "1.5", {"Not explained": (-1, "-0.7")})])
def test_from_the_published_row(tmp_path: Path, people: int, fte: str, steps: dict) -> None:
    (tmp_path / "return.xml").write_bytes(return_xml(2024, [permanent(2024), leaver(2024)]))
    published = Comparator(
        "Exampleshire",
        AreaKind.COUNCIL,
        {(2024, "inpost_headcount"): Decimal(people), (2024, "inpost_fte"): Decimal(fte)},
    )
    bridge = _bridges(tmp_path, council=published)["The published figures"]
    assert _steps(bridge) == steps and bridge.theirs.label == "Published for Exampleshire, 2024"


def test_a_bridge_that_the_files_do_not_hold_is_left_out(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH)
    assert list(_bridges(tmp_path)) == ["The staff list"]


def test_the_example_council_agrees_with_itself(example_council: Path, tmp_path: Path) -> None:
    if not example_council.is_dir():
        pytest.skip("there is no example council here")
    folder = tmp_path / "council"
    shutil.copytree(example_council, folder)
    found = _bridges(folder, date(2025, 9, 30))
    assert not found["The last census return"].steps, "the return and the lists of the same day say the same"
    assert "Not explained" not in _steps(found["The staff list"])
