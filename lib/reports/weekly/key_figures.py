"""The strip of figures under the headline."""

from lib.analytics.standing import Standing
from lib.commentary.names import name_of
from lib.domain.instruments import DOW
from lib.reports.weekly.material import Material
from lib.reports.weekly.parts import KeyFigure


def key_figures(material: Material) -> tuple[KeyFigure, ...]:
    """Ratio, average, deviation, weeks on this side, level where it turns, week against the benchmark."""
    now = material.summary.strength.latest
    if now is None:
        return ()
    return (
        _ratio(material, now),
        _average(material, now),
        _deviation(material, now),
        _side(material, now),
        _turn(material, now),
        _against(material, now),
    )


def _ratio(material: Material, now: Standing) -> KeyFigure:
    words = material.words
    label = words("card.ratio_to", benchmark=material.pair.denominator.label)
    return KeyFigure(label, words.formats.ratio(now.ratio), words.formats.points_change(now.ratio_change_points))


def _average(material: Material, now: Standing) -> KeyFigure:
    words = material.words
    label = words("card.average", window=material.summary.strength.rules.window)
    return KeyFigure(label, words.formats.ratio(now.average), words.formats.points_change(now.average_change_points))


def _deviation(material: Material, now: Standing) -> KeyFigure:
    formats = material.words.formats
    note = formats.relative_deviation(now.relative_deviation)
    return KeyFigure(material.words("card.deviation"), formats.points(now.deviation_points), note)


def _side(material: Material, now: Standing) -> KeyFigure:
    words = material.words
    if now.side is None or now.side_since is None:
        return KeyFigure(words("card.above"), words.formats.ratio(None), "")
    since = words("card.since", day=words.formats.iso(now.side_since))
    return KeyFigure(words(f"card.{now.side}_weeks"), words.formats.weeks(now.side_weeks), since)


def _turn(material: Material, now: Standing) -> KeyFigure:
    words, formats = material.words, material.words.formats
    label = words("card.turns_above" if now.side == "below" else "card.turns_below")
    if now.turn_level is None:
        return KeyFigure(label, formats.ratio(None), "")
    move = formats.points((now.turn_level - now.ratio) * 100)
    return KeyFigure(label, formats.ratio(now.turn_level), f"{move} {words('card.from_here')}")


def _against(material: Material, now: Standing) -> KeyFigure:
    words, formats = material.words, material.words.formats
    label = words("card.week_against", benchmark=material.pair.denominator.label)
    dow = words("card.against", name=name_of(DOW, words).label)
    return KeyFigure(
        label, formats.points(now.against_points), f"{dow} {formats.points(material.summary.against_dow_points)}"
    )
