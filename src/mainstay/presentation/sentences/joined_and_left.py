"""Joining and leaving: did more people come than went, by more than chance?"""

from mainstay.comparison.more_than_chance import Standing, standing
from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.beside import weight_of
from mainstay.presentation.sentences.declaring import Finding, FindingKind, Judgement, Verdict
from mainstay.presentation.words import counted, number, signed

_SAID = {
    Verdict.MORE: "more than chance could bring",
    Verdict.NO_MORE: "no more than chance could bring",
}


def _find(content: ReportContent) -> Finding | None:
    joined, left = content.answer("starters_headcount"), content.answer("leavers_headcount")
    if joined is None or left is None or joined.value is None or left.value is None:
        return None
    net = joined.value - left.value
    if net == 0:
        return None
    found = standing(joined.value, joined.interval, left.value, left.interval)
    verdict = Verdict.MORE if found.more_than_chance else Verdict.NO_MORE
    if found is Standing.NOT_KNOWN:
        verdict = Verdict.NOT_KNOWN
    judgement = Judgement.NEITHER
    if verdict is Verdict.MORE:
        judgement = Judgement.WORSE if net < 0 else Judgement.BETTER
    said = _SAID.get(verdict, "and whether that is more than chance cannot be said")
    sentence = (
        f"{counted(int(joined.value), 'person', 'people')} joined in the year and {number(left.value)} left: "
        f"{number(abs(net))} {'more' if net > 0 else 'fewer'} came than went, {said}."
    )
    weight = weight_of(FINDING.rank, verdict, judgement)
    return Finding(joined, signed(net), "Joined less left, people", sentence, verdict, judgement, weight)


FINDING = FindingKind("joined and left", 6, _find)
