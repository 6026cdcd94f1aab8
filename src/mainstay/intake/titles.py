"""Local job titles and the role each means: remembered answers first, then titles that say plainly what they are."""

from __future__ import annotations

from collections import Counter

from rapidfuzz import fuzz, process

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity, Unreadable
from mainstay.intake.choices import NOT_USED, Choices, Question
from mainstay.intake.typed import TypedTable
from mainstay.vocabulary.code_lists import tidy_word
from mainstay.vocabulary.roles import ROLES

TITLE_NOT_MAPPED = ProblemKind(
    "MS-STF-005", Severity.QUERY, "Job titles that nobody has mapped to a role",
    "A role for every job title.",
    "People with these titles are not counted as social workers until someone says what the title is.",
    "Answer the titles in mapping.toml, once; they are remembered.", Mender.HR,
    "Say among the remembered answers which role each title is, once.",
)  # fmt: skip
NO_TITLE = ProblemKind(
    "MS-STF-014", Severity.ERROR, "Rows without a job title",
    "A job title on every row.",
    "Nobody can say whether these are social workers, so they are in no figure.",
    "Add the titles where the file comes from, and send it again.", Mender.HR,
)  # fmt: skip

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


def titles_as_roles(table: TypedTable) -> list[str | None]:
    """Each row's role by its local title: as remembered, as known, or None with one question for each title.

    A table without a column of titles gives None throughout, and asks nothing.
    """
    if not table.has("title"):
        return [None] * table.rows
    titles = table.known_texts("title")
    known = {title: role_of_title(title, table.choices) if title else None for title in set(titles)}
    unknown = Counter(title for title in titles if title and known[title] is None)
    for title, people in sorted(unknown.items()):
        table.questions.setdefault((TITLES, title), title_question(title, people))
    place = Place(table.found.file, table.found.sheet, None, table.columns["title"])
    if unknown:
        rows = sum(unknown.values())
        found = f"{_counted(len(unknown), 'title')} on {_counted(rows, 'row')}"
        table.problems.append(Problem(TITLE_NOT_MAPPED, place, found, rows))
    if blank := titles.count(""):
        table.problems.append(Problem(NO_TITLE, place, _counted(blank, "row"), blank))
    return [known[title] for title in titles]


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
