"""A yes at the terminal."""

import sys


def confirmed(question: str) -> bool:
    """Whether somebody is there and says yes."""
    if not sys.stdin.isatty():
        return False
    try:
        return input(f"{question} ").strip().lower() in {"y", "yes", "はい"}
    except EOFError:
        return False
