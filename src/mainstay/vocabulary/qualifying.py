"""Becoming a social worker: the level of the qualifying award, and the way in.

Source: census items QualLevel, StepUpGrad and FrontlineGrad (the Department's census specification). The census asks about
two ways in and nothing else; the others are known to HR, to trackers of early careers, or to nobody.
"""

from mainstay.vocabulary.code_lists import Code, CodeList

QUALIFICATION_LEVELS = CodeList(
    "qualification level",
    "The level of the award that qualified someone as a social worker.",
    (
        Code("undergraduate", "Undergraduate", "A first degree or its equal.", census="1",
             also=("ug", "ba", "bsc", "degree", "bachelor", "ba hons", "bsc hons", "undergraduate degree", "level 6")),
        Code("postgraduate", "Postgraduate", "A master's degree or a postgraduate diploma.", census="2",
             also=("pg", "ma", "msc", "masters", "master's", "pgdip", "pg dip", "postgraduate degree",
                   "postgraduate diploma", "post graduate", "level 7")),
        Code("other", "Other", "Another award, such as an older diploma or one from abroad.", census="3",
             also=("diploma", "dipsw", "cqsw", "css", "other qualification")),
    ),
)  # fmt: skip

ENTRY_ROUTES = CodeList(
    "entry route",
    "How someone came into social work.",
    (
        Code("university", "University", "A university course, undergraduate or postgraduate.",
             also=("degree", "traditional", "university course", "ba", "ma", "msc", "bsc", "ug", "pg")),
        Code("step_up", "Step Up to Social Work", "The Step Up to Social Work programme.",
             also=("step up", "stepup", "step-up", "susw")),
        Code("frontline", "Approach Social Work (Frontline)",
             "The Frontline programme, now called Approach Social Work.",
             also=("frontline", "approach social work", "approach", "frontline programme")),
        Code("apprenticeship", "Apprenticeship", "The social worker degree apprenticeship.",
             also=("apprentice", "degree apprenticeship", "social work apprenticeship", "swda")),
        Code("overseas", "Qualified overseas", "Qualified in another country.",
             also=("overseas", "international", "international recruitment", "abroad", "overseas qualified")),
        Code("return_to_practice", "Return to practice", "Came back to the register after a time away.",
             also=("returner", "return to social work", "rtsw", "returning")),
        Code("not_known", "Not known", "Nobody has recorded it.", also=("unknown",)),
    ),
)  # fmt: skip
