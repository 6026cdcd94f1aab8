"""The Message has no namespace."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import in_place_of
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where the outermost element is in a namespace."""
    line = whole.breaks.namespace_line
    return () if line is None else (Fault("Message", "a namespace", line),)


RULE = ReturnRule(
    code="WC-127",
    title="The Message has a namespace",
    severity=Severity.QUERY,
    message="The Message is in a namespace; returns of this census have none.",
    why="The Department's system may refuse the file for it; here everything was read all the same.",
    mend="Set the program that writes the return to the order and form of the Department's layout and export it again.",
    mender=Mender.ANALYST,
    source="Public schemas and samples.",
    check=check,
    passes=(
        Example("No namespace."),
        Example("A namespace that is declared and not used.", text=in_place_of(
            "<Message>", '<Message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">')),
    ),
    fails=(
        Example("A namespace of its own.", text=in_place_of("<Message>", '<Message xmlns="urn:example:return">')),
    ),
)  # fmt: skip
