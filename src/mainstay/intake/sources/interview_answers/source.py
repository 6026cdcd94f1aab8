"""Answers of welcome, stay and exit conversations (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.usual_columns import STAFF_ID
from mainstay.record.subjects import Subject

_MARKS = (
    ("pay", "Pay"), ("workload", "Workload"), ("supervision", "Supervision"), ("manager", "Manager"),
    ("training", "Training"), ("flexibility", "Flexibility"), ("progression", "Progression"), ("induction", "Induction"),
    ("equipment", "Equipment"),
)  # fmt: skip
MARKED = tuple(name for name, _title in _MARKS)

SOURCE = SourceKind(
    title="Welcome, stay, exit interviews",
    asked_of="HR, or whoever holds the forms",
    mender=Mender.HR,
    purpose="What people say on arriving, while here and on leaving, beside how many were asked.",
    tells_by=(
        ("held_on", "offered_on"),
        ("kind", "leaving_for", "going_to", "come_back", "would_have_stayed", "chose", "stay_for", "declined"),
    ),
    tells=(Subject.CONVERSATIONS,),
    shapes=("events",),
    gives_parts=("conversations",),
    not_to_send=(
        "home address or telephone", "the name of a new employer, or new pay", "health, or reasons for absence",
        "what was said of a colleague or manager by name", "disciplinary matters or grievances",
    ),
    named_like=("exit", "stay interview", "welcome", "leaver interview", "stay conversation", "new starter"),
    columns=(
        STAFF_ID,
        Column("name", "", ("Name", "Employee Name", "Staff Name", "Full Name", "Leaver", "Leaver Name"),
               "Name: used only to match people, where there is no number. Better left out.", "", identifying=True),
        Column("kind", "conversation.kind", (
            "Kind of Conversation", "Interview Type", "Type of Interview", "Conversation Type", "Type of Conversation",
            "Form Type",
        ), "Welcome, stay or exit; where it is blank, what the file's name says.", "Exit"),
        Column("held_on", "conversation.held_on", (
            "Interview Date", "Date of Interview", "Date Held", "Held On", "Conversation Date", "Date of Conversation",
            "Date of Exit Interview", "Exit Interview Date", "Stay Interview Date", "Welcome Interview Date",
        ), "The day on which it was held; blank where it was declined.", "14/06/2024"),
        Column("offered_on", "conversation.offered_on", (
            "Offered On", "Date Offered", "Exit Interview Offered", "Interview Offered On", "Date Invited",
            "Invitation Sent",
        ), "The day on which it was offered: how many were asked is counted from it.", "03/06/2024"),
        Column("declined", "", ("Declined", "Declined Y/N", "Interview Declined", "Refused", "Did Not Wish To"),
               "Whether somebody who was asked would rather not.", "No"),
        Column("leaving_for", "", (
            "Main Reason for Leaving", "Reason for Leaving", "Why are you leaving?", "Reasons for Leaving",
            "Primary Reason for Leaving",
        ), "Why, as one or several of a list.", "Workload"),
        Column("other_reasons", "", ("Other Reasons", "Other Reasons for Leaving", "Other Reasons (tick all)",
                                     "Secondary Reason"),
               "Further reasons, as words of the same list.", ""),
        Column("going_to", "", ("Where are you going", "Where are you going?", "Destination", "Going To",
                                "Leaving Destination"),
               "What kind of work, and never the employer's name.", "Other council"),
        Column("would_have_stayed", "", ("What could have kept you", "What would have made you stay?",
                                         "What Would Have Kept You", "Would Have Stayed For"),
               "What would have made somebody stay, as words of the list.", "Supervision"),
        Column("come_back", "", ("Would you return", "Would you work here again?", "Would Return", "Would You Come Back"),
               "Yes, perhaps or no.", "Yes"),
        Column("recommend", "", ("Would you recommend us", "Would you recommend us?", "Would Recommend",
                                 "Recommend as Employer"),
               "Yes, perhaps or no.", "Yes"),
        Column("chose", "", ("What attracted you", "Why did you choose to come here?", "What attracted you?",
                             "Reason for Joining"),
               "On arriving: what mattered most, as words of the list.", "Team"),
        Column("ready", "", ("Equipment ready on day one", "Equipment Ready", "Were your equipment and log-ins ready?",
                             "Ready on First Day"),
               "On arriving: yes, partly or no.", "Yes"),
        Column("as_told", "", ("Is the job what you were told?", "Job as Described", "As Described",
                               "Is the job what you were told before you started?"),
               "On arriving: yes, partly or no.", "Yes"),
        Column("stay_for", "", ("What would make you stay?", "What Makes You Stay", "What keeps you here?"),
               "While here: as words of the list.", "Team"),
        Column("leave_for", "", ("What might make you leave?", "What Might Make You Leave", "Thinking of Leaving Because"),
               "While here: as words of the list.", "Workload"),
        Column("in_a_year", "", ("Do you expect to be working here in a year?", "Here in a Year", "Expect to Stay"),
               "While here: yes, perhaps or no.", "Yes"),
        *(Column(f"mark_{name}", "", (f"Rating: {title}", f"{title} Rating", f"Rating of {title}",
                                      f"How do you rate: {title}", f"{title} (1-5)"),
                 f"A mark of one to five for: {title.lower()}.", "4") for name, title in _MARKS),
        Column("theme", "conversation.theme", ("Theme", "Main Theme", "Mostly About"),
               "What it was mostly about; the first reason where it is blank.", "Workload"),
        Column("comments", "conversation.comments", (
            "Comments", "What did we do well", "Anything else", "Any other comments", "Further Comments",
            "Other Comments", "What would you change?",
        ), "What was added in words: held back until somebody entitled to has read it.", ""),
    ),
)  # fmt: skip
