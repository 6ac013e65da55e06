"""Numbers to sentences, in English and Japanese."""
