"""A check of the regulator's register: where each worker's registration stands, and what of its renewal is done.

In goes a row for each worker, looked up by number; out come registrations as last checked, in three parts: form, fee and
professional development. Findings of the regulator, and the words of conditions, are never asked for. Traps: a day in
one council's list is a 'Y' in another's, and a blank is not a no; paying the fee alone renews nothing, so a single tick
says too little; the day of the check is that of the list where no column gives it; whoever was not checked is not in
the list, and is not registered by that.
"""
