"""The people at the desk, and what they may do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody may do, least first."""

    READER = "reader"
    ANALYST = "analyst"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who reads or writes.

    Without sign-in a name is chosen once per browser; whoever has chosen one is
    an analyst. ``key`` is the stored row's identity; two people never share a
    name, full-width and half-width letters, capitals and small ones taken as equal.
    """

    key: int
    name: str
    role: Role = Role.ANALYST
