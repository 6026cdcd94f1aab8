"""What needs a decision: questions that the figures put to a director, each by a rule, each with its figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mainstay.foundations.problems import Severity
from mainstay.presentation.content import ReportContent
from mainstay.presentation.report.agreement import agreements
from mainstay.presentation.report.problem_lists import by_mender, counts
from mainstay.presentation.sentences.choosing import findings
from mainstay.presentation.sentences.declaring import Judgement
from mainstay.presentation.words import MOST_NAMED, counted, joined, number

MOST = 5


def decisions(content: ReportContent) -> list[str]:
    """The questions, at most five, in the order of the rules below."""
    return [question for rule in _RULES for question in rule(content)][:MOST]


def _worse(content: ReportContent) -> list[str]:
    """What is worse than before or than elsewhere by more than chance, but for what a question of its own asks."""
    asked = "children_unallocated" if _children(content) else ""
    worse = [
        each for each in findings(content) if each.judgement is Judgement.WORSE and each.answer.measure.name != asked
    ]
    if not worse:
        return []
    what = joined([f"{each.label[:1].lower()}{each.label[1:]} ({each.figure})" for each in worse[:3]])
    return [f"What to do about what is worse by more than chance: {what}?"]


def _teams(content: ReportContent) -> list[str]:
    answer = content.answer("teams_without_manager")
    if answer is None or not answer.value:
        return []
    teams = "the team" if answer.value == 1 else f"the {number(answer.value)} teams"
    return [f"Who is to lead {teams} without a permanent manager{_named(content.unled_teams)}?"]


def _named(teams: Sequence[str]) -> str:
    return f" ({joined(list(teams))})" if 0 < len(teams) <= MOST_NAMED else ""


def _children(content: ReportContent) -> list[str]:
    """Every child without a worker who is here: in a tray, or of someone who has left; only trays where no more is known."""
    waiting = content.children_of_nobody
    if waiting:
        many = counted(sum(waiting.values()), "child", "children")
        if len(waiting) == 1:
            return [f"Who is to be the worker of {many} {next(iter(waiting))}?"]
        parts = joined([f"{number(each)} {why}" for why, each in waiting.items()])
        return [f"Who is to be the worker of {many} without one who is here: {parts}?"]
    answer = content.answer("children_unallocated")
    if answer is None or not answer.numerator:
        return []
    children = counted(int(answer.numerator), "child", "children")
    return [f"Who is to be the worker of {children} without a named one?"]


def _disagreement(content: ReportContent) -> list[str]:
    left = [each for each in agreements(content) if each.unexplained]
    if not left:
        return []
    titles = joined([f"{each.title} ({counted(abs(each.unexplained or 0), 'person', 'people')})" for each in left])
    return [f"Who is to settle the difference that nothing explains: {titles}?"]


def _errors(content: ReportContent) -> list[str]:
    errors = counts(content.problems).get(Severity.ERROR, 0)
    if not errors:
        return []
    with_errors = [one.who for one in by_mender(content.problems) if _has_errors(one.kinds[0].kind.severity)]
    them = joined(with_errors)
    return [f"Ask {them} to put right {counted(errors, 'error')} that affect the figures; the list is in problems.csv."]


def _has_errors(first: Severity) -> bool:
    return first is Severity.ERROR


def _next_file(content: ReportContent) -> list[str]:
    """The file worth having next; the list of what it would bring is on the report's own page."""
    if not content.next_files:
        return []
    ask = content.next_files[0].partition(": ")[0].rstrip(".")
    return [f"Whether to get the next file worth having: {ask[:1].lower()}{ask[1:]}."]


_RULES: tuple[Callable[[ReportContent], list[str]], ...] = (
    _worse,
    _teams,
    _children,
    _errors,
    _disagreement,
    _next_file,
)
