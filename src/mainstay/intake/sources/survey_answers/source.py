"""Answers to a survey of staff, wide or long (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Answers to a survey of staff",
    asked_of="Whoever ran the survey",
    mender=Mender.ANALYST,
    purpose="How people find their work here, question by question, and how many of those asked have answered.",
    tells_by=(("respondent", "completed", "collector"),),
    tells=(Subject.SURVEYS,),
    shapes=("events",),
    gives_parts=("surveys",),
    not_to_send=(
        "names, e-mail addresses or staff numbers", "addresses of computers (IP)",
        "age, sex, ethnicity, health or belief of whoever answered", "role and length of service beside the team",
    ),
    named_like=("survey", "health check", "pulse", "questionnaire"),
    other_headings=True,
    columns=(
        Column("respondent", "", (
            "Respondent ID", "Response No", "Response ID", "User No", "Submission ID", "Response Number", "Respondent",
            "Respondent Number",
        ), "The survey tool's number for a set of answers: it only holds a row together, and is not kept.", "17"),
        Column("tool_id", "", ("ID", "Unique ID", "UserID"), "Another number of the tool's; it is not kept.", ""),
        Column("collector", "", ("Collector ID", "Collector Name", "Collector"),
               "By which link it was answered; it only tells what kind of list this is.", ""),
        Column("started", "survey.opened", (
            "Start time", "Started", "Date Started", "Start Time and Date", "Timestamp", "Date Created",
        ), "When answering began: the first tells when the survey was opened. It is kept of nobody.", "01/05/2024"),
        Column("completed", "survey.closed", (
            "Completion time", "Ended", "Date Submitted", "Submitted", "Submission Date", "Submitted On",
            "Response Date", "Survey Completed",
        ), "When it was sent: the last tells when the survey was closed. It is kept of nobody.", "31/05/2024"),
        Column("modified", "", ("Last modified time",), "It only tells what kind of list this is.", ""),
        Column("group", "survey_response.group", (
            "Team", "Service", "Which service do you work in?", "Which team do you work in?", "Which team are you in?",
            "Your team", "Your service", "Service Area", "Which service are you in?", "Which part of the service do you work in?",
            "Team or Service",
        ), "One group only, as wide as can be: a service rather than a team of four.", "Children in care"),
        Column("item", "survey.item", ("Question No", "Question Number", "Q No", "Item", "Item Number", "Question ID"),
               "In a list with a row for each answer: the number of the question.", "Q3"),
        Column("wording", "survey.wording", ("Question", "Question Text", "Wording", "Statement"),
               "In such a list: the question as it was put.", "I feel valued"),
        Column("answer", "", ("Answer", "Response", "Answer Text", "Response Text", "Answer Given", "Rating"),
               "In such a list: the answer, as a word of a scale or a number.", "Agree"),
        Column("score", "survey_response.score", ("Score", "Answer Score", "Value", "Response Value", "Numeric Value"),
               "In such a list: the answer as a number.", "4"),
        Column("comment", "survey_response.comment", (
            "Comments", "Comment", "Any other comments", "Any other comments?", "Other Comments", "Further Comments",
            "Additional Comments", "Do you have any other comments?", "Is there anything else you would like to say?",
            "Open-Ended Response", "Free Text",
        ), "What people added in their own words: held back until somebody entitled to has read it.", ""),
        Column("comment_2", "survey_response.comment", (
            "What one thing should change?", "What one thing would you change?", "What would make the biggest difference?",
            "What should we do differently?", "What would make you stay?",
        ), "The same, for another question asked in the open.", ""),
        Column("comment_3", "survey_response.comment", (
            "What do we do well?", "What works well?", "What is the best thing about working here?",
            "What do you like most about working here?",
        ), "The same, for a third.", ""),
    ),
)  # fmt: skip
