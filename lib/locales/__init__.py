"""Message catalogues and number formats in English and Japanese."""
