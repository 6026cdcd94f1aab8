"""The header says that the return is one of this census."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.odd_writing import as_written
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where there is a header and its Collection is missing or another one."""
    if not whole.headers or whole.header["Collection"].value is not None:
        return ()
    found = as_written(whole.headers[0], whole.year.layout, "header", "Collection")
    return (Fault("Collection", found, whole.header_line("Collection")),)


RULE = ReturnRule(
    code="WC-103",
    title="The header names another collection, or none",
    severity=Severity.ERROR,
    message="The Collection in the header is not CSWW, the children's social work workforce census.",
    why="The Department's system tells by it which census a file belongs to, and refuses one of another.",
    mend="Write CSWW as the Collection, once you are sure that the file is the one you meant.",
    mender=Mender.ANALYST,
    source="Public schemas and samples; the public checking tool of 2021 has CSWWW, which passes.",
    check=check,
    passes=(
        Example("The census's own code.", header={"Collection": "CSWW"}),
        Example("The spelling of one public tool.", header={"Collection": "CSWWW"}),
    ),
    fails=(
        Example("No collection is given.", header={"Collection": None}),
        Example("The collection of children in need.", header={"Collection": "CIN"}),
    ),
)
