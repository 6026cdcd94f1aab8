"""The wider workforce: people in children's services who are not counted as child and family social workers."""

from mainstay.vocabulary.code_lists import Code, CodeList

PROFESSIONS = CodeList(
    "profession",
    "What someone does by profession, for the workforce beyond social workers.",
    (
        Code("social_worker", "Social worker", "Qualified as a social worker, whatever the post.",
             also=("sw", "qualified social worker")),
        Code("personal_adviser", "Personal adviser", "Advises young people who have left care.",
             also=("personal advisor", "pa", "leaving care adviser")),
        Code("family_support", "Family support worker", "Supports families in practical ways.",
             also=("family support", "family support wkr", "fsw", "family practitioner", "family help practitioner",
                   "early help practitioner", "family worker")),
        Code("social_work_assistant", "Social work assistant", "Assists social workers; not registered.",
             also=("swa", "unqualified social worker", "children s practitioner", "childrens practitioner")),
        Code("youth_work", "Youth worker", "Works with young people outside school.", also=("youth support worker",)),
        Code("residential_care", "Residential worker", "Cares for children in a children's home.",
             also=("residential care worker", "residential support worker", "residential childcare worker")),
        Code("contact_supervision", "Family time supervisor", "Supports and supervises family time.",
             also=("contact supervisor", "family time worker", "contact worker")),
        Code("business_support", "Business support", "Does the office work that services rest on.",
             also=("administrator", "business support officer", "admin", "admin officer", "pod co-ordinator")),
        Code("student", "Student or apprentice", "Learning to be a social worker.",
             also=("student social worker", "apprentice", "social work apprentice")),
        Code("other", "Other", "Another profession, such as health, teaching or youth justice.",
             also=("other profession",)),
    ),
)  # fmt: skip
