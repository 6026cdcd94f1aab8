"""The history of each child's workers: a row for each child and worker, or one for each child with its workers side by side.

In go stretches that are over and those that go on, with why each ended; out come involvements by pseudonymous keys, as from a
list of children allocated. A child's name is never kept. Traps: in the wide layout only so many workers fit, so the first of a
child with many are missing, and an end is often not given: a worker is then taken to have held the child until the next one
began; both layouts may stand beside a list of children allocated that tells the same stretches, which are then counted once;
a tray between two workers is time without one and no worker; one worker twice in a row, for a new plan or a new office, is no
change of worker; the history begins where the system did, and everything before is missing.
"""
