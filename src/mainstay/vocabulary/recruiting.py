"""Filling a vacancy: how a vacancy ends, where applicants come from, and how each one's part in it ends."""

from mainstay.vocabulary.code_lists import Code, CodeList

VACANCY_OUTCOMES = CodeList(
    "vacancy outcome",
    "How an attempt to fill a vacancy ended.",
    (
        Code("filled", "Filled", "Somebody started.", also=("appointed", "started", "hired", "closed filled")),
        Code("offer_made", "Offer made", "Somebody accepted and has not started.", also=("offered", "offer accepted",
             "pre employment checks", "awaiting start")),
        Code("open", "Open", "Still being advertised or selected for.", also=("live", "advertised", "in progress",
             "shortlisting", "interviewing")),
        Code("no_appointment", "No appointment", "Nobody suitable applied or accepted.",
             also=("not filled", "unsuccessful", "no applicants", "no suitable candidates", "re advertise")),
        Code("withdrawn", "Withdrawn", "The council stopped recruiting.", also=("cancelled", "frozen", "on hold")),
    ),
)  # fmt: skip

CHANNELS = CodeList(
    "channel",
    "How an applicant heard of the vacancy or was found.",
    (
        Code("own_website", "Council's own website", "The council's jobs pages.",
             also=("council website", "website", "own site", "careers site")),
        Code("job_board", "Job board", "A general or specialist jobs site.",
             also=("community care", "indeed", "guardian jobs", "jobs board", "jobs go public", "job site",
                   "online advert")),
        Code("social_media", "Social media", "A post or an advertisement on social media.",
             also=("linkedin", "facebook", "twitter", "instagram", "x")),
        Code("referral", "Recommended by a colleague", "Somebody who works here told them.",
             also=("refer a friend", "word of mouth", "employee referral", "friend", "referral scheme")),
        Code("placement", "Student placement", "Was here as a student.",
             also=("student placement", "university placement")),
        Code("programme", "Programme", "Came through Step Up, Frontline, an apprenticeship or the like.",
             also=("step up", "frontline", "apprenticeship", "approach social work")),
        Code("agency_conversion", "Agency worker already here", "Was already working here through an agency.",
             also=("agency", "temp to perm", "conversion", "agency conversion")),
        Code("internal", "Internal", "Already works for the council.", also=("internal applicant", "internal move")),
        Code("international", "International recruitment", "Recruited from abroad.", also=("overseas",
             "overseas recruitment")),
        Code("recruiter", "Recruiter", "A firm searched for the council.", also=("search firm", "headhunter",
             "recruitment agency", "executive search")),
        Code("event", "Event", "A fair, an open evening or a visit.", also=("job fair", "careers fair", "open day",
             "recruitment event")),
        Code("other", "Other", "Another way.", also=("other source",)),
    ),
)  # fmt: skip

APPLICANT_OUTCOMES = CodeList(
    "applicant outcome",
    "How one person's application ended, or where it stands.",
    (
        Code("started", "Started", "Started in the post.", also=("hired", "appointed", "in post")),
        Code("in_progress", "In progress", "Not ended yet.", also=("applied", "shortlisted", "interview", "offered",
             "offer accepted", "pre employment checks", "new", "under review")),
        Code("not_shortlisted", "Not shortlisted", "Not chosen for interview.",
             also=("rejected at shortlist", "sifted out", "rejected", "not shortlisted at sift")),
        Code("not_appointed", "Not appointed", "Interviewed and not offered the post.",
             also=("unsuccessful at interview", "rejected after interview", "unsuccessful", "reserve")),
        Code("declined", "Declined the offer", "Was offered the post and said no.",
             also=("offer declined", "rejected offer")),
        Code("withdrew", "Withdrew", "Pulled out before an offer.", also=("withdrawn", "candidate withdrew",
             "did not attend", "dna")),
        Code("offer_withdrawn", "Offer withdrawn", "The council took the offer back, for example after checks.",
             also=("failed checks", "offer rescinded")),
    ),
)  # fmt: skip

REASONS_WITHDRAWN = CodeList(
    "reason for withdrawing",
    "Why an applicant pulled out or declined.",
    (
        Code("another_offer", "Took another offer", "Accepted a post elsewhere.",
             also=("other job", "accepted another post", "other offer", "another job")),
        Code("pay", "Pay", "The pay or the grade.", also=("salary", "money", "package", "grade")),
        Code("too_slow", "Too slow", "It took too long.", also=("delay", "time taken", "slow process")),
        Code("place_or_travel", "Place or travel", "Too far, or the wrong place.",
             also=("location", "travel", "commute", "distance")),
        Code("hours_or_flexibility", "Hours or flexibility", "The hours, or how far work can be done from home.",
             also=("flexible working", "hours", "hybrid working", "working pattern")),
        Code("stayed", "Stayed where they were", "Decided to stay, or was kept by a counter-offer.",
             also=("counter offer", "staying in current role")),
        Code("personal", "Personal", "A personal reason.", also=("personal reasons", "family", "health")),
        Code("other", "Other", "Another reason.", also=("other reason",)),
    ),
)  # fmt: skip
