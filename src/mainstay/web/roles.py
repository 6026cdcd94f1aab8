"""Who may do what: every role, every permission, and the one table that gives permissions to roles."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum


class May(Enum):
    """What someone may do. A page asks for one of these."""

    SIGN_IN = "open their own pages"
    SEE_FIGURES = "see the council's figures"
    SEE_TEAM = "see their own teams"
    IMPORT_FILES = "give files and answer questions about them"
    ACCEPT_IMPORTS = "accept an import, or undo one"
    MEND_PROBLEMS = "see problems that their desk can mend"
    WORK_ON_RETURNS = "check, build and explain a return"
    APPROVE_RETURNS = "approve a return"
    MANAGE_PEOPLE = "give and take away accounts and roles"
    SEE_AUDIT = "see who did what"


class Role(Enum):
    """What someone is here for."""

    ADMINISTRATOR = "administrator"
    WORKFORCE_LEAD = "workforce lead"
    ANALYST = "analyst"
    PRINCIPAL_SOCIAL_WORKER = "principal social worker"
    DIRECTOR = "director"
    TEAM_MANAGER = "team manager"
    FINANCE = "finance"
    CHIEF_EXECUTIVE = "chief executive"
    REGIONAL_VIEWER = "regional viewer"
    HR_DESK = "HR desk"
    AGENCY_DESK = "agency desk"
    EARLY_CAREER_LEAD = "early-career lead"
    PRACTITIONER = "practitioner"


_EVERYONE = frozenset({May.SIGN_IN})
_READS = _EVERYONE | {May.SEE_FIGURES}

GIVEN: dict[Role, frozenset[May]] = {
    Role.ADMINISTRATOR: _EVERYONE | {May.MANAGE_PEOPLE, May.SEE_AUDIT},
    Role.WORKFORCE_LEAD: _READS
    | {May.SEE_TEAM, May.IMPORT_FILES, May.ACCEPT_IMPORTS, May.MEND_PROBLEMS, May.WORK_ON_RETURNS, May.APPROVE_RETURNS},
    Role.ANALYST: _READS | {May.SEE_TEAM, May.IMPORT_FILES, May.ACCEPT_IMPORTS, May.MEND_PROBLEMS, May.WORK_ON_RETURNS},
    Role.PRINCIPAL_SOCIAL_WORKER: _READS | {May.SEE_TEAM, May.APPROVE_RETURNS},
    Role.DIRECTOR: _READS | {May.APPROVE_RETURNS},
    Role.TEAM_MANAGER: _EVERYONE | {May.SEE_TEAM},
    Role.FINANCE: _READS,
    Role.CHIEF_EXECUTIVE: _READS,
    Role.REGIONAL_VIEWER: _EVERYONE,
    Role.HR_DESK: _EVERYONE | {May.MEND_PROBLEMS},
    Role.AGENCY_DESK: _EVERYONE | {May.MEND_PROBLEMS},
    Role.EARLY_CAREER_LEAD: _EVERYONE,
    Role.PRACTITIONER: _EVERYONE,
}
"""The administrator keeps the accounts and sees no figures: keeping accounts and seeing people are two jobs."""


def may(roles: Collection[Role], what: May) -> bool:
    """Whether someone with these roles may do something."""
    return any(what in GIVEN[role] for role in roles)
