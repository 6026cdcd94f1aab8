"""Do these figures agree with yours: each bridge from someone else's count to ours, with a sentence and what is unexplained."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mainstay.presentation.content import Bridge, BridgeEnd, ReportContent
from mainstay.presentation.words import counted, number, signed

_NONE = "\u2013"


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
    return AgreementRow(end.label, people, _NONE if end.fte is None else number(_tenths(end.fte)), "", "end")


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
    return _tenths(bridge.ours.fte - bridge.theirs.fte - sum(known, Decimal(0)))


def _sentence(bridge: Bridge, left_people: int | None, left_fte: Decimal | None) -> str:
    theirs, ours = bridge.theirs, bridge.ours
    if theirs.people is None or ours.people is None:
        return _sentence_in_fte(bridge, left_fte)
    if theirs.people == ours.people and not bridge.steps:
        agrees = f"{theirs.label} and {ours.label} both have {counted(ours.people, 'person', 'people')}"
        return f"{agrees}." if not left_fte else f"{agrees}, but their FTE differ by {number(abs(left_fte))}."
    apart = ours.people - theirs.people
    differ = "the same number, of different people" if apart == 0 else _more(apart)
    opening = f"{theirs.label} has {number(theirs.people)} people and {ours.label} {number(ours.people)}: {differ}."
    return f"{opening} {_explained(bridge, left_people)}"


def _sentence_in_fte(bridge: Bridge, left_fte: Decimal | None) -> str:
    theirs, ours = bridge.theirs, bridge.ours
    if theirs.fte is None or ours.fte is None:
        return f"{theirs.label} gives nothing that can be set beside {ours.label}."
    opening = f"{theirs.label} has {number(_tenths(theirs.fte))} FTE and {ours.label} {number(_tenths(ours.fte))}."
    if left_fte is None or left_fte == 0:
        return opening
    return f"{opening} {number(abs(left_fte))} FTE are not explained."


def _explained(bridge: Bridge, left: int | None) -> str:
    if not left:
        return "The steps below explain all of it." if bridge.steps else ""
    what = counted(abs(left), "person is", "people are")
    if not bridge.steps:
        return f"{what} not explained."
    return f"The steps below explain part of it; {what} not explained."


def _more(apart: int) -> str:
    return f"{number(abs(apart))} {'more' if apart > 0 else 'fewer'}"


def _step_fte(fte: Decimal | None) -> str:
    return _NONE if fte is None else signed(_tenths(fte))


def _tenths(fte: Decimal) -> Decimal:
    return fte.quantize(Decimal("0.1"))
