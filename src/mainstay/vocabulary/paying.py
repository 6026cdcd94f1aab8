"""Paying people: incentives that an individual gets, and allowances that a council says it offers.

The nine allowances are council-level items of the census from 2025 (the Department's census specification).
"""

from mainstay.vocabulary.code_lists import Code, CodeList

INCENTIVES = CodeList(
    "incentive",
    "What kind of payment beyond base pay somebody gets.",
    (
        Code("recruitment_bonus", "Recruitment payment", "For joining.",
             also=("welcome payment", "golden hello", "recruitment bonus", "joining bonus", "starter payment")),
        Code("retention_bonus", "Retention payment", "For staying.",
             also=("retention bonus", "golden handcuffs", "loyalty payment", "retention allowance")),
        Code("market_supplement", "Market supplement", "Because the market pays more than the grade.",
             also=("market factor", "market forces supplement", "mfs", "market premium")),
        Code("performance_award", "Performance award", "For performance.", also=("bonus", "performance reward")),
        Code("car_allowance", "Car allowance", "Towards a car needed for the work.",
             also=("essential user", "car user")),
        Code("relocation", "Relocation package", "Towards moving.", also=("relocation", "relocation expenses")),
        Code("regional_weighting", "Regional weighting", "Because the area costs more, such as London.",
             also=("london weighting", "weighting")),
        Code("registration_fee", "Registration fee", "The regulator's fee, paid by the council.",
             also=("swe fee", "fee")),
        Code("referral_payment", "Payment for recommending", "For recommending somebody who joined.",
             also=("refer a friend", "referral bonus")),
        Code("other", "Other", "Another payment.", also=("other payment", "honorarium")),
    ),
)  # fmt: skip

ALLOWANCE_OFFERS = CodeList(
    "allowance offer",
    "Whether a council offers an allowance to its own social workers.",
    (
        Code("no", "Not offered", "No social worker whom the council employs can have it.", census="0",
             also=("none", "not paid")),
        Code("all_eligible", "Offered to all", "Every social worker whom the council employs can have it.", census="1",
             also=("yes all", "all", "yes")),
        Code("some_eligible", "Offered to some", "Some of the social workers whom the council employs can have it.",
             census="2", also=("yes some", "some")),
    ),
)  # fmt: skip
