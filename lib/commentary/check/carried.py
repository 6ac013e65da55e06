"""What the sentences before were about, for those that name nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Carried:
    """Subjects a sentence may carry on.

    Parameters
    ----------
    previous
        Indices the last sentence with a name was about, in its order.
    main
        First index of the text.
    """

    previous: tuple[str, ...] = ()
    main: str | None = None

    @property
    def symbols(self) -> tuple[str, ...]:
        """All of them, the likeliest first."""
        return tuple(dict.fromkeys([*self.previous, *([self.main] if self.main else [])]))

    def after(self, names: tuple[str, ...]) -> "Carried":
        """What the next sentence may carry on, after one that was about ``names``."""
        return Carried(names, self.main or names[0]) if names else self
