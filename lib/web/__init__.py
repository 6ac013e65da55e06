"""HTTP beside the UI: JSON, CSV and health."""
