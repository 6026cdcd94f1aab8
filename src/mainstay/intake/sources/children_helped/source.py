"""Lists of children being helped: any kind of help in rows, or a column of days for each (headings are examples)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="List of children being helped",
    asked_of="The performance team",
    mender=Mender.CASE_SYSTEM,
    purpose="Which children are being helped, in what way and since when, whether or not they have a worker.",
    tells_by=(("child",), ("start", "early_help_start", "in_need_start", "plan_start", "care_start")),
    tells=(Subject.HELP,),
    shapes=("snapshot", "run", "history"),
    gives_parts=("help", "help_over_the_year", "help_before"),
    not_to_send=(
        "a child's name, date of birth or address", "NHS or school identification number", "health or disability",
        "where a child lives, or with whom", "text of any plan or assessment", "names of parents or carers",
    ),
    named_like=("children helped", "children being helped", "children in need", "child in need", "child protection",
                "children in care", "looked after"),
    columns=(
        Column("child", "help_episode.child", (
            "Child ID", "Child Unique ID", "Person ID", "Mosaic ID", "Client No", "Person Identifier", "Child Number",
            "Client ID", "Child Ref", "Child Identifier", "Person Number", "Person No", "Child No", "LCS ID",
            "Unique ID", "CHILD",
        ), "The case system's number for the child, never a name: it is turned into a pseudonym.",
        "C000123", needed=True, identifying=True),
        Column("kind", "help_episode.kind", (
            "Kind of Help", "Type of Help", "Help Type", "Plan Type", "Type of Plan", "Classification", "Case Status",
        ), "How the child is being helped: assessment, child in need, protection plan, in care.", "Protection plan"),
        Column("start", "help_episode.start", (
            "Help Start Date", "Help Started", "Date Help Began", "Help From", "Help Start", "Episode of Help Start",
            "Start of Help",
        ), "The first day of this kind of help.", "03/06/2024"),
        Column("end", "help_episode.end", (
            "Help End Date", "Help Ended", "Date Help Ended", "Help To", "Help End", "Episode of Help End",
            "End of Help",
        ), "The day on which it ended; blank while it goes on.", "20/12/2024"),
        Column("early_help_start", "help_episode.start", (
            "Early Help Start Date", "Early Help Assessment Start Date", "Early Help Start", "EHA Start Date",
        ), "Since when the family has had early help.", "03/06/2024"),
        Column("early_help_end", "help_episode.end", (
            "Early Help End Date", "Early Help Closure Date", "Early Help End", "EHA Closure Date",
            "Early Help Assessment Completion Date",
        ), "Until when.", "20/12/2024"),
        Column("in_need_start", "help_episode.start", (
            "CIN Start Date", "Child in Need Start Date", "CIN Plan Start Date", "CIN Start", "Date CIN Began",
            "Child in Need Plan Start Date",
        ), "Since when there has been a child in need plan.", "03/06/2024"),
        Column("in_need_end", "help_episode.end", (
            "CIN Closure Date", "CIN End Date", "Child in Need End Date", "CIN Plan End Date", "CIN End",
            "Child in Need Plan End Date",
        ), "Until when.", "20/12/2024"),
        Column("plan_start", "help_episode.start", (
            "Child Protection Plan Start Date", "CP Plan Start Date", "CPP Start Date", "Date CP Plan Started",
            "CP Start Date", "Date of Child Protection Plan", "Protection Plan Start Date",
        ), "Since when there has been a protection plan.", "03/06/2024"),
        Column("plan_end", "help_episode.end", (
            "Child Protection Plan End Date", "CP Plan End Date", "CPP End Date", "CP End Date",
            "Protection Plan End Date", "Date CP Plan Ended",
        ), "Until when.", "20/12/2024"),
        Column("care_start", "help_episode.start", (
            "Date Started to be Looked After", "Date Became Looked After", "Looked After Start Date", "CLA Start Date",
            "LAC Start Date", "Care Start Date", "DECOM", "Date Period of Care Commenced",
        ), "Since when the child has been in care.", "03/06/2024"),
        Column("care_end", "help_episode.end", (
            "Date Ceased to be Looked After", "Looked After End Date", "CLA End Date", "LAC End Date", "Care End Date",
            "DEC", "Date Period of Care Ceased",
        ), "Until when.", "20/12/2024"),
        Column("team", "help_episode.team", (
            "Team", "Team Name", "Responsible Team", "Allocated Team", "Current Team",
        ), "The case system's name of the team.", "Safeguarding North"),
        Column("legal_status", "help_episode.legal_status", (
            "Legal Status", "Child's Legal Status", "LS", "Current Legal Status",
        ), "By what law a child is in care.", "Care order"),
        Column("helped_before", "help_episode.helped_before", (
            "Helped Before", "Previously Known", "Previously Helped", "Known Before", "Previously Known to Social Care",
            "Previous Help Y/N",
        ), "Whether social care had helped the child before.", "No"),
    ),
)  # fmt: skip
