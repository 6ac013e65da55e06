"""Slips of the hand: one digit wrong, two neighbours exchanged."""

DIGITS = "0123456789"
SHORTEST = 4
"""Digits a number needs before one wrong digit says anything: 0.67 and 0.69 differ by one as well."""


def one_digit_slips(value: float, places: int = 2) -> tuple[float, ...]:
    """Every number that differs from a value in exactly one digit."""
    text = f"{value:.{places}f}"
    return tuple(
        float(text[:place] + digit + text[place + 1 :])
        for place, sign in enumerate(text)
        if sign in DIGITS
        for digit in DIGITS
        if digit != sign
    )


def transpositions(value: float, places: int = 2) -> tuple[float, ...]:
    """Every number that two neighbouring digits of a value make when they are exchanged."""
    text = f"{value:.{places}f}"
    return tuple(
        float(text[:place] + text[place + 1] + text[place] + text[place + 2 :])
        for place in range(len(text) - 1)
        if text[place] in DIGITS and text[place + 1] in DIGITS and text[place] != text[place + 1]
    )


def slip_between(published: float, right: float, places: int) -> str | None:
    """``digit`` or ``transposed`` when a long enough number is one slip away from the right one."""
    size, wanted = abs(published), abs(right)
    if sum(sign in DIGITS for sign in f"{wanted:.{places}f}") < SHORTEST:
        return None
    near = 10.0**-places / 4
    if any(abs(slip - size) < near for slip in transpositions(wanted, places)):
        return "transposed"
    return "digit" if any(abs(slip - size) < near for slip in one_digit_slips(wanted, places)) else None
