"""Status under the child and family knowledge and skills statements, which the census asked about to 2024.

Source: census item CFKSSstatus, voluntary and dropped in 2025 (the Department's census specification).
"""

from mainstay.vocabulary.code_lists import Code, CodeList

KNOWLEDGE_AND_SKILLS = CodeList(
    "knowledge and skills status",
    "Which of the Department's knowledge and skills statements applied to a worker.",
    (
        Code("assessed_and_supported_year", "Assessed and supported year", "In the first year in employment.",
             census="1", also=("asye", "assessed and supported year in employment")),
        Code("frontline_practitioner", "Frontline practitioner", "Assessed as a frontline practitioner.", census="2",
             also=("frontline practitioner",)),
        Code("practice_supervisor", "Practice supervisor", "Assessed as a practice supervisor.", census="3",
             also=("supervisor",)),
        Code("practice_leader", "Practice leader", "Assessed as a practice leader.", census="4", also=("leader",)),
    ),
)  # fmt: skip
