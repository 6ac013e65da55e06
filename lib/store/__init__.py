"""Records in and out: price ledger, universe, events; schema and migrations."""
