"""Money: what agency workers cost by the ledger and by rates and hours, and what is left once unspent pay is taken off."""
