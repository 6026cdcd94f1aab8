"""Joining and leaving: did more people come than went, by more than chance?"""

from mainstay.comparison.more_than_chance import Standing
from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.beside import among_many, weight_of
from mainstay.presentation.sentences.declaring import Finding, FindingKind, Judgement, Verdict
from mainstay.presentation.sentences.judging import JOINED, LEFT, joined_beside_left
from mainstay.presentation.words import counted, number, signed

_JUDGED = {
    Standing.NO_DIFFERENT: (Verdict.NO_MORE, "no more than chance could bring"),
    Standing.TOO_FEW: (Verdict.TOO_FEW, "too few people to say whether that is more than chance"),
}


def _find(content: ReportContent) -> Finding | None:
    joined, left = content.answer(JOINED), content.answer(LEFT)
    if joined is None or left is None or joined.value is None or left.value is None:
        return None
    net = joined.value - left.value
    if net == 0:
        return None
    found = joined_beside_left(content, int(joined.value), int(left.value))
    verdict, said = _JUDGED.get(found, (Verdict.MORE, "more than chance could bring"))
    if found is Standing.NOT_AMONG_MANY:
        verdict, said = Verdict.ALONE, f"more than chance by itself, {among_many(content)}"
    judgement = Judgement.NEITHER
    if verdict is Verdict.MORE:
        judgement = Judgement.WORSE if net < 0 else Judgement.BETTER
    sentence = (
        f"{counted(int(joined.value), 'person', 'people')} joined in the year and {number(left.value)} left: "
        f"{number(abs(net))} {'more' if net > 0 else 'fewer'} came than went, {said}."
    )
    weight = weight_of(FINDING.rank, verdict, judgement)
    return Finding(joined, signed(net), "Joined less left, people", sentence, verdict, judgement, weight)


FINDING = FindingKind("joined and left", 6, _find)
