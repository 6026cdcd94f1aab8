"""What may be set under [settings] in a folder's mapping.toml: all of it, once. There is no other file of settings."""

from __future__ import annotations

from decimal import Decimal

from mainstay.foundations.settings import Setting, SettingKind
from mainstay.intake.assignments import GAP_DAYS
from mainstay.intake.choices import BY_BIRTH_AND_START
from mainstay.vocabulary.full_time_equivalent import FULL_WEEK_HOURS

SETTINGS = (
    Setting(
        "council", SettingKind.CODE, "", "",
        "The council's three-digit number, by which its published figures and its key are found.",
        "The number in a census return of the folder; `--council` goes before both.",
        "A list of staff does not say whose it is.",
        form=r"[0-9]{3}", like="the Department's three figures, such as 893",
    ),
    Setting(
        "council_name", SettingKind.TEXT, "", "",
        "What the report calls the council.",
        "The Department's name for that number; else 'This council'.",
        "A council may be known by a shorter name, or be invented.",
    ),
    Setting(
        "region", SettingKind.CODE, "", "",
        "The region whose published figures stand beside the council's.",
        "The region of that number.",
        "A council that is new or invented is in no list yet.",
        form=r"E1[23][0-9]{6}", like="the code of a region, such as E12000002 for the North West",
    ),
    Setting(
        "full_time_hours", SettingKind.NUMBER, str(FULL_WEEK_HOURS), "hours a week",
        "The hours that are one FTE where a list gives hours and no FTE.",
        "The national agreement's full week; a column of full-time hours in the list goes before both.",
        "Councils also have weeks of 35, 36, 36.25, 37.5 and 39 hours.",
        least=Decimal(1), most=Decimal(60),
    ),
    Setting(
        "agency_gap_days", SettingKind.WHOLE, GAP_DAYS, "days",
        "The longest gap between two agency rows of one worker in one role that are still one assignment.",
        "Our own: two weeks, so that a late extension is no new start.",
        "How late extensions are entered differs from desk to desk.",
        least=Decimal(0), most=Decimal(366),
    ),
    Setting(
        BY_BIRTH_AND_START, SettingKind.YES_NO, "no", "",
        "Whether returns are joined to lists of staff by date of birth with start date, where numbers do not join them.",
        "Asked where it matters.",
        "Two people may rarely be taken for one, so somebody has to agree to it.",
    ),
)  # fmt: skip


def trouble_with_setting(name: str, answer: str) -> str | None:
    """What is wrong with one setting, in a sentence; None for a good one."""
    declared = next((setting for setting in SETTINGS if setting.name == name), None)
    if declared is None:
        known = ", ".join(setting.name for setting in SETTINGS)
        return f"'{name[:40]}' is not a setting; the settings are {known}."
    return declared.trouble_with(answer)
