"""The reading room: any file a council holds comes in; sheets of plain text, and the tables in them, go out.

What a file is, is told from its content and never from its ending. Nothing is interpreted here: a date or a share of
full time stays text until the field that it is for reads it. What cannot be read at all is refused with a sentence and
the rest of the folder goes on; what could be read but looked odd is handed on with a problem beside it. Nothing that a
person's row holds is ever repeated in a problem.
"""
