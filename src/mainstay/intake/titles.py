"""Local job titles and the role each means: remembered answers first, then titles that say plainly what they are."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from mainstay.foundations.problems import Unreadable
from mainstay.intake.choices import NOT_USED, Choices, Question
from mainstay.vocabulary.code_lists import tidy_word
from mainstay.vocabulary.roles import ROLES

TITLES = ("titles",)
_ALIKE = 80
"""How alike (of 100) a title must be to a known one to be worth suggesting; it is never taken without being asked."""


def role_of_title(title: str, choices: Choices) -> str | None:
    """The role that a title means, as remembered or as plainly known; None where it has to be asked."""
    answer = choices.get(TITLES, title)
    if answer == NOT_USED:
        return "not_social_worker"
    try:
        return ROLES.read(answer if answer is not None else title)
    except Unreadable:
        return None


def title_question(title: str, people: int) -> Question:
    """The question to ask about a title, with the role of the most alike known title as a suggestion."""
    known = {tidy_word(word): role.slug for role in ROLES for word in (role.label, *role.also)}
    best = process.extractOne(tidy_word(title), list(known), scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE)
    suggestion = known[best[0]] if best else ""
    text = f"Which role is this title? ({people} {'row' if people == 1 else 'rows'})"
    return Question(TITLES, title, text, ROLES.slugs, suggestion, stops=False)
