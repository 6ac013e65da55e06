"""Results in, files and payloads out: CSV, XLSX, JSON."""
