"""What may be set, each declared once; an unknown setting or a wrong value is one clear sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.foundations.settings import SettingKind
from mainstay.intake.folder_settings import SETTINGS, trouble_with_setting
from tests.council_files import AGENCY, STAFF, made_of, put


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_explains_itself_and_its_default_can_be_written(setting) -> None:
    for text in (setting.meaning, setting.source, setting.why):
        assert len(text) > 10 and text[0].isupper() and text.endswith(".")
    assert not setting.default or setting.trouble_with(setting.default) is None
    assert bool(setting.most) == bool(setting.unit) == (setting.kind in (SettingKind.NUMBER, SettingKind.WHOLE))
    assert bool(setting.form) == bool(setting.like) == (setting.kind is SettingKind.CODE)


def test_no_setting_is_declared_twice() -> None:
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)


@pytest.mark.parametrize(
    ("name", "answer", "told"),
    [
        ("full_time_hours", "36.25", None),
        ("full_time_hours", "61", "The number is not between 1 and 60."),
        ("full_time_hours", "NaN", "The number is not between 1 and 60."),
        ("agency_gap_days", "0", None),
        ("agency_gap_days", "14.5", "'14.5' is not a whole number of days."),
        ("council", "893", None),
        ("council", "8930", "'8930' is not the Department's three figures, such as 893."),
        ("region", "E12000002", None),
        ("region", "North West", "'North West' is not the code of a region, such as E12000002 for the North West."),
        ("council_name", "Exampleshire", None),
        ("join_by_birth_and_start", "perhaps", "This is answered with yes or no."),
    ],
)  # fmt: skip
def test_what_can_be_set(name: str, answer: str, told: str | None) -> None:
    assert trouble_with_setting(name, answer) == told


def test_a_setting_that_does_not_exist_is_told_with_those_that_do() -> None:
    told = trouble_with_setting("small_numbers", "3") or ""
    assert told.startswith("'small_numbers' is not a setting; the settings are council, council_name, region, ")


@pytest.mark.parametrize(("days", "assignments"), [(None, 1), ("14", 1), ("12", 2)])
def test_the_gap_that_is_set_is_the_gap_that_is_used(tmp_path: Path, days: str | None, assignments: int) -> None:
    """Thirteen days lie between the last day of the first order, a Friday, and the first day of the next."""
    put(tmp_path, "Agency 30.09.24.csv", AGENCY,
        "A1; C1; Kit Ash; SW11; Social Worker; Vacancy; 01/03/2024; 31/05/2024; 37",
        "A2; C1; Kit Ash; SW11; Social Worker; Vacancy; 14/06/2024; 30/08/2024; 37")  # fmt: skip
    if days is not None:
        (tmp_path / "mapping.toml").write_text(f'[settings]\nagency_gap_days = "{days}"\n', encoding="utf-8")
    assert len(made_of(tmp_path).record.table("agency_assignment")) == assignments


def test_a_setting_is_checked_before_anything_is_read(mainstay, tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, "0011; Ash; Kit; ; Social Worker; North; Permanent; 1.0; 01/04/2020")
    (tmp_path / "mapping.toml").write_text('[settings]\nfull_time_hrs = "36"\n', encoding="utf-8")
    ended = mainstay("report", tmp_path)
    assert ended.returncode == 1 and "line 2: 'full_time_hrs' is not a setting" in ended.stderr
    assert not (tmp_path / "report").exists()
