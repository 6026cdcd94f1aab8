"""Cells that hold a code and its label together: '6 - Police', '2A: Schools', 'Schools (2A)', 'NFA - No further action'."""

from __future__ import annotations

import re

from mainstay.foundations.problems import Unreadable
from mainstay.vocabulary.code_lists import CodeList

_BEFORE = re.compile(r"^\s*(\w{1,5})\s*(?:[-–:=.)]|\s-\s)\s*(\D.*?)\s*$")
_AFTER = re.compile(r"^\s*(.+?)\s*\((\w{1,5})\)\s*$")


def read_code_and_label(codes: CodeList, text: str) -> str:
    """The slug that a cell means, by itself or by its label where a code stands before or after it.

    The label decides, as councils number their lists in their own ways: '4 - Health' is health, whatever 4 is in the
    Department's list. Only what looks like a code is set aside: it has a figure in it, or means the same as the label.
    Raises `Unreadable` where the whole is not known, the label is not, or a word before it says something else.
    """
    try:
        return codes.read(text)
    except Unreadable:
        code, label = _parts(text)
        if not label:
            raise
        found = codes.read(label)
        if any(sign.isdigit() for sign in code) or _said(codes, code) == found:
            return found
        raise


def _parts(text: str) -> tuple[str, str]:
    if before := _BEFORE.match(text):
        return before[1], before[2]
    if after := _AFTER.match(text):
        return after[2], after[1]
    return "", ""


def _said(codes: CodeList, code: str) -> str | None:
    try:
        return codes.read(code)
    except Unreadable:
        return None
