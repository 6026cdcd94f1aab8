"""Who is who among authorities: numbers, names as people write them, joint returns, and former ones."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.vocabulary.authorities import authorities, authority, council_named, regions


def test_there_are_153_in_151_returns_in_nine_regions() -> None:
    current = [one for one in authorities() if one.is_current]
    assert len(current) == 153
    assert len({one.published_code for one in current}) == 151
    assert len(regions()) == 9
    assert len({one.ons_code for one in authorities()}) == len(authorities()) == 158


@pytest.mark.parametrize(
    ("asked", "name"),
    [("893", "Shropshire"), (" 893 ", "Shropshire"), ("E06000051", "Shropshire"), ("e06000051", "Shropshire"),
     ("E08000016", "Barnsley"), ("E08000038", "Barnsley"), ("999", None), ("", None), ("Shropshire", None)],
)  # fmt: skip
def test_found_by_number_or_national_code_old_and_new(asked: str, name: str | None) -> None:
    found = authority(asked)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Leeds City Council", "383"), ("LEEDS", "383"), ("Durham County Council", "840"), ("County Durham", "840"),
        ("London Borough of Barking & Dagenham", "301"), ("St Helens MBC", "342"), ("Hull City Council", "810"),
        ("Bristol City Council", "801"), ("Royal Borough of Windsor and Maidenhead", "868"), ("City of York", "816"),
        ("Bournemouth, Christchurch & Poole Council", "839"), ("Sandwell Children's Trust", "333"),
        ("City of London", "201"), ("Dorset Council", "838"), ("Cumbria County Council", "909"),
        ("Telford & Wrekin Council", "894"), ("Herefordshire Council", "884"), ("  kent  ", "886"),
    ],
)  # fmt: skip
def test_a_name_is_known_as_people_write_it(written: str, code: str) -> None:
    assert council_named(written).code == code


@pytest.mark.parametrize(
    "written", ["London", "England", "South East", "Council", "", "Staff list for Leeds", "Kentish"]
)
def test_what_is_not_a_whole_name_is_nobody(written: str) -> None:
    assert council_named(written) is None


def test_joint_returns_know_each_other() -> None:
    for pair in (("314", "318"), ("940", "941")):
        one, other = (authority(code) for code in pair)
        assert (one.joint_with, other.joint_with) == (other.code, one.code)
        assert one.published_code == other.published_code == " / ".join(pair)
    assert authority("893").published_code == "893"


@pytest.mark.parametrize(
    ("code", "last_year", "replaced_by"),
    [("835", 2018, ("838", "839")), ("836", 2018, ("839",)), ("837", 2018, ("839",)), ("928", 2020, ("940", "941")),
     ("909", 2022, ("942", "943"))],
)  # fmt: skip
def test_former_authorities_give_way_on_one_day(code: str, last_year: int, replaced_by: tuple[str, ...]) -> None:
    former = authority(code)
    assert former.replaced_by == replaced_by and not former.is_current
    assert former.valid_to is not None and date(last_year, 9, 30) < former.valid_to <= date(last_year + 1, 9, 30)
    for each in replaced_by:
        assert authority(each).valid_from == former.valid_to


def test_inner_and_outer_london_are_parts_of_one_region() -> None:
    assert authority("309").region_name == authority("203").region_name == "London"
    assert (authority("309").part, authority("203").part, authority("893").part) == ("inner london", "outer london", "")
    assert authority("000") is None
