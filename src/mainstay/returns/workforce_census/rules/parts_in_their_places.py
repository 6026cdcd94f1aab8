"""The header with its two groups comes first, then the council-level block, then the workers, none inside another."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.structure import BROKEN, plain_element
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import in_place_of, with_block_last
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for each way in which parts or groups stand wrongly, at the first; broken XML is another rule's."""
    if any(problem.kind in BROKEN for problem in whole.problems):
        return ()
    breaks = whole.breaks
    return [
        Fault(
            plain_element(name), where if count == 1 else f"{where}, {count} times", breaks.misplaced_lines[name, where]
        )
        for (name, where), count in breaks.misplaced.items()
    ]


RULE = ReturnRule(
    code="WC-125",
    title="Parts of the return not where they belong",
    severity=Severity.QUERY,
    message="A part of the return, or a group of items, is missing from its place, stands too late or inside another.",
    why="The Department's system may refuse the file for it; here everything was read all the same.",
    mend="Set the program that writes the return to the order and form of the Department's layout and export it again.",
    mender=Mender.ANALYST,
    source="Public schemas (order and groups of elements).",
    check=check,
    passes=(
        Example("Header, block and workers in turn."),
        Example("A comment between them.", text=in_place_of("</Header>", "</Header><!-- then the block -->")),
    ),
    fails=(
        Example("The block after the workers.", text=with_block_last),
        Example("The header's items without the group CollectionDetails.", text=lambda text: text.replace(
            "<CollectionDetails>\n", "").replace("</CollectionDetails>\n", "")),
        Example("A worker inside another.", text=lambda text: text.replace(
            "</CSWWWorker>\n<CSWWWorker>", "<CSWWWorker>", 1).replace(
            "</CSWWWorker>", "</CSWWWorker></CSWWWorker>", 1)),
        Example("A group around a worker's items.", text=lambda text: text.replace(
            "<CSWWWorker>", "<CSWWWorker><Details>", 1).replace("</CSWWWorker>", "</Details></CSWWWorker>", 1)),
    ),
)  # fmt: skip
