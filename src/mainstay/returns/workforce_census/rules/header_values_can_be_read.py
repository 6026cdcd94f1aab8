"""The values of the header that have no rule of their own can be read: the time at which the file was made."""

from __future__ import annotations

import re

from mainstay.foundations.dates import read_exact_day
from mainstay.foundations.problems import Mender, Severity, Unreadable
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.whole import Whole

_DATE_AND_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", re.ASCII)


def check(whole: Whole) -> Faults:
    """One fault where DateTime is given and is not a date with a time, as 2025-10-20T09:00:00. Nothing given passes."""
    value = whole.headers[0].values.get("DateTime") if whole.headers else None
    text = value.text.strip() if value is not None else ""
    if value is None or not text or _is_date_and_time(text):
        return ()
    return (Fault("DateTime", f"a text of {len(text)} characters", value.line),)


def _is_date_and_time(text: str) -> bool:
    parts = _DATE_AND_TIME.fullmatch(text)
    if parts is None:
        return False
    try:
        read_exact_day(parts[1])
    except Unreadable:
        return False
    return True


RULE = ReturnRule(
    code="WC-126",
    title="A value of the header cannot be read",
    severity=Severity.ERROR,
    message="The DateTime in the header is not a date with a time.",
    why="The Department's system takes a date and time in one form only, and may refuse the whole file for another.",
    mend="Set the program that writes the return to a date and time such as 2025-10-20T09:00:00, and export it again.",
    mender=Mender.ANALYST,
    source="Public schemas (dateTime) and samples.",
    check=check,
    passes=(
        Example("A date and a time, in universal time.", header={"DateTime": "{Y}-10-20T09:00:00Z"}),
        Example("Without a zone.", header={"DateTime": "{Y}-10-20T09:00:00"}),
        Example("Not given, as it need not be.", header={"DateTime": None}),
    ),
    fails=(
        Example("A word.", header={"DateTime": "yesterday"}),
        Example("A date alone.", header={"DateTime": "{Y}-10-20"}),
        Example("A day that is none.", header={"DateTime": "{Y}-13-20T09:00:00"}),
    ),
)
