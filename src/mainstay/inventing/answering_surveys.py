"""A survey of an invented council's social workers: who answered, and what, drawn after its life was lived.

What is planted: most feel valued, fewer find their work manageable, and those who hold more children least of all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mainstay.foundations.chance import Chance, Draws
from mainstay.inventing.life import InventedCouncil, Spell

AGREEING = ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
QUESTIONS: tuple[tuple[str, float], ...] = (
    ("I feel valued for the work I do", 3.6),
    ("My workload is manageable", 2.8),
    ("My supervision helps me to improve my practice", 3.7),
    ("I often feel exhausted by my work", 3.4),
    ("I can see a next step for me here", 3.1),
    ("I get the learning that I need", 3.8),
)
"""What is asked, with the mean answer that is planted, one being to disagree strongly."""
REVERSED = "Q4"
RECOMMEND = "How likely are you to recommend working here to a friend, from 0 to 10?"
COMMENTS = (
    "Give us back the duty day in the quiet week", "Log-ins took a fortnight", "Group supervision is what keeps me here",
    "Too many forms say the same thing", "More time with families", "A desk near my team", "Say thank you sometimes",
)  # fmt: skip
ANSWERING = 0.62
_OPEN_DAYS = 21
_SPREAD = 1.0
_CARE = ("children_in_care", "fostering", "other")


@dataclass(frozen=True, slots=True)
class Answer:
    """One person's answers: the service said, a score for each question, and a comment or ''."""

    worker: int
    service: str
    began: datetime
    minutes: int
    scores: tuple[int, ...]
    recommend: int
    comment: str


@dataclass(frozen=True)
class Survey:
    """The survey: when it was open, how many were asked, and the answers in the order in which they came."""

    opened: date
    invited: int
    answers: list[Answer]


def survey_of(council: InventedCouncil) -> Survey:
    """The survey of the May before the council's last day."""
    opened = date(council.last_day.year - (council.last_day.month < 6), 5, 6)
    asked = _here(council, opened)
    kinds = {team.name: team.kind for team in council.teams}
    chance = Chance(council.seed)
    found = []
    for spell in asked:
        draws = chance.at("survey", opened.year, spell.worker)
        if draws.happens(ANSWERING):
            service = (
                "Children in care and fostering" if kinds.get(spell.team) in _CARE else "Assessment and safeguarding"
            )
            found.append(_answer(spell, service, opened, draws))
    found.sort(key=lambda each: (each.began, each.worker))
    return Survey(opened, len(asked), found)


def _here(council: InventedCouncil, day: date) -> list[Spell]:
    """One spell for each social worker employed on a day, in order of worker."""
    here = {
        spell.worker: spell
        for spell in reversed(council.spells)
        if spell.start <= day and (spell.last_day is None or spell.last_day >= day)
        and spell.role not in ("director", "not_social_worker") and not spell.note
    }  # fmt: skip
    return [here[number] for number in sorted(here)]


def _answer(spell: Spell, service: str, opened: date, draws: Draws) -> Answer:
    day = opened + timedelta(days=draws.whole(0, _OPEN_DAYS))
    began = datetime.combine(day, time(draws.whole(8, 17), draws.whole(0, 59), draws.whole(0, 59)))
    mood = draws.share() - 0.5
    scores = tuple(_score(mean, mood, draws) for _text, mean in QUESTIONS)
    recommend = max(0, min(10, round(6.4 + 4 * mood + 4 * (draws.share() - 0.5))))
    comment = draws.one_of(COMMENTS) if draws.happens(0.25) else ""
    return Answer(spell.worker, service, began, draws.whole(3, 14), scores, recommend, comment)


def _score(mean: float, mood: float, draws: Draws) -> int:
    wanted = mean + mood + 2 * _SPREAD * (draws.share() - 0.5)
    return max(1, min(5, round(wanted)))
