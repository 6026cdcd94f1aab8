"""The questions of an exit conversation, held by somebody who is not in the leaver's line.

After Shropshire's exit interviews ('Putting social workers first', Community Care, 2018). Destinations are those of the
workforce census, so that what is heard here can be set beside the return.
"""

from mainstay.vocabulary.conversations.asking import YES_PARTLY_NO, Question, QuestionSet, any_of
from mainstay.vocabulary.leaving import LEAVER_DESTINATIONS
from mainstay.vocabulary.voice import THEMES

QUESTIONS = QuestionSet(
    "exit",
    1,
    "Thank you for your work here. What you say is for those who come after, and is no part of any reference.",
    (
        Question("leaving_for", "Why are you leaving?", any_of(THEMES), several=True),
        Question("going_to", "Where are you going?", any_of(LEAVER_DESTINATIONS, "not_yet_collected")),
        Question("next_step", "Was there a next step for you here, other than management?", YES_PARTLY_NO),
        Question("would_have_stayed", "What would have made you stay?", any_of(THEMES), several=True),
        Question("asked_to_stay", "Did anybody ask what would make you stay, before you decided?", YES_PARTLY_NO),
        Question("come_back", "Would you work here again?",
                 (("yes", "Yes"), ("perhaps", "Perhaps"), ("no", "No"), ("not_said", "Not asked, or would not say"))),
    ),
    (
        "You, who type it. You must not be the leaver's own manager.",
        "The workforce lead and the principal social worker, unless they are in the leaver's own line.",
        "The person it was with, on their own page.",
        "The leaver's own manager never sees it.",
        "Comments are held back until the workforce lead or the principal social worker has read them.",
    ),
)  # fmt: skip
