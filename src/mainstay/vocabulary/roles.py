"""The six roles of the workforce census, and the two ways of not being counted in it.

Source: census item OrgRole (reference: the Department's code list; the director of children's services is not in the
census, specification 2024 to 2025). The order is seniority, most senior first: where one person holds two roles, the
Department counts the more senior one.
"""

from mainstay.vocabulary.code_lists import Code, CodeList

ROLES = CodeList(
    "role",
    "What someone does in the organisation, as the workforce census counts it.",
    (
        Code("senior_manager", "Senior manager", "Leads a service or several.", census="1",
             also=("head of service", "assistant director", "service director", "hos")),
        Code("middle_manager", "Middle manager", "Leads several teams.", census="2",
             also=("service manager", "group manager", "area manager")),
        Code("first_line_manager", "First line manager", "Leads a team of practitioners.", census="3",
             also=("team manager", "tm", "practice manager", "pod manager", "team leader")),
        Code("senior_practitioner", "Senior practitioner",
             "Takes complex work, assures quality and supports less experienced colleagues.", census="4",
             also=("senior social worker", "advanced practitioner", "consultant social worker", "practice lead",
                   "senior prac", "adv prac", "consultant sw", "practice supervisor", "assistant team manager", "atm",
                   "deputy team manager", "principal social worker", "pod lead")),
        Code("case_holder", "Case holder", "Is the named social worker for children.", census="5",
             also=("social worker", "asye sw", "newly qualified social worker", "nqsw", "sw", "social worker asye",
                   "newly qual social worker", "asye", "asye social worker", "social worker level 2", "social worker l2",
                   "sw level 3", "social worker level 3", "social worker l3", "social worker l1", "sw level 2",
                   "experienced social worker")),
        Code("qualified_without_cases", "Qualified, without children allocated",
             "Is a registered social worker whose work is not as a named worker.", census="6",
             also=("independent reviewing officer", "iro", "iro cpc", "child protection chair", "cp chair", "lado",
                   "iro cp chair", "supervising social worker", "supervising sw fostering",
                   "supervising social worker fostering", "practice educator", "quality assurance social worker")),
        Code("director", "Director of children's services", "Leads children's services; the census leaves them out.",
             also=("director of childrens services", "director of children s services", "dcs")),
        Code("not_social_worker", "Not a child and family social worker",
             "Works in the council in another job, or in social work with adults.",
             also=("family support worker", "family support wkr", "personal adviser", "social work assistant",
                   "business support officer", "business support", "administrator", "youth worker",
                   "early help practitioner", "social worker adults", "residential care worker", "student social worker",
                   "contact supervisor")),
    ),
)  # fmt: skip

CENSUS_ROLES = tuple(code.slug for code in ROLES if code.census)
"""The roles that the census counts, most senior first."""

LEADER_ROLES = ("senior_manager", "middle_manager", "first_line_manager")
"""The roles that lead others."""
