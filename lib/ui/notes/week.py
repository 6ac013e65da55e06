"""How the ratio stood in the week of a note: figures, side of the average, and the level regime by its name."""

from datetime import date

import pandas as pd

from lib.analytics.relative_strength import RelativeStrength
from lib.ui.badges import badge
from lib.ui.message import literal
from lib.ui.reader import Reader
from lib.ui.strength.loading import load_regimes

SIDES = ("above", "below")


def week_in_words(reader: Reader, strength: RelativeStrength, week: date) -> str:
    """Ratio, deviation and regimes of a week; empty where its ratio is unknown."""
    formats, then = reader.words.formats, strength.weeks.index == pd.Timestamp(week)
    if not strength.weeks.loc[then, "ratio"].notna().any():
        return ""
    ratio, points = (float(strength.weeks.loc[then, name].iloc[0]) for name in ("ratio", "deviation_points"))
    figures = [
        formats.ratio(ratio),
        *([] if pd.isna(points) else [formats.points(points)]),
        *_regimes(reader, week, *SIDES),
    ]
    named = [badge("violet", "vertical_align_bottom", literal(name)) for name in _regimes(reader, week, "level")]
    return " ".join([f":gray[{' · '.join(figures)}]", *named])


def _regimes(reader: Reader, week: date, *kinds: str) -> list[str]:
    """Names of the regimes of a kind that a week lies in."""
    regimes = load_regimes(reader.at, reader.selection, reader.words.language, reader.desk)
    return [one.name for one in regimes if one.regime.kind in kinds and one.regime.first <= week <= one.regime.last]
