"""Which rows are one person: by number, never silently by name, and never against what else is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.foundations.problems import Place
from mainstay.intake.choices import Choices
from mainstay.intake.claims import Claim
from mainstay.intake.names import name_key, staff_id_key
from mainstay.intake.people import Joined, join
from tests.census_returns import permanent, return_xml
from tests.council_files import CHILDREN, STAFF, codes_of, made_of, put

BORN, BORN_TOO, A_SLIP = 5_000, 7_777, 5_001


def _claim(row: int = 1, source: int = 0, kind: str = "hr_extract", **said: object) -> Claim:
    return Claim(Place(f"file{source}.csv", row=row), source, kind, **said)  # type: ignore[arg-type]


def _people(*claims: Claim, **answers: dict[str, str]) -> Joined:
    sections = {("workers",) if name == "workers" else (name,): found for name, found in answers.items()}
    return join(list(claims), Choices(None, sections))


def _codes(joined: Joined) -> list[str]:
    return [noticed.kind.code for noticed in joined.noticed]


def test_a_registration_number_joins_two_files() -> None:
    joined = _people(
        _claim(swe_number="SW5", staff_id="1"), _claim(source=1, kind="workforce_census", swe_number="SW5")
    )
    assert joined.person_of == [0, 0] and joined.identities == ["swe:SW5"]


@pytest.mark.parametrize(
    ("one", "other"), [("0012345", "12345"), ("12345-2", "12345"), ("12345/02", "0012345"), ("12345.0", "12345")]
)
def test_a_staff_number_joins_with_its_noughts_lost_or_a_suffix(one: str, other: str) -> None:
    assert staff_id_key(one) == staff_id_key(other)
    assert _people(_claim(staff_id=one), _claim(row=2, staff_id=other)).person_of == [0, 0]


def test_short_numbers_keep_what_only_looks_like_a_suffix() -> None:
    assert staff_id_key("12-3") != staff_id_key("12")


def test_one_number_on_two_people_keeps_them_apart_with_keys_of_their_own() -> None:
    joined = _people(
        _claim(1, swe_number="SW5", staff_id="1", name="ash kit", date_of_birth=BORN),
        _claim(2, swe_number="SW5", staff_id="2", name="bay lou", date_of_birth=BORN_TOO),
    )
    assert joined.person_of == [0, 1] and len(set(joined.identities)) == 2
    assert _codes(joined) == ["MS-PER-001"]
    assert joined.noticed[0].claims == (0, 1)


def test_a_contested_number_on_a_return_goes_to_whom_the_date_of_birth_says() -> None:
    joined = _people(
        _claim(1, swe_number="SW5", staff_id="1", name="ash kit", date_of_birth=BORN),
        _claim(2, swe_number="SW5", staff_id="2", name="bay lou", date_of_birth=BORN_TOO),
        _claim(9, source=1, kind="workforce_census", swe_number="SW5", date_of_birth=BORN_TOO),
    )
    assert joined.person_of == [0, 1, 1]


def test_one_person_with_two_names_is_one() -> None:
    joined = _people(_claim(1, staff_id="1", name="ash kit"), _claim(2, source=1, staff_id="1", name="birch kit"))
    assert joined.person_of == [0, 0] and not joined.noticed


def test_a_slip_of_the_pen_in_a_date_of_birth_is_one_person_and_is_said() -> None:
    joined = _people(
        _claim(1, swe_number="SW5", name="ash kit", date_of_birth=BORN),
        _claim(2, source=1, kind="workforce_census", swe_number="SW5", date_of_birth=A_SLIP),
    )
    assert joined.person_of == [0, 0] and _codes(joined) == ["MS-PER-006"]
    assert "file0.csv" in joined.noticed[0].found and "file1.csv" in str(joined.noticed[0].place)


def test_a_staff_number_used_again_for_somebody_else_keeps_them_apart() -> None:
    joined = _people(
        _claim(1, staff_id="1", swe_number="SW5", name="ash kit"),
        _claim(2, staff_id="1", swe_number="SW6", name="bay lou"),
    )
    assert joined.person_of == [0, 1] and _codes(joined) == ["MS-PER-002"]
    assert len(set(joined.identities)) == 2


def test_one_person_with_two_registration_numbers_is_said() -> None:
    joined = _people(
        _claim(1, staff_id="1", swe_number="SW5", name="ash kit", date_of_birth=BORN),
        _claim(2, source=1, staff_id="1", swe_number="SW50", name="ash kit", date_of_birth=BORN),
    )
    assert joined.person_of == [0, 0] and _codes(joined) == ["MS-PER-008"]


def test_another_sex_in_another_file_is_said_and_not_known_is_not() -> None:
    said = [{"sex": "female"}, {"sex": "not_known"}, {"sex": "male"}]
    joined = _people(*(_claim(n, source=n, staff_id="1", facts=facts) for n, facts in enumerate(said)))
    assert _codes(joined) == ["MS-PER-007"]


def test_two_people_of_one_name_in_one_list_stay_two() -> None:
    joined = _people(_claim(1, staff_id="1", name="ash kit"), _claim(2, staff_id="2", name="ash kit"))
    assert joined.person_of == [0, 1] and not joined.questions


def test_a_near_match_is_proposed_accepted_refused_and_remembered() -> None:
    """An agency worker of the same name as someone on the payroll: conversion, or two people."""
    claims = [
        _claim(1, staff_id="1", name="ash kit"),
        _claim(7, source=1, kind="agency_register", staff_id="AGENCY:C9", name="ash kit"),
    ]
    proposed = _people(*claims)
    assert proposed.person_of == [0, 1] and _codes(proposed) == ["MS-PER-003"]
    (question,) = proposed.questions
    assert question.key == "1 and AGENCY:C9" and not question.stops and question.secret
    assert _people(*claims, same_person={question.key: "yes"}).person_of == [0, 0]
    refused = _people(*claims, same_person={question.key: "no"})
    assert refused.person_of == [0, 1] and not refused.questions and not refused.noticed


def test_near_matches_are_not_proposed_where_births_or_numbers_differ() -> None:
    births = _people(
        _claim(1, staff_id="1", name="ash kit", date_of_birth=BORN),
        _claim(2, source=1, kind="agency_register", name="ash kit", date_of_birth=BORN_TOO),
    )
    numbers = _people(
        _claim(1, swe_number="SW5", name="ash kit"),
        _claim(2, source=1, kind="agency_register", swe_number="SW6", name="ash kit"),
    )
    assert not births.questions and not numbers.questions


def _worker(label: str) -> Claim:
    return _claim(
        3, source=2, kind="children_allocated", name=name_key(label), label=label, makes_a_person=False, asks=True
    )


def test_a_display_name_is_proposed_and_never_taken_by_itself() -> None:
    joined = _people(_claim(1, staff_id="0011", name="ash kit"), _worker("ASH, Kit (ASYE)"))
    assert joined.person_of == [0, None] and joined.unmatched == 1
    (question,) = joined.questions
    assert question.section == ("workers",) and question.suggestion == "0011" and not question.stops


def test_an_answer_joins_a_display_name_by_staff_or_registration_number() -> None:
    person = _claim(1, staff_id="0011", swe_number="SW5", name="ash kit")
    for answer in ("0011", "11", "SW5", "sw 5"):
        assert _people(person, _worker("k.ash"), workers={"k.ash": answer}).person_of == [0, 0]


def test_a_worker_who_is_nobody_is_not_asked_about_again() -> None:
    joined = _people(_claim(1, staff_id="0011", name="ash kit"), _worker("k.ash"), workers={"k.ash": "-"})
    assert joined.unmatched == 0 and not joined.questions and not joined.noticed


def test_an_answer_that_is_nobodys_number_is_a_problem() -> None:
    joined = _people(_claim(1, staff_id="0011", name="ash kit"), _worker("k.ash"), workers={"k.ash": "999"})
    assert "MS-PER-009" in _codes(joined) and joined.unmatched == 1


def test_two_with_one_name_are_both_proposed_and_neither_suggested() -> None:
    joined = _people(
        _claim(1, staff_id="11", name="ash kit"), _claim(2, staff_id="22", name="ash kit"), _worker("Kit Ash")
    )
    (question,) = joined.questions
    assert question.options == ("11", "22", "-") and question.suggestion == ""


def test_a_log_in_that_is_a_staff_number_needs_no_question() -> None:
    worker = _claim(3, source=2, staff_id="11", name="ash kit", label="K Ash / 11", makes_a_person=False, asks=True)
    joined = _people(_claim(1, staff_id="0011", name="ash kit"), worker)
    assert joined.person_of == [0, 0] and not joined.questions


@pytest.mark.parametrize(
    "written",
    ["SMITH, Jane", "Jane Smith (ASYE)", "Smith Jane - Agency", "Ms Jane SMITH", "zzLEFT Smith, Jane", "jane smith"],
)
def test_ways_of_writing_one_name(written: str) -> None:
    assert name_key(written) == "jane smith"


def test_lists_by_name_alone_are_joined_only_as_agreed(tmp_path: Path) -> None:
    heading = "Name; Job Title; FTE; Contract; Start Date"
    put(tmp_path, "Staff 31.08.24.csv", heading, "Kit Ash; Social Worker; 1.0; Permanent; 01/04/2020")
    put(tmp_path, "Staff 30.09.24.csv", heading, "ASH, Kit; Social Worker; 1.0; Permanent; 01/04/2020")
    assert len(made_of(tmp_path).record.table("person")) == 2
    (tmp_path / "mapping.toml").write_text(
        '[files."Staff 31.08.24.csv"]\njoin_by_name = "yes"\n[files."Staff 30.09.24.csv"]\njoin_by_name = "yes"\n',
        encoding="utf-8",
    )
    assert len(made_of(tmp_path).record.table("person")) == 1
    assert codes_of(tmp_path)["MS-PER-005"] == 1


def test_returns_are_joined_by_birth_and_start_only_as_agreed(tmp_path: Path) -> None:
    """Without registration numbers on the staff list nothing else joins a return, which has no names."""
    put(tmp_path, "Staff 31.12.24.csv", STAFF,
        "0011; Ash; Kit; 04/03/1985; Social Worker; North; Permanent; 1.0; 03/06/2019")  # fmt: skip
    (tmp_path / "return.xml").write_bytes(return_xml(2024, [permanent(2024)]))
    assert len(made_of(tmp_path).record.table("person")) == 2
    assert codes_of(tmp_path)["MS-CEN-103"] == 1
    (tmp_path / "mapping.toml").write_text('[settings]\njoin_by_birth_and_start = "yes"\n', encoding="utf-8")
    assert len(made_of(tmp_path).record.table("person")) == 1


def test_a_staff_number_that_a_spreadsheet_has_spoilt_joins_nobody(tmp_path: Path) -> None:
    row = "{}; {}; Kit; {}; Social Worker; North; Permanent; 1.0; 01/04/2020"
    put(tmp_path, "Staff 30.09.24.csv", STAFF, row.format("1.23E+05", "Ash", "01/02/1980"),
        row.format("1.23E+05", "Bay", "03/04/1985"))  # fmt: skip
    assert len(made_of(tmp_path).record.table("person")) == 2
    assert codes_of(tmp_path)["MS-STF-011"] == 2


def test_names_are_not_kept(tmp_path: Path) -> None:
    put(
        tmp_path,
        "Staff 30.09.24.csv",
        STAFF,
        "0011; Quillfeather; Kit; 04/03/1985; Social Worker; North; Permanent; 1; 01/04/2020",
    )
    put(tmp_path, "Children 30.09.24.csv", CHILDREN, "C1; Kit Quillfeather; ; 01/06/2024; ")
    tables = made_of(tmp_path).record.tables
    assert not any("quillfeather" in str(frame.to_dicts()).lower() for frame in tables.values())
