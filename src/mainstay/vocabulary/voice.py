"""What people say: conversations, survey items, suggestions, thanks and feedback. Themes carry no names."""

from mainstay.vocabulary.code_lists import Code, CodeList

CONVERSATION_KINDS = CodeList(
    "kind of conversation",
    "At what point in someone's time here a conversation was held.",
    (
        Code("welcome", "Welcome conversation", "Soon after starting.", also=("welcome", "induction", "new starter")),
        Code("stay", "Stay conversation", "While here, about what makes them stay.", also=("stay", "stay interview")),
        Code("exit", "Exit conversation", "On leaving.", also=("exit", "exit interview", "leaver",
                                                               "exit questionnaire")),
    ),
)  # fmt: skip

THEMES = CodeList(
    "theme",
    "What a comment is mostly about.",
    (
        Code("workload", "Workload", "How much there is to do.", also=("caseload", "work load", "case load")),
        Code("pay", "Pay", "Pay, grade and benefits.", also=("salary", "money", "benefits", "pay and benefits")),
        Code("supervision", "Supervision and support", "Being supported, supervised and listened to.",
             also=("support", "supervision and support from manager")),
        Code("manager", "Managers", "Immediate or senior managers.", also=("management", "leadership", "line manager")),
        Code("development", "Development and progression", "Learning and moving on.",
             also=("training", "progression", "career development", "career", "development")),
        Code("flexibility", "Hours and flexibility", "When and where work is done.",
             also=("flexible working", "hours", "work life balance", "hybrid working")),
        Code("team", "Team and culture", "Colleagues, belonging and fairness.",
             also=("culture", "colleagues", "bullying")),
        Code("systems", "Tools and process", "Computers, forms, offices and process.",
             also=("it", "systems", "paperwork", "admin", "process", "equipment", "office")),
        Code("travel", "Place and travel", "Where the work is and getting there.",
             also=("commute", "location", "parking")),
        Code("wellbeing", "Wellbeing and safety", "Health, stress and safety at work.",
             also=("health", "stress", "safety", "wellbeing")),
        Code("other", "Other", "Something else.", also=("other theme",)),
    ),
)  # fmt: skip

ITEM_DIRECTIONS = CodeList(
    "item direction",
    "Which end of a survey item's scale is good.",
    (
        Code("higher_is_better", "Higher is better", "Agreeing, or a higher score, is good.",
             also=("positive", "normal", "high")),
        Code("lower_is_better", "Lower is better", "Agreeing, or a higher score, is bad.",
             also=("negative", "reversed", "reverse", "low")),
        Code("neither", "Neither", "No end is good: a choice or a comment.", also=("none", "choice", "text")),
    ),
)  # fmt: skip

SUGGESTION_STATES = CodeList(
    "suggestion state",
    "What became of a suggestion.",
    (
        Code("received", "Received", "Not answered yet.", also=("new", "open")),
        Code("under_way", "Under way", "Being done.", also=("in progress", "accepted", "started")),
        Code("done", "Done", "Done, and those who asked were told.", also=("complete", "completed", "closed")),
        Code("not_taken_up", "Not taken up", "Not being done, and the reason was given.",
             also=("declined", "rejected")),
    ),
)  # fmt: skip

FEEDBACK_TONES = CodeList(
    "feedback tone",
    "Whether feedback is thanks, a suggestion, a concern or a complaint.",
    (
        Code("thanks", "Thanks", "Thanks or praise.", also=("compliment", "praise", "positive")),
        Code("suggestion", "Suggestion", "An idea for something better.", also=("idea", "mixed")),
        Code("concern", "Concern", "Something was not right.", also=("worry", "negative")),
        Code("complaint", "Complaint", "A complaint, formal or not.", also=("formal complaint",)),
    ),
)  # fmt: skip

PRACTICE_GRADES = CodeList(
    "practice grade",
    "How an audit of practice graded work with a child.",
    (
        Code("outstanding", "Outstanding", "Outstanding.", also=("1", "excellent")),
        Code("good", "Good", "Good.", also=("2",)),
        Code("requires_improvement", "Requires improvement", "Requires improvement to be good.",
             also=("3", "ri", "requires improvement to be good")),
        Code("inadequate", "Inadequate", "Inadequate.", also=("4", "poor")),
    ),
)  # fmt: skip

ACTION_STATES = CodeList(
    "action state",
    "Where an action stands.",
    (
        Code("not_started", "Not started", "Agreed and not begun.", also=("open", "planned", "to do")),
        Code("under_way", "Under way", "Begun.", also=("in progress", "started", "on track", "at risk", "amber",
                                                       "green")),
        Code("done", "Done", "Finished.", also=("complete", "completed", "closed")),
        Code("dropped", "Dropped", "Given up, with a reason.", also=("cancelled", "stopped", "superseded")),
    ),
)  # fmt: skip
