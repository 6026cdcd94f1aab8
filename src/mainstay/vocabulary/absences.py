"""Time away from work, by kind only: the seven reasons of the workforce census, and a phased return.

Source: census item ReasonAbsence (the Department's census specification). A diagnosis is never held: a word that names an
illness is not in this list, and is not to be added. Annual leave counts as other paid leave only where children had to
be given another worker: a list that holds ordinary annual leave is filtered before it counts.
"""

from mainstay.vocabulary.code_lists import Code, CodeList

ABSENCE_KINDS = CodeList(
    "absence kind",
    "What kind of absence it was; never why someone was ill.",
    (
        Code("sickness", "Sickness", "Away through sickness, short or long.", census="SIC",
             also=("sick", "sick leave", "sickness absence", "long term sickness", "short term sickness", "ill",
                   "illness", "sickness - long term", "sickness - short term", "sickness certified",
                   "sickness self certified", "industrial injury", "half day sickness", "sickness paid",
                   "sickness half pay", "sickness no pay", "sickness unpaid", "s")),
        Code("maternity_or_parental", "Maternity, paternity or adoption",
             "On maternity, paternity, adoption or shared parental leave.", census="MAT",
             also=("maternity", "maternity leave", "paternity", "paternity leave", "adoption", "adoption leave",
                   "shared parental leave", "parental leave", "maternity/paternity leave", "maternity support leave",
                   "maternity and paternity leave", "mat leave", "spl", "antenatal")),
        Code("other_paid", "Other paid leave", "Away with pay and permission, such as compassionate leave.",
             census="OTH",
             also=("compassionate", "compassionate leave", "special leave", "special leave paid", "other paid",
                   "other paid authorised absence", "bereavement", "bereavement leave", "dependants leave",
                   "carers leave", "annual leave", "paid leave", "time off for dependants", "other authorised paid",
                   "toil", "disability leave", "authorised paid absence", "emergency leave")),
        Code("public_duties", "Public duties", "Away with pay for public duties, such as jury service.", census="PUB",
             also=("jury service", "jury", "magistrate", "public duty", "paid absence for public duties", "reservist",
                   "election duty", "school governor")),
        Code("training", "Training", "Away for training or study.", census="TRN",
             also=("study leave", "course", "study", "exam leave", "training course", "secondment for training",
                   "development day")),
        Code("unpaid", "Unpaid leave", "Away without pay, with permission.", census="UNP",
             also=("unpaid", "unpaid authorised absence", "special leave unpaid", "career break", "sabbatical",
                   "authorised unpaid", "unpaid special leave", "unpaid parental leave", "authorised unpaid absence")),
        Code("unauthorised", "Unauthorised absence", "Away without permission.", census="UNA",
             also=("unauthorised", "unauthorised leave", "awol", "absent without leave", "unauthorized",
                   "unauthorised absence unpaid")),
        Code("phased_return", "Phased return", "Back at work, building up hours after an absence.",
             also=("phased", "phased return to work", "rehabilitation", "phased rtw")),
    ),
)  # fmt: skip
