"""The family of errors a reader can meet, each with a message in both catalogues.

::

    RatioscopeError
    ├── InvalidInput          a form, file, address, variable or argument is wrong
    │   └── InvalidSetting    an environment variable is wrong
    ├── NothingToShow         the request is right, the data are not there
    │   ├── NoCloses          nothing stored for a symbol
    │   └── NoCommonSessions  the two sides of a pair never traded on one day
    ├── SourceError           a price source did not deliver
    │   ├── RateLimited
    │   ├── Unreachable
    │   ├── UnknownSymbol
    │   ├── ForeignExchange   the symbol trades on another calendar than the NYSE's
    │   ├── MalformedAnswer
    │   └── EmptyAnswer
    └── StoreError            the database did not deliver
        ├── StoreUnavailable
        ├── StoreLocked
        ├── StoreReadOnly
        ├── StoreCorrupt
        ├── StoreFull
        ├── StoreTooNew       a newer version of the program has been here
        └── EditConflict      somebody else saved first
    RefreshRunning            somebody else is fetching closes right now

``code`` names the message (``error.<code>``, for invalid input
``error.invalid.<reason>``) and ``details`` fill its placeholders, so that one
error reads well on a page, in a terminal and in a JSON body.
"""

from typing import ClassVar


class RatioscopeError(Exception):
    """Something a reader should be told in his language."""

    code: ClassVar[str] = "unexpected"

    def __init__(self, **details: object) -> None:
        super().__init__(", ".join(f"{key}={value}" for key, value in details.items()))
        self.details = details

    @property
    def message_key(self) -> str:
        """Key of the message in the catalogues."""
        return f"error.{self.code}"


class InvalidInput(RatioscopeError):
    """A value from outside breaks a rule; names the parameter and the rule."""

    code = "invalid"

    def __init__(self, parameter: str, reason: str, **details: object) -> None:
        super().__init__(parameter=parameter, **details)
        self.parameter = parameter
        self.reason = reason

    @property
    def message_key(self) -> str:
        """Key of the message that explains the broken rule."""
        return f"error.invalid.{self.reason}"


class InvalidSetting(InvalidInput):
    """An environment variable holds a value we cannot use."""


class NothingToShow(RatioscopeError):
    """The request is well formed, but the data for it are not there."""


class NoCloses(NothingToShow):
    """No close is stored for the symbol (as known at the wanted instant)."""

    code = "no_closes"


class NoCommonSessions(NothingToShow):
    """The two sides of a pair have no session in common."""

    code = "no_common_sessions"


class SourceError(RatioscopeError):
    """A price source did not deliver what was asked for."""

    code = "source"


class RateLimited(SourceError):
    """The source asks us to slow down (HTTP 429)."""

    code = "rate_limited"


class Unreachable(SourceError):
    """No connection, a time-out, or a fault on the source's side (5xx)."""

    code = "unreachable"


class UnknownSymbol(SourceError):
    """The source does not know the symbol."""

    code = "unknown_symbol"


class ForeignExchange(SourceError):
    """The symbol trades on an exchange whose weeks are not the NYSE's."""

    code = "foreign_exchange"


class MalformedAnswer(SourceError):
    """The source answered something that is not a price history."""

    code = "malformed_answer"


class EmptyAnswer(SourceError):
    """The source knows the symbol but sent no closes."""

    code = "empty_answer"


class StoreError(RatioscopeError):
    """The database did not deliver."""

    code = "store"


class StoreUnavailable(StoreError):
    """The database cannot be reached or opened."""

    code = "store_unavailable"


class StoreLocked(StoreError):
    """Somebody else holds the database longer than we wait."""

    code = "store_locked"


class StoreReadOnly(StoreError):
    """The database can be read but not written."""

    code = "store_read_only"


class StoreCorrupt(StoreError):
    """The database file is damaged or is not a database."""

    code = "store_corrupt"


class StoreFull(StoreError):
    """No room is left on the disk."""

    code = "store_full"


class StoreTooNew(StoreError):
    """A newer version of the program has changed the tables; this one must not touch them."""

    code = "store_too_new"


class EditConflict(StoreError):
    """Somebody else saved first; nothing was overwritten."""

    code = "edit_conflict"


class RefreshRunning(RatioscopeError):
    """Another session or process is fetching closes right now."""

    code = "refresh_running"
