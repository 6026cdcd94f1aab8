"""Ethnic origin: the eighteen codes of the workforce census, and the six groups in which the Department publishes
them.

Source: census item Ethnicity and the grouping of the published tables (the Department's census specification), which puts
Chinese under Asian. The list has no code for Gypsy, Roma and Traveller people: they are read as any other White
background, where the 2021 Census of England and Wales puts them, and Arab as any other ethnic group likewise. A bare
'White', 'Black', 'Asian' or 'Mixed' does not say which code is meant, and is asked about.
"""

from mainstay.vocabulary.code_lists import Code, CodeList

ETHNICITIES = CodeList(
    "ethnicity",
    "Ethnic origin as the worker described it, in the codes of the workforce census.",
    (
        Code("white_british", "White British", "Described as White British.", census="WBRI",
             also=("british white", "white - british", "white: british", "white english", "white scottish",
                   "white welsh", "white northern irish", "white english welsh scottish northern irish or british",
                   "white - english/welsh/scottish/northern irish/british", "white english scottish welsh",
                   "english welsh scottish northern irish or british", "white uk",
                   "english/welsh/scottish/northern irish/british", "white english british")),
        Code("white_irish", "White Irish", "Described as White Irish.", census="WIRI",
             also=("irish", "white - irish", "irish white")),
        Code("white_other", "Any other White background",
             "Described as White and neither British nor Irish, or as Gypsy, Roma or Traveller.", census="WOTH",
             also=("other white", "white - other", "any other white", "white other background", "white european",
                   "other white background", "white - any other white background", "white gypsy or irish traveller",
                   "gypsy or irish traveller", "gypsy or traveller", "traveller of irish heritage", "white roma",
                   "gypsy roma traveller", "white eastern european", "other european", "white any other background")),
        Code("white_and_black_caribbean", "White and Black Caribbean", "Described as White and Black Caribbean.",
             census="MWBC", also=("mixed white and black caribbean", "mixed - white & black caribbean",
                                  "mixed or multiple white and black caribbean", "white/black caribbean",
                                  "mixed white black caribbean", "dual heritage white and black caribbean")),
        Code("white_and_black_african", "White and Black African", "Described as White and Black African.",
             census="MWBA", also=("mixed white and black african", "mixed - white & black african",
                                  "mixed or multiple white and black african", "white/black african",
                                  "mixed white black african", "dual heritage white and black african")),
        Code("white_and_asian", "White and Asian", "Described as White and Asian.", census="MWAS",
             also=("mixed white and asian", "mixed - white & asian", "mixed or multiple white and asian", "white/asian",
                   "mixed white asian", "dual heritage white and asian")),
        Code("mixed_other", "Any other mixed background", "Described as mixed, in a way the list has no name for.",
             census="MOTH", also=("other mixed", "mixed - other", "any other mixed", "other mixed background",
                                  "any other mixed or multiple background", "mixed - any other mixed background",
                                  "any other mixed or multiple ethnic background", "mixed other background")),
        Code("indian", "Indian", "Described as Indian.", census="AIND",
             also=("asian indian", "asian or asian british indian", "asian british indian", "british indian")),
        Code("pakistani", "Pakistani", "Described as Pakistani.", census="APKN",
             also=("asian pakistani", "asian or asian british pakistani", "asian british pakistani",
                   "british pakistani")),
        Code("bangladeshi", "Bangladeshi", "Described as Bangladeshi.", census="ABAN",
             also=("asian bangladeshi", "asian or asian british bangladeshi", "asian british bangladeshi",
                   "british bangladeshi")),
        Code("asian_other", "Any other Asian background", "Described as Asian, in a way the list has no name for.",
             census="AOTH", also=("other asian", "asian - other", "any other asian", "other asian background",
                                  "asian or asian british other", "asian british other", "asian other background",
                                  "asian or asian british any other asian background", "any other asian/asian british",
                                  "asian - any other asian background")),
        Code("chinese", "Chinese", "Described as Chinese.", census="CHNE",
             also=("asian chinese", "asian or asian british chinese", "asian british chinese", "british chinese",
                   "chinese or other ethnic group chinese", "other ethnic group chinese")),
        Code("black_caribbean", "Black Caribbean", "Described as Black Caribbean.", census="BCRB",
             also=("caribbean", "black or black british caribbean", "black british caribbean", "black - caribbean",
                   "african caribbean", "afro caribbean")),
        Code("black_african", "Black African", "Described as Black African.", census="BAFR",
             also=("african", "black or black british african", "black british african", "black - african")),
        Code("black_other", "Any other Black background", "Described as Black, in a way the list has no name for.",
             census="BOTH", also=("other black", "black - other", "any other black", "other black background",
                                  "black or black british other", "black british other", "black other background",
                                  "black or black british any other black background", "black british",
                                  "any other black/african/caribbean background", "black - any other black background",
                                  "any other black black british or caribbean background")),
        Code("other_ethnic_group", "Any other ethnic group", "Described in a way that none of the other codes fits.",
             census="OOTH", also=("other ethnic group", "other ethnic background", "arab", "any other", "other",
                                  "any other ethnic background", "other ethnic group - arab",
                                  "other ethnic group any other ethnic group", "chinese or other ethnic group other")),
        Code("refused", "Prefers not to say", "The worker was asked and chose not to say.", census="REFU",
             also=("prefer not to say", "declined", "declined to say", "not disclosed", "undisclosed", "not stated",
                   "declared not stated", "information refused", "did not wish to say", "prefer not to state")),
        Code("not_yet_obtained", "Not yet obtained", "The worker has not been asked, or the answer is not recorded.",
             census="NOBT", also=("not known", "unknown", "not recorded", "not yet collected",
                                  "information not obtained", "not obtained", "not provided")),
    ),
)  # fmt: skip

ETHNIC_GROUPS = CodeList(
    "ethnic group",
    "The groups in which the Department publishes ethnic origin.",
    (
        Code("white", "White", "White British, Irish and any other White background."),
        Code("mixed", "Mixed", "More than one of the groups.", also=("mixed or multiple ethnic groups",)),
        Code("asian", "Asian", "Indian, Pakistani, Bangladeshi, Chinese and any other Asian background.",
             also=("asian or asian british",)),
        Code("black", "Black", "Caribbean, African and any other Black background.", also=("black or black british",)),
        Code("other", "Any other", "Any other ethnic group.", also=("any other ethnic group", "other ethnic group")),
        Code("not_known", "Not known", "Not said, or not yet asked.", also=("unknown", "not known or not stated")),
    ),
)  # fmt: skip

_GROUP = {
    "white": ("white_british", "white_irish", "white_other"),
    "mixed": ("white_and_black_caribbean", "white_and_black_african", "white_and_asian", "mixed_other"),
    "asian": ("indian", "pakistani", "bangladeshi", "asian_other", "chinese"),
    "black": ("black_caribbean", "black_african", "black_other"),
    "other": ("other_ethnic_group",),
    "not_known": ("refused", "not_yet_obtained"),
}
_GROUP_BY_SLUG = {slug: group for group, slugs in _GROUP.items() for slug in slugs}


def group_of(slug: str | None) -> str:
    """The published group of an ethnicity's slug: 'chinese' is 'asian'; a missing one is 'not_known'.

    Raises KeyError for a slug that is not in `ETHNICITIES`.
    """
    return "not_known" if slug is None else _GROUP_BY_SLUG[slug]
