"""An establishment list: one row for each post, filled or not (headings seen in the wild; examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="Establishment list",
    asked_of="Finance, or HR",
    mender=Mender.FINANCE,
    purpose="Which posts the council has agreed to pay for, and which of them are vacant, frozen or covered.",
    tells_by=(("post_id",), ("budgeted_fte", "state", "vacant_since", "vacancy_fte", "occupant", "occupant_fte")),
    tells=(Subject.POSTS,),
    shapes=("snapshot", "run"),
    gives_parts=("vacancies",),
    not_to_send=(
        "staff numbers", "salaries of named people", "home address or telephone", "National Insurance number",
        "comments about the person in a post",
    ),
    named_like=("establishment", "posts", "vacancies", "structure"),
    columns=(
        Column("post_id", "post.post", (
            "Position No", "Position Number", "Post Number", "Post No", "Position ID", "Post ID", "Post Ref",
            "Post Reference", "Position Reference", "Position Code", "Establishment No", "Establishment Ref",
        ), "The number of the post: each post is counted once.", "POS1042", needed=True),
        Column("title", "post.local_title", (
            "Post Title", "Position Title", "Job Title", "Post", "Position", "Position Text", "Post Name", "Role",
            "Position Name", "Teitl Swydd",
        ), "The council's own title of the post, which says whether it is a social worker's.", "Social Worker Level 2"),
        Column("team", "post.team", (
            "Team", "Team Name", "Section", "Unit", "Organisation Unit", "Cost Centre Description",
            "Cost Centre Name", "Service Team", "Tim",
        ), "The team that the post belongs to.", "Safeguarding North"),
        Column("grade", "post.grade", ("Grade", "Post Grade", "Pay Grade", "Budgeted Grade", "Grade Name"),
               "Pay grade of the post.", "G10"),
        Column("budgeted_fte", "post.fte", (
            "Budgeted FTE", "Establishment FTE", "Post FTE", "Budget FTE", "Established FTE", "Approved FTE",
            "Funded FTE", "Establishment", "Est FTE", "FTE Budget", "Budgeted WTE", "FTE", "Position FTE",
        ), "How much of a full week the post is for.", "1.0"),
        Column("occupant_fte", "spell.fte", (
            "Occupant FTE", "Filled FTE", "Occupied FTE", "Actual FTE", "In Post FTE", "Contracted FTE", "FTE Filled",
            "FTE in Post", "Actual WTE",
        ), "How much of the post is filled: half a post may be vacant.", "0.6"),
        Column("occupant", "", (
            "Current Occupant", "Occupant", "Post Holder", "Postholder", "Current Post Holder", "Employee Name",
            "Occupant Name", "Name of Occupant", "Current Holder", "Incumbent",
        ), "Who is in the post: used only to match with the staff list.", "EXAMPLE, Ann", identifying=True),
        Column("state", "post.state", ("Post Status", "Position Status", "Status", "Post State",
                                       "Establishment Status", "Vacancy Status"),
               "Filled, vacant, part vacant, frozen or deleted: a frozen post is not being recruited to.", "Vacant"),
        Column("vacant_since", "vacancy.vacant_from", (
            "Vacant Since", "Vacant From", "Date Vacant", "Vacancy Date", "Date Became Vacant", "Vacancy Start Date",
            "Vacancy Start", "Vacant Date",
        ), "Since when the post has been vacant.", "01/06/2024"),
        Column("vacancy_fte", "vacancy.fte", (
            "Vacant FTE", "Variance", "Vacancy FTE", "FTE Variance", "FTE Vacant", "Vacancies FTE", "Vacant WTE",
            "Variance FTE", "Unfilled FTE",
        ), "How much of the post is vacant.", "0.4"),
        Column("covered_by", "", ("Covered By", "Cover", "Cover Name", "Agency Cover", "Name of Cover",
            "Covering Worker"),
               "Who covers the post: used only to match with the agency register.", "Agency worker", identifying=True),
        Column("cover_type", "vacancy.cover", ("Cover Type", "Type of Cover", "Cover Arrangement", "Cover Arrangements",
                                               "Cover Status"),
               "How the post is covered: agency, acting up, not at all.", "Agency"),
        Column("hard_to_fill", "post.hard_to_fill", ("Hard to Fill", "Hard to Recruit", "Hard-to-Fill Post", "HTF"),
               "Whether the council counts the post as hard to fill.", "Yes"),
        Column("budget_code", "post.budget_code", ("Cost Centre", "Budget Code", "Cost Code", "Cost Center",
                                                   "Cost Centre Code", "Subjective Code"),
               "The code that the post is paid from.", "CC4410"),
        Column("post_end", "post.end", ("Post End Date", "Position End Date", "Funded Until", "Funding End Date",
                                        "Funding End", "Post Ends", "Grant End Date"),
               "Until when the post is paid for, where it is not permanent.", "31/03/2026"),
    ),
)  # fmt: skip
