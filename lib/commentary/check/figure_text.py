"""The right value, written as the text writes the wrong one."""

import re

from lib.commentary.check.figures import Figure


def rewritten(typed: str, figure: Figure, value: float, *, signed: bool) -> str:
    """Typed figure with its digits, and its sign where it has one, put right.

    Parameters
    ----------
    typed
        What stands in the text, unit and sign included.
    value
        The right value.
    signed
        The sign is part of the claim.
    """
    places = figure.places if not figure.slipped and figure.places else 2
    if figure.places == 0 and not figure.slipped:
        places = 0 if figure.value >= 100 else 2
    grouped = "," in figure.typed or figure.slipped
    number = f"{abs(value):,.{places}f}" if grouped and abs(value) >= 1000 else f"{abs(value):.{places}f}"
    found = re.search(r"\d{1,3}万\d[\d,.]*\d(?:ドル\d{1,2}セント)?|\d(?:[\d,.]*\d)?", typed)
    if found is None:
        return number
    if "万" in found.group():
        number = f"{int(abs(value)) // 10_000}万{abs(value) % 10_000:.{places}f}" + (
            "ドル" if "ドル" in found.group() else ""
        )
    return (_sign(typed[: found.start()], value) if signed else typed[: found.start()]) + number + typed[found.end() :]


def _sign(typed: str, value: float) -> str:
    if value < 0 and re.search(r"[-–−－ー]|マイナス|inus", typed):
        return typed
    if not re.search(r"[-+–−－＋ー]|プラス|マイナス|lus|inus", typed):
        return "\u2212" + typed if value < 0 else typed
    wide = "＋" in typed or "－" in typed or "プラス" in typed or "マイナス" in typed
    word = (
        {True: "マイナス", False: "プラス"}
        if re.search(r"ス", typed)
        else {True: "\u2212", False: "＋" if wide else "+"}
    )
    return re.sub(r"[-+–−－＋ー]|プラス|マイナス|[Pp]lus|[Mm]inus", word[value < 0], typed, count=1)
