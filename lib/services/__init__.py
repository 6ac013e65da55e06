"""What a user can do: read the summary, refresh prices, import a file."""
