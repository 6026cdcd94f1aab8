"""The small-number rule: from figures that may identify someone to tables that may leave the building.

What goes in are tables of counts, of full-time equivalents and of what is worked out from them, said plainly: what is
counted, by which breakdowns, what the Department has published already, and what we issued before. What comes out are
sealed tables, which nothing else can make, in which each small figure is hidden together with enough others that nobody
can work it out; or a refusal with its reason. It draws nothing, writes no words but its marks, and decides nothing by
rule of thumb: every hidden figure stands there with two whole tables, both agreeing with all that is shown, that prove it.
"""
