"""The week at a glance: where the ratio stands, its picture, every index."""
