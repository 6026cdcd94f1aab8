"""Teams that nobody permanent leads: a count, said only where there are any."""

from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.beside import weight_of
from mainstay.presentation.sentences.declaring import Finding, FindingKind, Judgement, Verdict
from mainstay.presentation.words import MOST_NAMED, day_label, joined, number


def _find(content: ReportContent) -> Finding | None:
    answer = content.answer("teams_without_manager")
    if answer is None or not answer.value:
        return None
    last = content.last_year
    then = content.answer_on(last, "teams_without_manager") if last else None
    teams = "1 team has" if answer.value == 1 else f"{number(answer.value)} teams have"
    before = f"; in {day_label(last)} it was {number(then.value)}" if last and then and then.value is not None else ""
    weight = weight_of(FINDING.rank, Verdict.COUNTED, Judgement.NEITHER)
    names = content.unled_teams
    named = f": {joined(list(names))}" if 0 < len(names) <= MOST_NAMED else ""
    sentence = f"{teams} no permanent manager in post{named}{before}."
    title = answer.measure.title
    return Finding(answer, number(answer.value), title, sentence, Verdict.COUNTED, Judgement.NEITHER, weight)


FINDING = FindingKind("teams without a manager", 10, _find)
