"""Headings with a line break inside."""

from __future__ import annotations

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.sheets import Files


def _write(files: Files, _council: InventedCouncil, _chance: Chance) -> str:
    sheet = files["establishment_list"].sheet
    sheet.headings = [text.replace(" ", "\n", 1) for text in sheet.headings]
    return "the headings of the establishment list"


MESS = Mess(
    title="Headings with a line break inside",
    does="In the establishment list each heading of two words stands on two lines of its cell.",
    outcome="Read as if they stood on one.",
    place=60,
    write=_write,
)
