"""Problems for my desk: what HR, the agency desk or another can put right, in the files and in the return, and their answers.

In come the problems kept with the version that is shown, what the returns desk asked for, and the remembered answers about
the council's files. Out come lists to work through, and answers that the next import uses. A desk sees its own and no
other; those who bring the files in see every desk. What the return calls a worker is shown only on the page of one request.
"""
