"""A registration number is one that the regulator could have given."""

from __future__ import annotations

import re

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Remark
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule

_REGULATORS = re.compile(r"SW[1-9]\d{0,5}", re.ASCII)


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where a number of the Department's form, blanks and capitals apart, is not also of the regulator's.

    The number is looked at as it is written, since leading noughts are dropped in reading it.
    """
    value = worker.record.values.get("SWENo")
    if value is None or worker.swe is None or _REGULATORS.fullmatch(value.text):
        return ()
    closed = "".join(value.text.split()).upper()
    if not closed:
        return ()
    if _REGULATORS.fullmatch(closed) or Remark.NOT_TWO_LETTERS_AND_DIGITS in worker.readings["SWENo"].remarks:
        return ()
    return (Fault("SWENo", _what_differs(closed)),)


def _what_differs(closed: str) -> str:
    letters, digits = closed[:2], closed[2:]
    if letters != "SW":
        return f"the letters {letters}"
    return "a leading nought" if digits.startswith("0") else f"{len(digits)} digits"


RULE = RecordRule(
    code="WC-304",
    title="Registration number not of the regulator's form",
    severity=Severity.QUERY,
    message="The registration number is not SW and one to six digits without a leading nought, as Social Work England "
    "writes them.",
    why="The return allows the form, but no number on the register looks like this: it may be mistyped, or be from "
    "another register, and then the worker cannot be followed from year to year.",
    mend="Look the worker up in the public register and write the number as it stands there.",
    mender=Mender.HR,
    source="Social Work England's public register; derived.",
    check=check,
    passes=(
        Example("One digit, the fewest.", "starter", {"SWENo": "SW2"}),
        Example("Six digits, the most.", "starter", {"SWENo": "SW100020"}),
        Example("Not of the Department's form either: another rule says so.", "starter", {"SWENo": "SWE10002"}),
    ),
    fails=(
        Example("Seven digits.", "starter", {"SWENo": "SW1000200"}),
        Example("A leading nought.", "in post", {"SWENo": "SW010001"}),
        Example("Letters of another register.", "agency", {"SWENo": "OT10004"}),
    ),
)
