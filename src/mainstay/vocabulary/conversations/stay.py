"""The questions of a stay conversation, once a year or when somebody wishes it.

After the practice guide of the North West's directors of children's services (pay, load, supervision, progression) and what
Shropshire heard from those who left: somewhere to go other than management.
"""

from mainstay.vocabulary.conversations.asking import YES_PARTLY_NO, Question, QuestionSet, any_of
from mainstay.vocabulary.voice import THEMES

QUESTIONS = QuestionSet(
    "stay",
    1,
    "This is about what keeps you here, and what might not. It is not about how well you do your work.",
    (
        Question("stay_for", "What would make you stay?", any_of(THEMES), several=True),
        Question("leave_for", "What might make you leave?", any_of(THEMES), several=True),
        Question("next_step", "Do you see a next step for you here, other than management?", YES_PARTLY_NO),
        Question("manageable", "Can you do your work in the hours you are paid for?", YES_PARTLY_NO),
        Question("supervision_helps", "Does supervision help you to do the work?", YES_PARTLY_NO),
        Question("in_a_year", "Do you expect to be working here in a year?",
                 (("yes", "Yes"), ("perhaps", "Perhaps"), ("no", "No"), ("not_said", "Not asked, or would not say"))),
    ),
    (
        "You, who type it.",
        "The workforce lead and the principal social worker.",
        "The person it was with, on their own page.",
        "Nobody else sees the answers of one person.",
        "Comments are held back until the workforce lead or the principal social worker has read them.",
    ),
)  # fmt: skip
