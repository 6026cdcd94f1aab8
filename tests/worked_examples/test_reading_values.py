"""How the text of one cell becomes a value of the record: every way of writing that councils' files are known for."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Unreadable
from mainstay.record.declaring import Field, Kind, tables
from mainstay.record.reading_values import Read, read_value, shown

SPELL = tables()["spell"]
PERSON = tables()["person"]
STATEMENT = tables()["census_statement"]
FIRST_OF_SEPTEMBER = day_number(date(2023, 9, 1))


@pytest.mark.parametrize(
    "text",
    [
        "01/09/2023", "1-Sep-23", "01 September 2023", "2023-09-01T00:00:00", "01.09.2023", "45170", "20230901",
        "01/09/2023 00:00", "'01/09/2023", " 1st Sept 2023",
    ],
)  # fmt: skip
def test_a_date_however_it_is_written(text: str) -> None:
    assert read_value(SPELL.field("start"), text) == Read(FIRST_OF_SEPTEMBER)


@pytest.mark.parametrize("text", ["31/12/4712", "31/12/9999", "31.12.2099", "31/12/2154 23:59:59", "ongoing"])
def test_an_open_end_is_not_applicable_rather_than_a_date_far_off(text: str) -> None:
    assert read_value(SPELL.field("end"), text) == Read(None, "not_applicable")


@pytest.mark.parametrize("text", ["00.00.0000", "0", "00/00/0000", "0000-00-00"])
def test_noughts_for_a_date_are_a_blank(text: str) -> None:
    assert read_value(SPELL.field("end"), text) == Read(None, "not_yet_collected")


@pytest.mark.parametrize("text", ["09/13/2023", "31/02/2024", "01/01/1900", "00/01/1900", "soon", "1.23E+05"])
def test_a_date_that_cannot_be_is_unreadable_not_guessed(text: str) -> None:
    with pytest.raises(Unreadable):
        read_value(SPELL.field("start"), text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not_yet_collected"), ("  ", "not_yet_collected"), ("-", "not_yet_collected"), (".", "not_yet_collected"),
        ("NULL", "not_yet_collected"), ("TBC", "not_yet_collected"), ("#N/A", "not_yet_collected"),
        ("N/K", "not_known"), ("Unknown", "not_known"), ("n/a", "not_applicable"), ("Prefer not to say", "refused"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["start", "fte", "grade", "base_pay", "is_social_work_qualified", "contract"])
def test_a_missing_value_keeps_the_reason_it_gives(name: str, text: str, reason: str) -> None:
    assert read_value(SPELL.field(name), text) == Read(None, reason)


def test_a_list_that_has_a_code_for_not_knowing_keeps_it_as_a_value() -> None:
    assert read_value(SPELL.field("leaving_reason"), "Not known") == Read("not_known")
    assert read_value(PERSON.field("ethnicity"), "Prefer not to say") == Read("refused")
    assert read_value(PERSON.field("qualification_level"), "Unknown") == Read(None, "not_known")


@pytest.mark.parametrize(
    ("text", "millionths"),
    [("0.6", 600_000), ("60%", 600_000), ("22.2 hrs", 600_000), ("3 days", 600_000), ("1", 1_000_000), ("0", 0)],
)
def test_full_time_equivalents_are_millionths(text: str, millionths: int) -> None:
    assert read_value(SPELL.field("fte"), text) == Read(millionths)


@pytest.mark.parametrize(
    ("text", "pence"),
    [("£38,223", 3_822_300), ("38223.00", 3_822_300), ("38.2k", 3_820_000), ("39500.005", 3_950_001), ("0", 0)],
)
def test_money_is_pence(text: str, pence: int) -> None:
    assert read_value(SPELL.field("base_pay"), text) == Read(pence)


def test_money_below_its_limit_is_refused_in_the_words_of_a_person() -> None:
    with pytest.raises(Unreadable) as trouble:
        read_value(SPELL.field("base_pay"), "(1,204.50)")
    assert trouble.value.reason == "£0 or more"


@pytest.mark.parametrize(("text", "hundredths"), [("3.5", 350), ("3.5 days", 350), ("12", 1_200), ("0,5", 50)])
def test_days_are_hundredths(text: str, hundredths: int) -> None:
    assert read_value(STATEMENT.field("days_lost"), text) == Read(hundredths)


def test_more_sick_days_than_a_year_has_are_refused() -> None:
    with pytest.raises(Unreadable) as trouble:
        read_value(STATEMENT.field("days_lost"), "366.01")
    assert trouble.value.reason == "no more than 366"


@pytest.mark.parametrize(("text", "count"), [("15", 15), ("15.0", 15), ("1,204", 1_204)])
def test_whole_numbers(text: str, count: int) -> None:
    assert read_value(STATEMENT.field("cases"), text) == Read(count)


def test_half_a_child_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        read_value(STATEMENT.field("cases"), "15.5")


@pytest.mark.parametrize(
    ("text", "value"), [("Y", 1), ("yes", 1), ("TRUE", 1), ("✓", 1), ("X", 1), ("N", 0), ("No", 0), ("0", 0)]
)
def test_yes_and_no(text: str, value: int) -> None:
    assert read_value(STATEMENT.field("agency"), text) == Read(value)


def test_maybe_is_neither_yes_nor_no() -> None:
    with pytest.raises(Unreadable) as trouble:
        read_value(STATEMENT.field("agency"), "perhaps")
    assert trouble.value.reason == "yes or no"


@pytest.mark.parametrize(("text", "hundredths"), [("10", 1_000), ("10%", 1_000), ("12.5 %", 1_250)])
def test_a_percentage_is_hundredths_of_a_percent(text: str, hundredths: int) -> None:
    assert read_value(tables()["reduction"].field("percent"), text) == Read(hundredths)


def test_words_are_slugs_and_others_are_refused_with_the_words_expected() -> None:
    assert read_value(SPELL.field("role"), "IRO/CP Chair") == Read("qualified_without_cases")
    with pytest.raises(Unreadable) as trouble:
        read_value(SPELL.field("contract"), "Honorary")
    assert "permanent" in trouble.value.reason
    assert "Honorary" not in trouble.value.reason, "a reason never repeats what was found"


def test_text_is_tidied_and_a_registration_number_put_in_its_one_form() -> None:
    assert read_value(SPELL.field("team"), " Court\u00a0Team \n 2 ") == Read("Court Team 2")
    assert read_value(PERSON.field("swe_number"), "sw 000 012") == Read("SW12")
    with pytest.raises(Unreadable):
        read_value(PERSON.field("swe_number"), "Placeholder")


def test_a_date_beyond_its_limits_says_so_as_a_date() -> None:
    field = Field("held_on", Kind.DAY, "The day.", least=FIRST_OF_SEPTEMBER)
    with pytest.raises(Unreadable) as trouble:
        read_value(field, "31/08/2023")
    assert trouble.value.reason == "1 September 2023 or more"


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [("fte", 600_000, "0.6"), ("base_pay", 3_950_050, "£39500.5"), ("is_social_work_qualified", 1, "yes"),
     ("start", FIRST_OF_SEPTEMBER, "1 September 2023")],
)  # fmt: skip
def test_a_held_value_is_shown_as_a_person_would_write_it(name: str, value: int, text: str) -> None:
    assert shown(SPELL.field(name), value) == text
