"""Do these figures agree with yours: each bridge from someone else's count to ours, with a sentence and what is
unexplained.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mainstay.presentation.content import Bridge, BridgeEnd, ReportContent
from mainstay.presentation.words import number, signed, tenths

_NONE = "\u2013"
_STOCK = "In post on "


@dataclass(frozen=True)
class AgreementRow:
    """One line of a bridge as printed. `kind` is 'end', 'step' or 'left over'."""

    label: str
    people: str
    fte: str
    why: str
    kind: str


@dataclass(frozen=True)
class Agreement:
    """One bridge as printed. `unexplained` is how many people no step accounts for; None where a side has no count."""

    title: str
    question: str
    sentence: str
    rows: tuple[AgreementRow, ...]
    unexplained: int | None


def agreements(content: ReportContent) -> list[Agreement]:
    """Every bridge as printed, in the order given."""
    return [_agreement(bridge) for bridge in content.bridges]


def flows(content: ReportContent) -> list[AgreementRow]:
    """Stocks and flows as printed: the two stocks plain, what lies between them signed, what follows them plain."""
    lines = content.reconciliation
    stocks = [place for place, line in enumerate(lines) if line.label.startswith(_STOCK)]
    rows = []
    for place, line in enumerate(lines):
        between = bool(stocks) and stocks[0] < place < stocks[-1]
        people = signed(line.people) if between else number(line.people)
        fte = _step_fte(line.fte) if between or line.fte is None else number(tenths(line.fte))
        rows.append(AgreementRow(line.label, people, fte, "", "end" if place in stocks else "step"))
    return rows


def _agreement(bridge: Bridge) -> Agreement:
    left_people, left_fte = _left_over_people(bridge), _left_over_fte(bridge)
    rows = [
        _end(bridge.theirs),
        *(AgreementRow(it.label, signed(it.people), _step_fte(it.fte), it.why, "step") for it in bridge.steps),
    ]
    if left_people or left_fte:
        people = signed(left_people) if left_people is not None else _NONE
        why = "Nothing in the files accounts for this: it is worth asking."
        rows.append(AgreementRow("Not explained", people, _step_fte(left_fte), why, "left over"))
    rows.append(_end(bridge.ours))
    return Agreement(bridge.title, bridge.question, _sentence(bridge, left_people, left_fte), tuple(rows), left_people)


def _end(end: BridgeEnd) -> AgreementRow:
    people = _NONE if end.people is None else number(end.people)
    return AgreementRow(end.label, people, _NONE if end.fte is None else number(tenths(end.fte)), "", "end")


def _left_over_people(bridge: Bridge) -> int | None:
    if bridge.theirs.people is None or bridge.ours.people is None:
        return None
    return bridge.ours.people - bridge.theirs.people - sum(step.people for step in bridge.steps)


def _left_over_fte(bridge: Bridge) -> Decimal | None:
    """None where a side or a step does not give its FTE. Less than a tenth is rounding in their list or ours."""
    if bridge.theirs.fte is None or bridge.ours.fte is None:
        return None
    steps = [step.fte for step in bridge.steps]
    known = [fte for fte in steps if fte is not None]
    if len(known) < len(steps):
        return None
    return tenths(bridge.ours.fte - bridge.theirs.fte - sum(known, Decimal(0)))


def _sentence(bridge: Bridge, left_people: int | None, left_fte: Decimal | None) -> str:
    """What the two counts are and whether it is clear how one becomes the other. 'It' is what the title names."""
    theirs, ours = bridge.theirs, bridge.ours
    if theirs.people is None or ours.people is None:
        return _sentence_in_fte(bridge, left_fte)
    if theirs.people == ours.people and not any(step.people for step in bridge.steps):
        return _same_people(bridge, left_fte)
    apart = ours.people - theirs.people
    differ = "the same number, but not the same" if apart == 0 else _more(apart)
    counts = f"It gives {number(theirs.people)} and we count {number(ours.people)}"
    return f"{counts}: {differ}. {_explained(bridge, left_people)}"


def _same_people(bridge: Bridge, left_fte: Decimal | None) -> str:
    both = f"Both give {number(bridge.ours.people or 0)}"
    theirs, ours = bridge.theirs.fte, bridge.ours.fte
    if theirs is None or ours is None:
        return f"{both}."
    if tenths(theirs) == tenths(ours):
        return f"{both}, with the same FTE."
    ending = "the steps below explain it" if not left_fte else f"{number(abs(left_fte))} of it is not explained"
    return f"{both}; in FTE we count {number(abs(tenths(ours - theirs)))} {_way(ours - theirs)}, and {ending}."


def _sentence_in_fte(bridge: Bridge, left_fte: Decimal | None) -> str:
    theirs, ours = bridge.theirs.fte, bridge.ours.fte
    if theirs is None or ours is None:
        return "It gives nothing that can be set beside our count."
    opening = f"It gives {number(tenths(theirs))} FTE and we count {number(tenths(ours))}."
    return opening if not left_fte else f"{opening} {number(abs(left_fte))} FTE are not explained."


def _explained(bridge: Bridge, left: int | None) -> str:
    if not left:
        return "The steps below explain all of it."
    if not bridge.steps:
        return "Nothing in the files explains it."
    return f"The steps below explain part of it; {number(abs(left))} {'is' if abs(left) == 1 else 'are'} not explained."


def _more(apart: int) -> str:
    return f"{number(abs(apart))} {_way(apart)}"


def _way(apart: Decimal | int) -> str:
    return "more" if apart > 0 else "fewer"


def _step_fte(fte: Decimal | None) -> str:
    return _NONE if fte is None else signed(tenths(fte))
