"""The front door: who contacts the council about a child, about what, and what is decided.

Referral sources and primary needs carry the codes of the children in need census
(compiled from public guidance, to be checked against it).
Both outcome lists follow proposed lists there and are not official; a council's own outcomes are mapped to them once.
"""

from mainstay.vocabulary.code_lists import Code, CodeList

REFERRAL_SOURCES = CodeList(
    "referral source",
    "Who made a contact or a referral.",
    (
        Code("family", "Family or carer", "A family member, relative or carer.", census="1A",
             also=("family member", "relative", "parent", "carer", "family member relative or carer")),
        Code("acquaintance", "Acquaintance", "Someone who knows the family, such as a neighbour.", census="1B",
             also=("neighbour", "friend", "childminder")),
        Code("self", "The young person", "The child or young person.", census="1C",
             also=("self", "child", "young person")),
        Code("other_individual", "Other individual", "Another person, such as a stranger or a member of parliament.",
             census="1D", also=("mp", "member of public", "member of the public", "councillor")),
        Code("school", "School", "A school.", census="2A", also=("schools", "school or college", "academy school")),
        Code("education_service", "Education service", "An education service other than a school.", census="2B",
             also=("education services", "education welfare", "education", "nursery", "college")),
        Code("general_practice", "General practice", "A general practitioner.", census="3A", also=("gp", "doctor")),
        Code("health_visitor", "Health visitor", "A health visitor.", census="3B", also=("hv",)),
        Code("school_nurse", "School nurse", "A school nurse.", census="3C", also=("school nursing",)),
        Code("other_primary_health", "Other primary health", "Another primary health service.", census="3D",
             also=("primary health", "other primary health services", "community health")),
        Code("accident_and_emergency", "Accident and emergency", "An accident and emergency department.", census="3E",
             also=("a and e", "a&e", "emergency department")),
        Code("other_health", "Other health", "Another health service, such as a hospital ward.", census="3F",
             also=("health", "hospital", "midwife", "midwifery", "camhs", "mental health service", "ambulance",
                   "health services")),
        Code("housing", "Housing", "A housing service or landlord.", census="4",
             also=("housing association", "housing department")),
        Code("council_social_care", "The council's social care", "Adult or other social care.", census="5A",
             also=("adult social care", "la social care", "social care")),
        Code("other_council_service", "Another council service", "Neither social care nor early help.",
             census="5B", also=("internal", "other internal la services", "council services", "la services")),
        Code("another_council", "Another council", "A different council.", census="5C",
             also=("other local authority", "another local authority", "external local authority", "other la")),
        Code("early_help", "Early help", "The council's early help.", census="5D",
             also=("la early help", "family hub")),
        Code("police", "Police", "The police.", census="6", also=("police notification", "ppn", "police vpa")),
        Code("other_legal", "Other legal agency", "Courts, probation, immigration, Cafcass or a prison.", census="7",
             also=("court", "probation", "cafcass", "prison", "immigration", "courts", "other legal")),
        Code("other", "Other", "Another source, such as a children's centre or a charity.", census="8",
             also=("voluntary sector", "voluntary", "charity", "children s centre", "other agency")),
        Code("anonymous", "Anonymous", "Someone who did not say who they were.", census="9",
             also=("anonymous caller",)),
        Code("not_known", "Not known", "Nobody recorded it.", census="10", also=("unknown",)),
    ),
)  # fmt: skip

NEEDS = CodeList(
    "primary need",
    "Why help is needed first of all; where two fit, the one higher in the list.",
    (
        Code("abuse_or_neglect", "Abuse or neglect", "Abuse or neglect, or the risk of it.", census="N1",
             also=("abuse", "neglect", "physical abuse", "sexual abuse", "emotional abuse", "domestic abuse",
                   "exploitation")),
        Code("childs_disability", "Child's disability or illness", "The child is disabled or ill.", census="N2",
             also=("child disability", "disability", "child s illness")),
        Code("parents_disability", "Parent's disability or illness", "A parent is disabled or ill.", census="N3",
             also=("parental disability", "parental illness", "parental mental health", "parental substance misuse",
                   "parental disability or illness")),
        Code("acute_stress", "Family in acute stress", "The family is in a passing crisis.", census="N4",
             also=("acute stress", "family crisis", "homelessness")),
        Code("family_dysfunction", "Family dysfunction", "Caring is poor for a long time.", census="N5",
             also=("dysfunction", "family in dysfunction", "family relationships")),
        Code("behaviour", "Socially unacceptable behaviour", "Behaviour that others cannot accept.", census="N6",
             also=("unacceptable behaviour", "offending", "anti social behaviour", "child behaviour")),
        Code("low_income", "Low income", "The family has too little to live on.", census="N7",
             also=("poverty", "no recourse to public funds", "financial")),
        Code("absent_parenting", "Absent parenting", "No parent is there to care.", census="N8",
             also=("unaccompanied", "uasc", "parents absent")),
        Code("not_children_in_need", "Not a child in need", "Adoption support only.", census="N9",
             also=("cases other than children in need", "adoption support")),
        Code("not_stated", "Not stated", "No need was recorded.", census="N0",
             also=("not recorded", "not known", "unknown")),
    ),
)  # fmt: skip

CONTACT_OUTCOMES = CodeList(
    "contact outcome",
    "What was decided about a contact.",
    (
        Code("no_further_action", "No further action", "Nothing more was needed from the council.",
             also=("nfa", "no action", "closed", "information only")),
        Code("advice", "Information and advice", "The caller was advised or pointed to someone who can help.",
             also=("information and advice", "advice given", "signposted", "signposting", "nfa with advice given",
                   "advice and guidance")),
        Code("early_help", "Early help", "Passed to early help.",
             also=("early help referral", "referred to early help", "targeted support", "step down to early help")),
        Code("referral", "Referral to social care", "Became a referral for social work.",
             also=("progress to referral", "cin referral", "referral to social work", "accepted as referral",
                   "progressed to referral")),
        Code("already_helped", "Passed to the child's worker", "The child is already being helped.",
             also=("passed to allocated worker", "open case", "already open", "passed to worker")),
    ),
)  # fmt: skip

