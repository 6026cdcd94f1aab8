"""Where people were before they started: the ten origins of the workforce census.

Source: census item StartOrigin (the Department's census specification). England and the rest of the world are kept apart as
the Department does; 'not known' means someone looked, 'not yet collected' that nobody has asked.
"""

from mainstay.vocabulary.code_lists import Code, CodeList

START_ORIGINS = CodeList(
    "start origin",
    "What someone did before starting as a child and family social worker here.",
    (
        Code("newly_qualified", "Newly qualified social worker", "Had just qualified as a social worker.", census="1",
             also=("nqsw", "newly qualified", "asye", "university", "student", "placement student", "graduate")),
        Code("social_work_other_council", "Social work in another council in England",
             "Was a social worker in a different local authority in England.", census="2",
             also=("other local authority", "another local authority", "different la", "other la", "other council",
                   "another council", "different local authority in england",
                   "social worker role in a different local authority in england", "local government", "other lga")),
        Code("social_work_outside_england", "Social work outside England",
             "Was a social worker outside England, in the United Kingdom or abroad.", census="3",
             also=("social worker role outside england", "overseas", "international", "abroad", "scotland", "wales",
                   "northern ireland", "international recruitment")),
        Code("social_work_agency", "Agency or consultancy in social work",
             "Worked in social work in England through an agency or a consultancy.", census="4",
             also=("agency", "agency worker", "locum", "consultancy", "agency conversion", "temp to perm",
                   "agency or consultancy in social work in england", "agency to permanent")),
        Code("social_work_other_employer", "Other social work in England",
             "Was a social worker in England for an employer other than a local authority.", census="5",
             also=("other social worker role", "voluntary sector social work", "health social worker",
                   "nhs social worker", "other social worker role non local authority in england", "nhs", "charity",
                   "voluntary sector", "independent fostering agency")),
        Code("other_social_care", "Other social care role in England",
             "Worked in social care in England, not as a social worker.", census="6",
             also=("social care", "social care role", "other social care", "family support", "internal social care",
                   "other social care role local authority or non local authority in england", "residential care")),
        Code("outside_social_care", "Outside social care, or not in work",
             "Worked outside social care, in another kind of job outside England, or had no work, or was on a break.",
             census="7", also=("non social care role", "no employment", "career break", "unemployed", "private sector",
                               "not employed", "other public sector", "education", "returner", "public sector")),
        Code("other", "Other", "Came from somewhere the list has no name for.", census="8", also=("any other",)),
        Code("not_known", "Not known", "Someone asked or looked, and nobody knows.", census="9",
             also=("unknown", "n/k", "not stated")),
        Code("not_yet_collected", "Not yet collected", "Nobody has asked yet.", census="10",
             also=("not collected", "not recorded", "tbc", "to be confirmed")),
    ),
)  # fmt: skip
