"""Agency work: the five core job types, why a worker was engaged, how they are paid, and how they were supplied.

The five types are those that the price caps and the quarterly return are keyed to (compiled from public guidance, to be
checked against it). The other three follow the likely fields of that return, whose official wording is unverified.
"""

from mainstay.vocabulary.code_lists import Code, CodeList

CORE_JOB_TYPES = CodeList(
    "core agency job type",
    "The Department's five types of agency work, to which each council maps its own titles.",
    (
        Code("social_worker", "Social worker", "Expected to hold children's work independently.",
             also=("sw", "qualified social worker", "qsw", "social worker qualified", "childrens social worker",
                   "children s social worker", "experienced social worker")),
        Code("senior_social_worker", "Senior social worker",
             "Experienced; holds more complex work and may supervise students and less experienced colleagues.",
             also=("ssw", "senior sw", "senior practitioner", "senior prac", "consultant social worker")),
        Code("advanced_practitioner", "Advanced practitioner",
             "Drives improvement of practice; includes assistant team managers and principal social workers.",
             also=("ap", "adv prac", "atm", "assistant team manager", "deputy team manager", "principal social worker",
                   "psw", "practice supervisor")),
        Code("team_manager", "Team manager", "Manages staff in a service, in an area, or in both.",
             also=("tm", "practice manager", "team leader")),
        Code("reviewing_officer_or_chair", "Reviewing officer or conference chair",
             "Reviews children in care, or oversees child protection conferences.",
             also=("iro", "independent reviewing officer", "iro cpc", "iro cp", "cp chair", "child protection chair",
                   "cp conference chair", "child protection conference chair", "iro or cp conference chair",
                   "iro cp chair")),
    ),
)  # fmt: skip

REASONS_FOR_ENGAGING = CodeList(
    "reason for engaging",
    "Why an agency worker was engaged. It is picked once, and seldom changed when the reason does.",
    (
        Code("vacancy", "Covering a vacancy", "Covers a post that nobody is in.",
             also=("vacancy", "vacant post", "vacancy cover", "cover for vacancy", "cover vacancy", "covering vacancy",
                   "recruitment in progress", "vacant position")),
        Code("sickness", "Covering sickness", "Covers someone who is off sick.",
             also=("sickness", "sickness cover", "sick leave", "long term sickness cover", "sick cover",
                   "long term sickness", "sickness absence")),
        Code("maternity_or_parental", "Covering maternity or parental leave",
             "Covers someone on maternity, paternity, adoption or shared parental leave.",
             also=("maternity", "maternity cover", "maternity leave", "maternity leave cover", "parental leave",
                   "mat cover")),
        Code("other_absence", "Covering another absence", "Covers someone on other leave, a secondment or training.",
             also=("leave cover", "annual leave", "secondment cover", "absence cover", "other absence",
                   "training cover", "annual leave cover", "holiday cover")),
        Code("extra_demand", "Extra demand", "Adds to the establishment while there is more to do.",
             also=("additional demand", "increased demand", "workload", "additional workload", "extra capacity",
                   "demand", "peak in workload", "additional resource", "supernumerary", "additional capacity",
                   "backlog")),
        Code("project", "Project or team bought whole", "Part of a project or of a team supplied as one.",
             also=("project", "project team", "managed team", "project work", "special project", "improvement work")),
        Code("other", "Other", "Another reason.", also=("other reason",)),
    ),
)  # fmt: skip

PAY_ROUTES = CodeList(
    "pay route",
    "How an agency worker is paid; what the pay rate holds depends on it.",
    (
        Code("paye", "PAYE", "Paid as the agency's employee; holiday pay and employer costs come on top of the rate.",
             also=("p a y e", "agency payroll", "payroll")),
        Code("umbrella", "Umbrella company", "Paid by an umbrella company, whose rate includes employer costs.",
             also=("umbrella", "umb", "umbrella co")),
        Code("limited_company", "Limited company", "Paid through the worker's own company.",
             also=("ltd", "limited", "psc", "ltd company", "personal service company")),
        Code("self_employed", "Self-employed", "Paid direct as a self-employed person.", also=("sole trader",)),
    ),
)  # fmt: skip

SUPPLY_ROUTES = CodeList(
    "supply route",
    "By what route an agency worker was supplied. The rules apply to every route.",
    (
        Code("managed_service", "Managed service", "Through the council's managed service, master or neutral vendor.",
             also=("msp", "managed service provider", "master vendor", "neutral vendor", "on contract", "contract",
                   "vendor")),
        Code("framework", "Framework", "Through a framework agreement.", also=("framework agreement", "on framework")),
        Code("direct", "Direct engagement", "Engaged by the council without a supplier between.",
             also=("direct", "direct hire", "directly engaged")),
        Code("off_contract", "Off contract", "Outside the council's contract and any framework.",
             also=("off framework", "off-contract", "non framework", "spot purchase", "spot")),
    ),
)  # fmt: skip
