"""Answers to a survey of staff: a row for each who answered with a column for each question, or a row for each answer.

In go the exports of survey tools; out come the questions as they were worded and the answers under keys made anew, which lead to
nobody. A name, an e-mail address, the address of a computer and the number that the tool gives are never kept, nor is the row
in which somebody stood: keys are given in the order of the answers themselves. One group is kept (a team or a service), never a
role, a length of service or an age beside it, as together they name people. Free text is kept only in columns headed as comments
or mapped as such, and held back. Traps: a sentence for a heading; a second row of headings; the same answer as a word and a
figure; 6 or 99 for 'does not apply'; questions on which agreeing is bad, which is asked once; the number invited, which no
export holds and which is never guessed from the headcount; a question reworded is another question.
"""
