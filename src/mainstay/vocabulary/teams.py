"""What kinds of team there are."""

from __future__ import annotations

import re
from functools import lru_cache

from mainstay.foundations.caches import holds_people
from mainstay.vocabulary.code_lists import Code, CodeList

TEAM_KINDS = CodeList(
    "team kind",
    "What a team mostly does.",
    (
        Code("front_door", "Front door", "Receives contacts and referrals, and decides who can best help.",
             also=("mash", "multi agency safeguarding hub", "first contact", "contact and referral",
                   "single front door", "duty", "access", "initial contact", "emergency duty", "edt", "out of hours",
                   "initial response")),
        Code("assessment", "Assessment", "Assesses children and families who have been referred.",
             also=("duty and assessment", "referral and assessment", "assessment and intervention",
                   "initial assessment", "assessment team")),
        Code("safeguarding", "Children in need and protection",
             "Works with children in need, on protection plans and in court.",
             also=("children in need", "child protection", "safeguarding and support", "case management", "cin", "cp",
                   "court", "family safeguarding", "care proceedings", "family support and protection",
                   "safeguarding", "social work team", "child in need", "protection and court", "locality")),
        Code("children_in_care", "Children in care", "Works with children who are in care.",
             also=("looked after children", "children looked after", "lac", "cla", "corporate parenting",
                   "children we care for", "permanence", "cared for children", "through care")),
        Code("care_leavers", "Care leavers", "Works with young people who have left care.",
             also=("leaving care", "care experienced", "aftercare", "after care", "16 plus", "18 plus", "next steps",
                   "care leaving", "pathway")),
        Code("fostering", "Fostering and adoption", "Finds and supports foster carers, kinship carers and adopters.",
             also=("fostering", "adoption", "kinship", "family and friends", "connected persons",
                   "special guardianship", "fostering support", "fostering recruitment", "family finding",
                   "placements")),
        Code("disabled_children", "Disabled children", "Works with disabled children and their families.",
             also=("children with disabilities", "cwd", "disability", "disabled childrens", "children s disability",
                   "send social care", "all age disability", "children with disability")),
        Code("early_help", "Early help", "Helps families before social work is needed.",
             also=("targeted support", "family hub", "family hubs", "early intervention", "family help", "prevention",
                   "family support", "targeted early help", "edge of care", "youth support")),
        Code("other", "Other", "Something else, such as reviewing and quality, practice education or business support.",
             also=("independent reviewing", "quality assurance", "iro", "reviewing", "principal social worker",
                   "workforce development", "practice education", "academy", "youth justice", "youth offending",
                   "business support", "senior management", "management", "conference and review", "adults")),
    ),
)  # fmt: skip


@holds_people
@lru_cache(maxsize=4_096)
def kind_in_name(team: str) -> str | None:
    """What a team mostly does, as its name says it: 'Children in Care 2' is children_in_care. None where it says nothing.

    The longest words that the name holds decide, so 'Disabled Children' is not a team of another kind.
    """
    words = f" {re.sub(r'[^a-z0-9]+', ' ', team.casefold()).strip()} "
    found = [
        (len(said), code.slug)
        for code in TEAM_KINDS.codes
        for said in (code.slug.replace("_", " "), code.label.casefold(), *code.also)
        if f" {said} " in words
    ]
    return max(found)[1] if found else None
