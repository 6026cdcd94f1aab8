"""What everyone keeps of their own account: the password, codes from a phone, and where they are signed in."""
