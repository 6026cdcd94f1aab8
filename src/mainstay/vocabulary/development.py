"""Growing: supervision, programmes with steps, and learning."""

from mainstay.vocabulary.code_lists import Code, CodeList

SUPERVISION_KINDS = CodeList(
    "kind of supervision",
    "What kind of supervision meeting it was.",
    (
        Code("management", "Management", "Between a worker and their manager, about the worker and the work.",
             also=("personal", "one to one", "1 2 1", "121", "line management", "individual", "formal", "1 1")),
        Code("childs", "About a child", "About one child and the plan for them.",
             also=("case", "case supervision", "child", "child s supervision", "case discussion")),
        Code("reflective", "Reflective", "To think about practice without deciding anything.", also=("reflection",)),
        Code("group", "Group", "Several workers together.", also=("group supervision", "team", "group reflective")),
        Code("clinical", "Clinical", "With a clinician or a therapist.", also=("clinical supervision", "therapeutic")),
        Code("peer", "Peer", "Between colleagues of the same standing.", also=("peer supervision", "buddy")),
    ),
)  # fmt: skip

REASONS_NOT_HELD = CodeList(
    "reason for a meeting not held",
    "Why a supervision meeting that was due was not held. Whether it then counts as missed is for local policy.",
    (
        Code("leave", "Leave", "The worker was on annual or other leave.", also=("al", "a l", "annual leave", "holiday",
             "on leave", "toil", "flexi")),
        Code("away", "Away for longer", "The worker was sick, on parental leave or otherwise away.",
             also=("sick", "sickness", "off sick", "mat leave", "maternity", "maternity leave", "ml", "parental leave",
                   "n a mat leave", "career break", "secondment", "long term sick", "lts")),
        Code("supervisor_away", "Supervisor away", "The supervisor was away, or there was none.", also=("tm leave",
             "manager sick", "manager away", "tm sick", "tm away", "no manager", "manager on leave", "tm on leave")),
        Code("cancelled", "Cancelled", "It was cancelled, by whomever.", also=("canc", "cancelled by worker", "c x",
             "cancelled by manager", "postponed", "rearranged", "canx")),
        Code("work", "Work with a child", "Urgent work came first.", also=("crisis", "emergency", "court", "duty",
             "urgent visit")),
        Code("not_due", "Not due", "None was due, for example before the worker came.", also=("not started",
             "not yet started", "left", "n a", "not applicable", "starter")),
        Code("other", "Other", "Another reason.", also=("other reason", "training", "dna")),
    ),
)  # fmt: skip

PROGRAMMES = CodeList(
    "programme",
    "A programme whose steps are followed.",
    (
        Code("first_year", "Assessed and supported year", "The assessed and supported year in employment.",
             also=("asye", "assessed and supported year in employment", "ayse")),
        Code("early_career", "Early career development", "Two years that follow or replace the first.",
             also=("ecf", "early career framework", "early career", "ecdp", "swip",
                   "early career development programme")),
        Code("management", "Management", "Becoming a supervisor, a manager or a leader.",
             also=("leadership", "pathways", "practice supervisor development programme", "psdp", "aspiring managers")),
        Code("return", "Return to practice", "Coming back to the register.",
             also=("return to social work", "returners")),
        Code("settling_in", "Settling in from abroad", "Starting in England after qualifying in another country.",
             also=("overseas", "overseas settling in", "international induction", "overseas asye")),
    ),
)  # fmt: skip

STEP_OUTCOMES = CodeList(
    "step outcome",
    "How a step of a programme went.",
    (
        Code("passed", "Passed", "Done and passed.", also=("pass", "complete", "completed", "done", "achieved", "met")),
        Code("extended", "Extended", "Given more time.", also=("extension", "deferred")),
        Code("not_passed", "Not passed", "Done and not passed.", also=("fail", "failed", "not met", "not achieved")),
        Code("stopped", "Stopped", "The worker left the programme.", also=("withdrawn", "left", "discontinued")),
    ),
)  # fmt: skip

LEARNING_KINDS = CodeList(
    "kind of learning",
    "What kind of learning it was.",
    (
        Code("training", "Training", "A course or a session.", also=("course", "workshop", "e learning", "elearning",
             "webinar", "mandatory training", "briefing")),
        Code("cpd", "Professional development", "Development recorded for the register.", also=("cpd",
             "continuing professional development")),
        Code("qualification", "Qualification", "An award, such as a practice education award.",
             also=("award", "degree", "peps", "peps 1", "peps 2", "diploma", "aim")),
    ),
)  # fmt: skip
