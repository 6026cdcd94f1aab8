"""Who is in post, and how that differs from a year before: a full count, so chance has no part in it."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.beside import weight_of
from mainstay.presentation.sentences.declaring import Finding, FindingKind, Judgement, Verdict
from mainstay.presentation.sentences.rates import count_of
from mainstay.presentation.words import bare, day_label, number, with_unit


def _find(content: ReportContent) -> Finding | None:
    answer = content.answer("inpost_fte")
    if answer is None or answer.value is None:
        return None
    people = count_of(content, "inpost_headcount")
    opening = with_unit(answer.value, answer.measure.unit)
    who = f" ({number(people)} people)" if people is not None else ""
    sentence = f"{opening} of social workers{who} were in post{_since(content)}."
    weight = weight_of(FINDING.rank, Verdict.COUNTED, Judgement.NEITHER)
    figure = bare(answer.value, answer.measure.unit)
    return Finding(answer, figure, answer.measure.title, sentence, Verdict.COUNTED, Judgement.NEITHER, weight)


def _since(content: ReportContent) -> str:
    now, last = content.answer("inpost_fte"), content.last_year
    then = content.answer_on(last, "inpost_fte") if last else None
    if last is None or now is None or then is None or now.value is None or then.value is None:
        return ""
    apart = now.value - then.value
    if apart == 0:
        return f", the same as in {day_label(last)}"
    return f", {number(abs(apart))} FTE {'more' if apart > 0 else 'fewer'} than in {day_label(last)}"


FINDING = FindingKind("in post", 5, _find)