REFERRAL_OUTCOMES = CodeList(
    "referral outcome",
    "What was decided about a referral.",
    (
        Code("no_further_action", "No further action", "Nothing more was needed from the council.",
             also=("nfa", "no action", "closed")),
        Code("advice", "Advice", "Advice was given, or the family pointed to someone who can help.",
             also=("advice signpost", "signposting", "information and advice", "signposted")),
        Code("early_help", "Early help", "Passed to early help.",
             also=("step down to early help", "early help referral")),
        Code("assessment", "Assessment", "An assessment began.",
             also=("assessment required", "single assessment", "child and family assessment",
                   "progress to assessment")),
        Code("strategy_discussion", "Strategy discussion", "A strategy discussion or a section 47 enquiry followed.",
             also=("strategy meeting", "section 47", "s47", "strategy discussion s47")),
        Code("other", "Other", "Something else.", also=("other outcome",)),
    ),
)  # fmt: skip

ASSESSMENT_OUTCOMES = CodeList(
    "assessment outcome",
    "What an assessment ended with.",
    (
        Code("no_plan", "No plan", "Ended with no further help from social care.",
             also=("no further action", "nfa", "closed", "case closed", "close case", "no ongoing involvement",
                   "assessment complete no further action", "rc8")),
        Code("early_help", "Early help", "Passed to early help.",
             also=("step down", "step down to early help", "early help plan", "early help referral", "rc9",
                   "closed step down to early help")),
        Code("child_in_need", "Child in need plan", "A child in need plan began or went on.",
             also=("child in need", "cin", "cin plan", "section 17", "family help plan")),
        Code("protection", "Child protection", "Led to a strategy discussion, a conference or a protection plan.",
             also=("child protection plan", "protection plan", "cp plan", "icpc", "initial child protection conference",
                   "strategy discussion", "section 47", "s47", "child protection conference")),
        Code("in_care", "In care", "The child came into care, or the council went to court.",
             also=("looked after", "became looked after", "cla", "lac", "legal planning", "pre proceedings")),
        Code("other", "Other", "Something else.", also=("other outcome", "transferred", "transfer to other la")),
    ),
)  # fmt: skip

WHO_COULD_HELP = CodeList(
    "who could have helped",
    "Who could have helped instead of social care, by two people's reading of a contact. No system holds it.",
    (
        Code("nobody_else", "Nobody else", "Social care was the right place.",
             also=("social care", "social care was right", "none", "no one", "nobody", "right place", "no one else",
                   "children s social care", "appropriate")),
        Code("family_network", "Family and friends", "The family's own people, with a little support.",
             also=("family", "family network", "friends", "relatives")),
        Code("school", "School or nursery", "The school, nursery or college.",
             also=("school", "schools", "nursery", "college", "education")),
        Code("health", "Health service", "A doctor, health visitor, nurse or other health service.",
             also=("health", "gp", "health visitor", "school nurse", "camhs", "midwife", "mental health service")),
        Code("early_help", "Early help or family hub", "The council's early help, or a family hub.",
             also=("early help", "family hub", "family hubs", "children s centre")),
        Code("voluntary", "Voluntary or community group", "A charity, faith or community group.",
             also=("voluntary sector", "charity", "community group", "voluntary", "community")),
        Code("police", "Police", "The police, without passing it on.", also=("the police",)),
        Code("housing", "Housing service", "A housing service or landlord.", also=("housing", "landlord")),
        Code("adult_services", "Services for adults", "Adult social care, or help with drink, drugs or abuse.",
             also=("adult social care", "adult services", "drug and alcohol service", "domestic abuse service")),
        Code("nobody_needed", "No help needed", "Nothing in it called for help from anybody.",
             also=("no help needed", "no need", "not needed", "information only")),
        Code("cannot_say", "Cannot be said", "What was written is too little to say.",
             also=("cannot say", "not enough information", "unclear", "unable to say", "not sure")),
    ),
)  # fmt: skip

HELP_BEFORE = CodeList(
    "help before",
    "The most that a child was helped before a contact.",
    (
        Code("none", "No help before", "Nobody had helped the family before.",
             also=("none", "no", "no help", "not known to services", "nothing", "no previous involvement")),
        Code("contact_only", "Earlier contacts only", "Others had called before, and nothing had followed.",
             also=("contacts only", "previous contacts", "contact only", "previous contact")),
        Code("early_help", "Early help", "The family had been helped by early help.",
             also=("early help plan", "eh", "targeted support", "family support")),
        Code("assessment", "Assessment only", "There had been an assessment and no plan.",
             also=("assessed", "previous assessment", "assessment")),
        Code("child_in_need", "Child in need plan", "There had been a child in need plan.",
             also=("cin", "cin plan", "child in need", "section 17")),
        Code("protection_plan", "Protection plan", "There had been a protection plan.",
             also=("cp", "cp plan", "child protection plan", "cpp", "child protection")),
        Code("in_care", "In care", "The child had been in care.",
             also=("looked after", "previously looked after", "lac", "cla")),
        Code("not_known", "Not known", "Nobody could tell.", also=("unknown",)),
    ),
)  # fmt: skip

SOCIAL_CARE_WAS_RIGHT = ("nobody_else",)
"""The answers to who could have helped which say that social care was the right place."""
UNDECIDED = ("cannot_say",)
"""The answers to who could have helped which say nothing."""
