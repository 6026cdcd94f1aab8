"""The teams and posts of an invented council, in the proportions of a usual one.

Titles are local words; each role of the census that has none of its own here is called by its label.
"""

from __future__ import annotations

from mainstay.inventing.life import FULL, Post, Team
from mainstay.vocabulary.roles import CENSUS_ROLES, ROLES

UNKNOWN_TITLE = "Fostering Practitioner"
"""A local title that says nothing plainly, so that somebody has to say once what it is."""

TITLES: dict[str, tuple[str, ...]] = {
    "senior_manager": ("Assistant Director", "Head of Service"),
    "middle_manager": ("Service Manager",),
    "first_line_manager": ("Team Manager",),
    "senior_practitioner": ("Senior Social Worker", "Advanced Practitioner", "Assistant Team Manager"),
    "case_holder": ("Social Worker", "ASYE Social Worker"),
    "qualified_without_cases": ("Independent Reviewing Officer", UNKNOWN_TITLE),
    "director": ("Director of Children's Services",),
    "not_social_worker": ("Family Support Worker", "Personal Adviser", "Business Support Officer"),
}
FIRST_YEAR_TITLE = "ASYE Social Worker"
GRADES = {
    "senior_manager": ("G16", 7_800_000),
    "middle_manager": ("G14", 6_300_000),
    "first_line_manager": ("G12", 5_350_000),
    "senior_practitioner": ("G11", 4_750_000),
    "case_holder": ("G10", 4_050_000),
    "director": ("CO1", 14_000_000),
    "qualified_without_cases": ("G12", 5_100_000),
    "not_social_worker": ("G6", 2_850_000),
}
"""Grade and full-time pay in pence, by role: invented round figures."""

HOLDING_KINDS = ("front_door", "assessment", "safeguarding", "children_in_care", "disabled_children")
"""Kinds of team whose workers hold children."""

_PLACES = ("North", "South", "East", "West", "Coast", "Moor", "Vale", "Town", "Hill", "Fen", "Dale", "Weald")
_NAMES = {
    "front_door": "Front Door", "assessment": "Assessment", "safeguarding": "Safeguarding",
    "children_in_care": "Children in Care", "disabled_children": "Disabled Children", "fostering": "Fostering",
    "other": "Reviewing and Quality",
}  # fmt: skip
_SHARES = (("safeguarding", 0.42), ("assessment", 0.24), ("children_in_care", 0.24), ("disabled_children", 0.10))
LEADERSHIP = Team("Leadership", "other")
_TEAM_SIZE = 7
_EMPLOYED_IN_POSTS = 0.97
"""The rest of those in post cover somebody's leave, in a post that is filled."""


def teams_of(workers: int) -> list[Team]:
    """The teams for about so many social workers: leadership first, then one of each kind or more."""
    holding = max(4, round(workers * 0.78 / _TEAM_SIZE))
    teams = [LEADERSHIP, Team(_NAMES["fostering"], "fostering"), Team(_NAMES["other"], "other")]
    for kind, share in _SHARES:
        count = max(1, round(holding * share))
        teams += [Team(_numbered(_NAMES[kind], place, count), kind) for place in range(count)]
    if workers >= 100:
        teams.append(Team(_NAMES["front_door"], "front_door"))
    return teams


def _numbered(name: str, place: int, count: int) -> str:
    if count == 1:
        return name
    again = place // len(_PLACES)
    return f"{name} {_PLACES[place % len(_PLACES)]}" + (f" {again + 1}" if again else "")


def posts_of(workers: int, vacancy: float, teams: list[Team]) -> list[Post]:
    """The establishment for about so many in post, at a share of vacancies: leaders, managers, seniors, the rest."""
    wanted = round(workers * _EMPLOYED_IN_POSTS / (1 - vacancy))
    posts: list[Post] = []
    for role, team in _leading(workers, teams):
        posts.append(_post(len(posts), role, team, 0))
    lines = [team for team in teams if team is not LEADERSHIP]
    place = 0
    while len(posts) < wanted:
        team = lines[place % len(lines)]
        role = _role_in(team, place // len(lines))
        posts.append(_post(len(posts), role, team, place))
        place += 1
    return posts


def _leading(workers: int, teams: list[Team]) -> list[tuple[str, Team]]:
    seniors = max(1, round(workers / 120))
    middles = max(2, round(workers / 30))
    found = [("senior_manager", LEADERSHIP)] * seniors + [("middle_manager", LEADERSHIP)] * middles
    return found + [("first_line_manager", team) for team in teams if team is not LEADERSHIP]


def _role_in(team: Team, row: int) -> str:
    if team.kind not in HOLDING_KINDS:
        return "qualified_without_cases"
    return "senior_practitioner" if row % 5 == 1 else "case_holder"


def _post(number: int, role: str, team: Team, place: int) -> Post:
    return Post(
        f"POS{1000 + number}", title_of(role, team, place), role, team.name, FULL, GRADES.get(role, ("G10", 0))[0]
    )


def title_of(role: str, team: Team, place: int) -> str:
    """The local title of a post of a role in a team."""
    if role == "qualified_without_cases":
        return TITLES[role][1 if team.kind == "fostering" else 0]
    titles = TITLES.get(role) or (ROLES[role].label,)
    return titles[0] if role == "case_holder" else titles[place % len(titles)]


def counted(role: str) -> bool:
    """Whether the census counts a role."""
    return role in CENSUS_ROLES
