"""Accounts: who can sign in, what they are here for, and which teams they see."""
