"""Vacancies and applications from a recruitment system (headings are examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.intake.usual_columns import POST_ID, STAFF_ID, TITLE
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Recruitment list",
    asked_of="Recruitment or HR",
    mender=Mender.HR,
    purpose="How long each stage of filling a vacancy takes, where applicants are lost, and which ways of finding people last.",
    tells_by=(
        ("vacancy", "applicant"),
        ("advertised_on", "approved_on", "applied_on", "shortlisted_on", "interviewed_on", "offered_on"),
    ),
    tells=(Subject.VACANCIES, Subject.APPLICATIONS),
    shapes=("events",),
    gives_parts=("vacancies_open", "vacancies_filled", "applications", "applications_before"),
    not_to_send=(
        "an applicant's name, address, telephone or date of birth", "answers about equality or health",
        "interview notes or scores", "the text of references", "disclosure certificate numbers", "present pay",
    ),
    named_like=("recruit", "applicant", "vacancies", "applications", "pipeline"),
    columns=(
        Column("vacancy", "vacancy.vacancy", (
            "Vacancy Ref", "Vacancy Reference", "Vacancy ID", "Vacancy No", "Req ID", "Requisition ID", "Requisition No",
            "Requisition Number", "Job Ref", "Job Reference", "Advert Ref", "Advert Reference", "Job Requisition ID",
            "Campaign Ref",
        ), "The recruitment system's number of the vacancy: it joins applications to it.", "VAC1042"),
        Column("applicant", "applicant.applicant", (
            "Candidate ID", "Application ID", "Applicant ID", "Candidate Ref", "Candidate Number", "Applicant Number",
            "Application No", "Application Ref", "Applicant Ref", "Candidate Reference",
        ), "The recruitment system's number of the applicant, never a name: it is turned into a pseudonym.",
        "APP20031", identifying=True),
        STAFF_ID,
        POST_ID,
        TITLE,
        Column("team", "vacancy.team", (
            "Team", "Team Name", "Hiring Team", "Department", "Section", "Service Area", "Unit",
        ), "The team that the post belongs to.", "Safeguarding North"),
        Column("fte", "vacancy.fte", ("FTE", "Vacancy FTE", "Post FTE", "Full Time Equivalent", "WTE"),
               "The part of a full week that is vacant.", "1.0"),
        Column("posts", "vacancy.posts", (
            "No of Posts", "Number of Posts", "Posts to Fill", "Positions", "Number of Positions", "Openings",
            "No of Vacancies", "Places", "Headcount Required",
        ), "How many posts the advertisement is to fill.", "1"),
        Column("filled", "vacancy.filled", (
            "Posts Filled", "No Filled", "Number Filled", "Filled", "Positions Filled", "Hires", "Places Filled",
        ), "How many of them somebody has started in.", "0"),
        Column("cohort", "vacancy.cohort", ("Cohort", "Academy Cohort", "Induction Cohort", "Intake", "Academy Intake"),
               "The academy or induction cohort that it fills places of.", "Academy September 2024"),
        Column("over_establishment", "vacancy.over_establishment", (
            "Over Establishment", "Over-establishment", "Over Established", "Over Recruitment", "Supernumerary",
            "Above Establishment",
        ), "Whether it is recruited to on purpose beyond the establishment.", "No"),
        Column("vacant_from", "vacancy.vacant_from", (
            "Vacant From", "Vacant Since", "Date Vacant", "Vacancy Date", "Post Vacant From", "Leaver Date",
        ), "Since when nobody is in the post.", "01/04/2024"),
        Column("raised_on", "vacancy.approved_on", (
            "Date Raised", "Raised On", "Request Raised", "Requisition Date", "Date Requested", "Created Date",
        ), "When filling it was asked for; used where no day of approval is given.", "02/04/2024"),
        Column("approved_on", "vacancy.approved_on", (
            "Date Approved", "Approved On", "Approval Date", "Date Approved (Panel)", "Panel Approved", "Approved Date",
            "Authorised On",
        ), "When filling it was approved, the last approval where there are several.", "16/04/2024"),
        Column("approved_finance", "vacancy.approved_on", (
            "Date Approved (Finance)", "Finance Approved", "Finance Approval Date", "Budget Approved",
        ), "When finance approved it; the later of the approvals counts.", "10/04/2024"),
        Column("advertised_on", "vacancy.advertised_on", (
            "Advert Start", "Advert Start Date", "Advertised On", "Date Advertised", "Advertised From", "Live Date",
            "Date Posted", "Posting Date", "Opening Date", "Advert Live",
        ), "The first day of the advertisement.", "22/04/2024"),
        Column("closed_on", "vacancy.closed_on", (
            "Advert End", "Advert End Date", "Closing Date", "Advert Closed", "Date Closed", "Closed On",
            "Advertised Until",
        ), "The day on which it closed.", "06/05/2024"),
        Column("vacancy_outcome", "vacancy.outcome", (
            "Vacancy Status", "Requisition Status", "Req Status", "Vacancy Outcome", "Status of Vacancy", "Advert Status",
            "Campaign Status", "Recruitment Status",
        ), "Where filling it stands, or how it ended.", "Open"),
        Column("channel", "applicant.channel", (
            "Source", "Channel", "Channel/Source", "Recruitment Source", "Application Source", "Source of Application",
            "How did you hear", "Where did you see the advert", "Source of Hire", "Advert Source", "Candidate Source",
        ), "How the applicant heard of it.", "Job board"),
        Column("internal", "", ("Internal/External", "Internal", "Internal Applicant", "Applicant Type", "Internal Y/N"),
               "Whether the applicant already works for the council.", "External"),
        Column("applied_on", "applicant.applied_on", (
            "Application Date", "Date Applied", "Applied On", "Application Received", "Date of Application",
            "Applied Date", "Application Submitted", "Submitted On", "Application Date/Time",
        ), "When the application came, with the time if the system has it.", "29/04/2024 09:14"),
        Column("first_reply_on", "applicant.first_reply_on", (
            "First Contact Date", "First Reply", "First Contact", "First Contact Date/Time", "First Response",
            "Acknowledged On", "Date Acknowledged", "First Response Date", "Date of First Contact",
        ), "When somebody first answered, with the time if the system has it.", "30/04/2024 08:05"),
        Column("shortlisted_on", "applicant.shortlisted_on", (
            "Shortlist Date", "Shortlisted On", "Date Shortlisted", "Shortlisting Date", "Shortlisted",
        ), "The day of shortlisting.", "08/05/2024"),
        Column("interviewed_on", "applicant.interviewed_on", (
            "Interview Date", "Interviewed On", "Date of Interview", "Interview", "Date Interviewed",
        ), "The day of the interview.", "15/05/2024"),
        Column("offered_on", "applicant.offered_on", (
            "Offer Date", "Offered On", "Date of Offer", "Offer Made", "Conditional Offer Date", "Date Offered",
        ), "The day of the offer.", "17/05/2024"),
        Column("accepted_on", "applicant.accepted_on", (
            "Offer Accepted", "Offer Accepted Date", "Accepted On", "Date Accepted", "Accepted", "Acceptance Date",
        ), "The day on which the offer was accepted, or whether it was.", "20/05/2024"),
        Column("references_on", "applicant.references_on", (
            "References Received", "References Complete", "References On", "References Returned", "References Cleared",
        ), "The day on which the last reference came.", "31/05/2024"),
        Column("references_by_telephone", "applicant.references_by_telephone", (
            "References by Telephone", "Telephone Reference", "Reference Call Made", "Verbal Reference Taken",
            "References Verified by Phone", "Phone Reference", "References Verified by Telephone",
        ), "Whether the referees were also spoken to.", "Yes"),
        Column("checks_on", "applicant.cleared_on", (
            "DBS Clear", "DBS Cleared", "DBS Received", "Checks Complete", "Clearances Complete", "All Checks Complete",
            "Pre-employment Checks Complete", "Cleared On",
        ), "The day on which the disclosure was clear, or all checks were complete; never its number.", "14/06/2024"),
        Column("agreed_start", "applicant.started_on", ("Start Date Agreed", "Agreed Start Date", "Proposed Start Date"),
               "The day agreed for starting; used for nothing while no actual day is given.", "01/07/2024"),
        Column("started_on", "applicant.started_on", (
            "Actual Start", "Actual Start Date", "Started On", "Date Started", "Start Date", "Hire Date", "Date Commenced",
        ), "The day of starting.", "01/07/2024"),
        Column("outcome", "applicant.outcome", (
            "Application Status", "Candidate Status", "Applicant Status", "Status", "Application Outcome", "Outcome",
            "Current Stage", "Stage", "Interview Outcome",
        ), "How the application ended, or where it stands.", "Started"),
        Column("status_on", "applicant.ended_on", (
            "Status Date", "Last Status Date", "Date of Status", "Status Changed On", "Last Updated", "Withdrawn Date",
            "Date Withdrawn", "Date Rejected", "Application Closed",
        ), "The day of the last status, where the system keeps that alone.", "01/07/2024"),
        Column("reason_withdrawn", "applicant.reason_withdrawn", (
            "Withdrawn Reason", "Offer Declined Reason", "Reason Withdrawn", "Reason for Withdrawal", "Declined Reason",
            "Reason Declined", "Withdrawal Reason",
        ), "Why the applicant pulled out or declined.", "Took another offer"),
        Column("miles", "applicant.miles", (
            "Miles from Work", "Distance (Miles)", "Distance from Work", "Distance to Work", "Travel Distance (Miles)",
            "Home to Work Miles",
        ), "How many miles from work the applicant lives; never an address.", "12"),
    ),
)  # fmt: skip
