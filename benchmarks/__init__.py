"""What things cost: `make bench`. Timing never decides a test."""
