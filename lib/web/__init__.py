"""HTTP beside the interface: JSON, CSV, health."""
