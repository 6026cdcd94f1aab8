"""The questions of a welcome conversation, some weeks after somebody starts.

After Shropshire's welcome interviews ('Putting social workers first', Community Care, 2018) and the practice guide of the
North West's directors of children's services on recruiting and keeping social workers.
"""

from mainstay.vocabulary.conversations.asking import YES_PARTLY_NO, Question, QuestionSet, any_of
from mainstay.vocabulary.voice import THEMES

QUESTIONS = QuestionSet(
    "welcome",
    1,
    "Thank you for coming to work here. What you say helps us to welcome the next person better.",
    (
        Question("as_told", "Is the job what you were told before you started?", YES_PARTLY_NO,
                 because="People who find another job than they were told of leave early."),
        Question("ready", "Were your equipment and log-ins ready on your first day?", YES_PARTLY_NO),
        Question("supervised", "Has supervision begun, and is it as often as was agreed?", YES_PARTLY_NO),
        Question("load", "Is the number of children you work with what was agreed for the beginning?", YES_PARTLY_NO),
        Question("chose", "What mattered most in choosing to come here?", any_of(THEMES), several=True),
        Question("easier", "What would have made starting here easier?", any_of(THEMES), several=True),
    ),
    (
        "You, who type it.",
        "The workforce lead and the principal social worker.",
        "The person it was with, on their own page.",
        "Nobody else sees the answers of one person.",
        "Comments are held back until the workforce lead or the principal social worker has read them.",
    ),
)  # fmt: skip
