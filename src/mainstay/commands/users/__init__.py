"""The accounts of the web application, kept from the machine that it runs on.

Works without the server, for the first account and for the day when nobody can sign in. Whoever can run it can read the
database, so it asks for no password.
"""
