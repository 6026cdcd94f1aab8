"""What stood when, what replaced what, and which councils are one area on two days."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.vocabulary.authorities import authorities, authority
from mainstay.vocabulary.reorganisations import (
    Change,
    changes,
    joint_on,
    national_code_on,
    same_area,
    standing_on,
    stands_on,
    what_replaced,
)


@pytest.mark.parametrize(
    ("code", "day", "stood"),
    [
        ("909", date(2023, 3, 31), True), ("909", date(2023, 4, 1), False), ("942", date(2023, 3, 31), False),
        ("942", date(2023, 4, 1), True), ("893", date(2017, 1, 1), True), ("999", date(2025, 1, 1), False),
        ("E10000006", date(2022, 9, 30), True),
    ],
)  # fmt: skip
def test_what_stood_on_a_day(code: str, day: date, stood: bool) -> None:
    assert stands_on(code, day) is stood


@pytest.mark.parametrize(
    ("year", "number"), [(2018, 152), (2019, 151), (2020, 151), (2021, 152), (2022, 152), (2023, 153), (2025, 153)]
)
def test_how_many_stood_on_30_september(year: int, number: int) -> None:
    """152 until Dorset's three became two; one more for Northamptonshire's two, and one for Cumbria's."""
    assert len(standing_on(date(year, 9, 30))) == number


@pytest.mark.parametrize(
    ("code", "day", "ons"),
    [
        ("815", date(2023, 3, 31), "E10000023"), ("815", date(2023, 4, 1), "E06000065"),
        ("825", date(2019, 9, 30), "E10000002"), ("370", date(2024, 9, 30), "E08000016"),
        ("370", date(2025, 9, 30), "E08000038"), ("373", date(2024, 9, 30), "E08000019"),
        ("909", date(2022, 9, 30), "E10000006"), ("909", date(2023, 9, 30), None), ("893", date(2017, 9, 30), "E06000051"),
    ],
)  # fmt: skip
def test_the_national_code_of_a_day(code: str, day: date, ons: str | None) -> None:
    assert national_code_on(code, day) == ons


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("909", ("Cumbria (909) was an authority until 31 March 2023: Cumberland (942) and Westmorland and Furness (943)"
                " replaced it.")),
        ("Cumbria County Council", "Cumberland (942) and Westmorland and Furness (943) replaced it."),
        ("836", "Poole (836) was an authority until 31 March 2019: Bournemouth, Christchurch and Poole (839) replaced it."),
        ("E10000021", "North Northamptonshire (940) and West Northamptonshire (941) replaced it."),
        ("E10000027", "E10000027 was the national code of Somerset (933) until 31 March 2023; it is now E06000066."),
        ("e08000016", "E08000016 was the national code of Barnsley (370) until 31 March 2025; it is now E08000038."),
    ],
)  # fmt: skip
def test_a_code_that_no_longer_exists_says_what_replaced_it(asked: str, says: str) -> None:
    assert what_replaced(asked).endswith(says)


@pytest.mark.parametrize("asked", ["893", "Wigan", "E06000066", "942", "North West", "999", ""])
def test_what_stands_and_what_never_was_has_no_replacement(asked: str) -> None:
    assert what_replaced(asked) is None


def test_joint_returns_by_date() -> None:
    assert joint_on("318", date(2017, 9, 30)) == {"314", "318"}
    assert joint_on("940", date(2021, 9, 30)) == {"940", "941"} and joint_on("940", date(2020, 9, 30)) == {"940"}
    assert joint_on("893", date(2025, 9, 30)) == {"893"}


NOW, THEN = date(2025, 9, 30), date(2018, 9, 30)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ({"893"}, {"893"}), ({"815"}, {"815"}), ({"940", "941"}, {"928"}), ({"942", "943"}, {"909"}),
        ({"838", "839"}, {"835", "836", "837"}), ({"838", "839", "942", "943"}, {"835", "836", "837", "909"}),
    ],
)  # fmt: skip
def test_whole_areas_go_back_and_forth(now: set[str], then: set[str]) -> None:
    assert same_area(now, NOW, THEN).councils == then
    assert same_area(then, THEN, NOW).councils == now


@pytest.mark.parametrize(
    ("now", "says"),
    [
        ({"940"}, "Northamptonshire (928) was split on 1 April 2021"),
        ({"942", "940", "941"}, "Cumbria (909) was split on 1 April 2023"),
        ({"839"}, "Dorset (835) was split on 1 April 2019"),
        ({"838"}, "Dorset (835) was split on 1 April 2019"),
    ],
)
def test_a_part_does_not_go_back(now: set[str], says: str) -> None:
    found = same_area(now, NOW, THEN)
    assert found.councils is None and found.because.startswith(says) and "is not known." in found.because


def test_the_day_of_a_change_is_the_first_of_the_new() -> None:
    eve, day = date(2023, 3, 31), date(2023, 4, 1)
    assert same_area({"909"}, eve, day).councils == {"942", "943"}
    assert same_area({"942", "943"}, day, eve).councils == {"909"}
    assert same_area({"909"}, date(2019, 9, 30), eve).councils == {"909"}
    assert same_area({"942"}, day, date(2025, 9, 30)).councils == {"942"}


def test_a_part_of_a_merger_does_not_go_forward() -> None:
    found = same_area({"836"}, THEN, NOW)
    assert found.councils is None
    assert "(839) was made of Dorset (835), Poole (836) and Bournemouth (837) on 1 April 2019" in found.because


def test_a_merger_of_whole_councils_goes_back_to_all_of_them() -> None:
    """None has happened since 2017; one in invented changes, and a recode on the way that is told and breaks nothing."""
    made_up = (
        Change(date(2022, 4, 1), "merge", "350", "351", "A", "B", "whole", "C", "invented"),
        Change(date(2022, 4, 1), "merge", "352", "351", "A", "B", "whole", "C", "invented"),
        Change(date(2024, 4, 1), "recode", "351", "351", "B", "C", "whole", "C", "invented"),
    )
    found = same_area({"351"}, NOW, THEN, made_up)
    assert found.councils == {"350", "352"} and found.new_codes == (made_up[2],)
    assert same_area({"350"}, THEN, NOW, made_up).councils is None


def test_the_two_data_files_say_the_same() -> None:
    """Numbers, days, national codes and joint returns, in authorities.csv and in reorganisations.csv."""
    moved = [each for each in changes() if each.kind in ("split", "merge")]
    for one in authorities():
        assert set(one.replaced_by) == {each.after for each in moved if each.before == one.code}
        ends = {each.day for each in moved if each.before == one.code}
        begins = {each.day for each in moved if each.after == one.code}
        assert ends == ({one.valid_to} if one.valid_to else set())
        assert begins == ({one.valid_from} if one.valid_from else set())
        recoded = [each for each in changes() if each.kind in ("recode", "boundary") and each.before == one.code]
        assert tuple(each.ons_before for each in recoded) == one.earlier_ons_codes
        joint = {code for each in changes() if each.kind == "joint" for code in (each.before, each.after)}
        assert (one.code in joint) == bool(one.joint_with)
    for each in changes():
        assert each.source and each.grade in "ABC" and each.share in ("whole", "part")
        for code, ons in ((each.before, each.ons_before), (each.after, each.ons_after)):
            assert ons in (authority(code).ons_code, *authority(code).earlier_ons_codes)
