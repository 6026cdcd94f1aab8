"""Load: agreed reasons for a lighter one, how complex work with a child is, and kinds of hours."""

from mainstay.vocabulary.code_lists import Code, CodeList

REDUCTION_KINDS = CodeList(
    "kind of reduction",
    "Why someone is agreed to hold fewer children than a full load.",
    (
        Code("early_career", "Early career", "In the first year or the early-career programme.",
             also=("asye", "nqsw", "newly qualified", "protected caseload", "ecf")),
        Code("phased_return", "Phased return", "Coming back after an absence.", also=("phased", "return to work")),
        Code("practice_education", "Practice education", "Teaching and assessing a student.",
             also=("practice educator", "pe", "student supervision")),
        Code("agreed_duties", "Agreed duties", "Other duties agreed, such as a lead role or a panel.",
             also=("other duties", "lead role", "champion", "panel member")),
        Code("specialist", "Specialist work", "Work that is not counted in children.", also=("specialist role",)),
        Code("other", "Other", "Another agreed reason.", also=("other reason",)),
    ),
)  # fmt: skip

COMPLEXITY = CodeList(
    "complexity",
    "How much work with a child is expected to take, in the council's own bands.",
    (
        Code("low", "Lower", "Less than most.", also=("low", "green", "1", "light")),
        Code("medium", "Usual", "About what most take.", also=("amber", "medium", "2", "moderate", "med")),
        Code("high", "Higher", "More than most.", also=("high", "red", "3", "complex")),
        Code("very_high", "Highest", "Far more than most.", also=("very high", "4", "very complex", "purple", "black")),
    ),
)  # fmt: skip

HOURS_PERIODS = CodeList(
    "period of hours",
    "Whether hours are for a week or a month.",
    (
        Code("week", "Week", "Seven days from the day given.", also=("weekly", "w")),
        Code("month", "Month", "The calendar month that holds the day given.", also=("monthly", "m")),
    ),
)  # fmt: skip
