"""Every record says whether the worker is engaged through an agency."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the flag is missing or is neither 0 nor 1."""
    if worker.agency is not None:
        return ()
    return (Fault("AgencyWorker", "another value" if worker.given("AgencyWorker") else "nothing"),)


RULE = RecordRule(
    code="WC-301",
    title="Not said whether an agency worker",
    severity=Severity.ERROR,
    message="AgencyWorker is missing, or is neither 0 (the council's own) nor 1 (through an agency).",
    why="The worker counts neither as employed nor as agency, so no published figure has them; and which other items "
    "the record must have cannot be told.",
    mend="Put 0 where the council pays the worker itself, 1 where it does so through an agency or as self-employed.",
    mender=Mender.HR,
    source="Department's specification 2024 to 2025; public checking tool of 2021.",
    hides=(
        "WC-311", "WC-314", "WC-315", "WC-316", "WC-413", "WC-414", "WC-417", "WC-501", "WC-505", "WC-506", "WC-507",
        "WC-511", "WC-512", "WC-513", "WC-515", "WC-602", "WC-603", "WC-604", "WC-605", "WC-606", "WC-703", "WC-704",
        "WC-705", "WC-706", "WC-802", "WC-803", "WC-812", "WC-813", "WC-823", "WC-824", "WC-831", "WC-832", "WC-833",
        "WC-901", "WC-902", "WC-905", "WC-906", "WC-206", "WC-207", "WC-504",
    ),
    check=check,
    passes=(
        Example("Employed by the council.", "in post", {"AgencyWorker": "0"}),
        Example("Engaged through an agency.", "agency", {"AgencyWorker": "1"}),
        Example("A word that can only mean 0: another rule asks for the form.", "in post", {"AgencyWorker": "false"}),
    ),
    fails=(
        Example("No flag.", "in post", {"AgencyWorker": None}),
        Example("A flag of 2.", "in post", {"AgencyWorker": "2"}),
        Example("A letter for agency.", "in post", {"AgencyWorker": "A"}),
    ),
)  # fmt: skip
