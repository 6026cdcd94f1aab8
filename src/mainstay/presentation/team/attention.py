"""What needs a team manager's attention, each in a sentence with how many things it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mainstay.foundations.dates import in_words
from mainstay.presentation.team.content import TeamThisWeek, Waiting, When
from mainstay.presentation.team.words import children, people
from mainstay.presentation.words import capital, counted, joined, number


@dataclass(frozen=True)
class Attention:
    """One sentence. `section` is the name of the section that says more."""

    many: int
    sentence: str
    section: str


def attention(team: TeamThisWeek) -> list[Attention]:
    """What needs attention, in the order of the sections; nothing where all is well as far as is known."""
    said = (_waiting, _over, _overdue_supervision, _overdue_reviews, _endings, _managers)
    return [found for find in said if (found := find(team)) is not None]


def how_many(team: TeamThisWeek) -> int:
    """How many things need attention."""
    return sum(each.many for each in attention(team))


def is_passed(team: TeamThisWeek) -> Callable[[date | None], bool]:
    """Whether a day is known and has passed."""
    return lambda day: day is not None and team.days.when(day) is When.PASSED


def _waiting(team: TeamThisWeek) -> Attention | None:
    if not team.waiting:
        return None
    parts = [
        f"{number(many)} {why.value}"
        for why in Waiting
        if (many := sum(child.why is why for child in team.waiting))
    ]  # fmt: skip
    oldest = min((child.since for child in team.waiting if child.since), default=None)
    since = f"; the longest since {in_words(oldest)}" if oldest else ""
    many = len(team.waiting)
    has = "has" if many == 1 else "have"
    return Attention(many, f"{children(many)} {has} no worker who is here: {joined(parts)}{since}.", "waiting")


def _over(team: TeamThisWeek) -> Attention | None:
    over = [worker.load.over for worker in team.workers if worker.load.is_over and worker.load.over is not None]
    if not over:
        return None
    has = "has" if len(over) == 1 else "have"
    together = f", by {number(over[0])}" if len(over) == 1 else f", {number(sum(over))} between them"
    return Attention(len(over), f"{people(len(over))} {has} more children than agreed{together}.", "load")


def _overdue_supervision(team: TeamThisWeek) -> Attention | None:
    many = sum(map(is_passed(team), (each.due for each in team.supervision)))
    is_ = "is" if many == 1 else "are"
    return Attention(many, f"{counted(many, 'supervision')} {is_} overdue.", "supervision") if many else None


def _overdue_reviews(team: TeamThisWeek) -> Attention | None:
    many = sum(map(is_passed(team), (each.day for each in team.reviews)))
    is_ = "is" if many == 1 else "are"
    return (
        Attention(many, f"{counted(many, 'early-career or programme review')} {is_} overdue.", "reviews")
        if many
        else None
    )


def _endings(team: TeamThisWeek) -> Attention | None:
    passed = [each for each in team.endings if team.days.when(each.day) is When.PASSED]
    week = [each for each in team.endings if team.days.when(each.day) is When.THIS_WEEK]
    parts = [f"{counted(len(passed), 'date')} passed"] if passed else []
    parts += [f"{counted(len(week), 'date')} {'falls' if len(week) == 1 else 'fall'} in this week"] if week else []
    if not parts:
        return None
    what = "agency assignments, contracts, registration and rights to work"
    return Attention(len(passed) + len(week), f"{capital(joined(parts))}: {what}.", "endings")


def _managers(team: TeamThisWeek) -> Attention | None:
    managers = team.managers
    if managers.present or managers.named or not team.workers:
        return None
    vacant = ", and the post is vacant" if managers.vacant else ""
    return Attention(1, f"Nobody in the team is in a team manager's role{vacant}.", "managers")
