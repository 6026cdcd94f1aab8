"""When leaving rises: whether those two to three years qualified leave more than the others, tested exactly."""

from __future__ import annotations

from decimal import Decimal

from mainstay.comparison.exact_chances import of_two_shares
from mainstay.comparison.many_together import ALONE
from mainstay.comparison.more_than_chance import SMALLEST_GROUP
from mainstay.measures.computing import Answer
from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.beside import weight_of
from mainstay.presentation.sentences.declaring import Finding, FindingKind, Judgement, Verdict
from mainstay.presentation.words import bare, exact

_NOBODY = Decimal(0)
_AT, _OTHER = "leaving_at_two_years", "leaving_at_other_years"


def _find(content: ReportContent) -> Finding | None:
    at, other = content.answer(_AT), content.answer(_OTHER)
    if at is None or other is None or at.value is None or other.value is None:
        return None
    figure, others = bare(at.value, at.measure.unit), bare(other.value, other.measure.unit)
    verdict, said = _judged(at, other)
    sentence = (
        f"Of those two to three years qualified a year ago {figure} have left ({exact(at.numerator or _NOBODY)} of"
        f" {exact(at.denominator or _NOBODY)}), of all the others {others}: {said}."
    )
    worse = Judgement.WORSE if at.value > other.value else Judgement.BETTER
    judgement = worse if verdict is Verdict.ALONE else Judgement.NEITHER
    weight = weight_of(FINDING.rank, verdict, judgement)
    return Finding(at, figure, "When leaving rises", sentence, verdict, judgement, weight)


def _judged(at: Answer, other: Answer) -> tuple[Verdict, str]:
    """By Fisher's exact test of the two shares; of few people nothing is said."""
    counts = [int(each or 0) for each in (at.numerator, at.denominator, other.numerator, other.denominator)]
    if min(counts[1], counts[3]) < SMALLEST_GROUP:
        return Verdict.TOO_FEW, "too few people to judge"
    chance = of_two_shares(*counts)
    if chance > ALONE:
        return Verdict.NO_MORE, "no more apart than chance brings"
    return Verdict.ALONE, "further apart than chance alone brings once in twenty"


FINDING = FindingKind("when leaving rises", 15, _find)
