"""A registration number is two letters and one to ten digits."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason, Remark
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where something is given that, without its blanks and in capitals, has another form or is no number.

    Found is what it is made of, never the number: a name may have been put there.
    """
    if not worker.odd:
        return ()
    reading = worker.readings["SWENo"]
    no_number = worker.swe is None and reading.reason is not Reason.NOT_GIVEN
    if not no_number and Remark.NOT_TWO_LETTERS_AND_DIGITS not in reading.remarks:
        return ()
    return (Fault("SWENo", _made_of(worker.text("SWENo"))),)


def _made_of(text: str) -> str:
    letters = sum(sign.isalpha() for sign in text)
    digits = sum(sign.isdecimal() for sign in text)
    others = len("".join(text.split())) - letters - digits
    counts = ((letters, "letter"), (digits, "digit"), (others, "other sign"))
    parts = [f"{count} {what}{'' if count == 1 else 's'}" for count, what in counts if count]
    return " and ".join(parts) or "nothing"


RULE = RecordRule(
    code="WC-303",
    title="Registration number of another form",
    severity=Severity.ERROR,
    message="The registration number is not two letters followed by one to ten digits.",
    why="The Department's system takes the number in this form only, and a number that differs from the register "
    "cannot be followed from year to year.",
    mend="Write the number as the public register has it: SW and the digits, with nothing between or around them.",
    mender=Mender.HR,
    source="Department's specification 2024 to 2025 (two letters and up to ten digits); public checking tool of 2021.",
    hides=("WC-304", "WC-311", "WC-312", "WC-313", "WC-314", "WC-315", "WC-316", "WC-606", "WC-901", "WC-902",
           "WC-903", "WC-904", "WC-905", "WC-906"),
    check=check,
    passes=(
        Example("One digit, the fewest.", "starter", {"SWENo": "SW2"}),
        Example("Ten digits, the most.", "starter", {"SWENo": "SW1000200021"}),
        Example("Other letters, which the format allows.", "starter", {"SWENo": "OT10002"}),
    ),
    fails=(
        Example("Digits alone.", "in post", {"SWENo": "10001"}),
        Example("Eleven digits.", "starter", {"SWENo": "SW10002000211"}),
        Example("A word in its place.", "starter", {"SWENo": "pending"}),
        Example("A text of more than two hundred signs.", "agency", {"SWENo": "SW10004 " * 30}),
        Example("Noughts alone.", "starter", {"SWENo": "SW0000"}),
    ),
)  # fmt: skip
