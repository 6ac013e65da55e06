"""Why the ratio moved on the week, in words."""

from lib.analytics.attribution import Attribution, attribution, weeks_before
from lib.commentary.why_moved import why_moved
from lib.reports.weekly.material import Material
from lib.reports.weekly.parts import Section


def split_of(material: Material) -> Attribution | None:
    """The change since the last week before with a known ratio; ``None`` when there is nothing to compare."""
    strength = material.summary.strength
    if strength.latest is None:
        return None
    before = weeks_before(strength.weeks, strength.latest.session)
    if not before:
        return None
    return attribution(strength.weeks, strength.rules.window, before[0], strength.latest.session)


def why(material: Material, split: Attribution | None) -> Section:
    """The sentence and its small print."""
    words = material.words
    if split is None:
        return Section(words("why.title"), text=words("why.nothing"))
    sentence = why_moved(split, material.summary.strength.rules.window, words, material.pair)
    return Section(words("why.title"), text=sentence, notes=(words("why.note"),))
