"""The risk watchlist: review, map, table, and a page for each risk."""
