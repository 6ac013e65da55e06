"""Results in, files out: CSV and XLSX."""
