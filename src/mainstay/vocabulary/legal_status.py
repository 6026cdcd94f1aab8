"""By what law a child is in care. The slugs are ours; a case system's short codes are read where they are clear."""

from mainstay.vocabulary.code_lists import Code, CodeList

LEGAL_STATUSES = CodeList(
    "legal status",
    "By what law a child is in care.",
    (
        Code("by_agreement", "By agreement (section 20)", "In care as agreed with parents or the young person.",
             also=("section 20", "s20", "v2", "single period of accommodation under section 20", "accommodated",
                   "voluntary accommodation")),
        Code("interim_care_order", "Interim care order", "A court has made an interim care order.",
             also=("ico", "c1")),
        Code("care_order", "Care order", "A court has made a full care order.",
             also=("full care order", "fco", "c2", "co")),
        Code("placement_order", "Placement order", "A court has allowed the child to be placed for adoption.",
             also=("e1", "placement order granted", "po")),
        Code("emergency", "Emergency order or police protection", "Protected at once by a court or the police.",
             also=("emergency protection order", "epo", "police protection", "police powers of protection", "l1",
                   "l2")),
        Code("remanded", "Remanded or detained", "In care through a criminal court or the police.",
             also=("remand", "remanded to local authority accommodation", "remanded to youth detention accommodation",
                   "j1", "detained")),
        Code("short_breaks", "Short breaks", "In care only while on agreed short breaks.",
             also=("v3", "v4", "series of short breaks", "respite")),
        Code("other", "Other", "Another legal status."),
    ),
)  # fmt: skip
