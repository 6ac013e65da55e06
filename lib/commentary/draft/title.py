"""The draft's title: how the week went, and who leads."""

from lib.commentary.draft.facts import DraftFacts
from lib.commentary.moves import contrasts, stance_key, verb_key
from lib.commentary.names import pair_of
from lib.locales.catalogue import Words
from lib.locales.formats import direction


def title(facts: DraftFacts, words: Words) -> str:
    """Title without mark-up; says what is missing when there is no ratio."""
    strength, now = facts.summary.strength, facts.standing
    subject = pair_of(strength, words).numerator.subject
    if now is None:
        return words("draft.title.no_ratio")
    verb = verb_key(strength, now)
    if verb is None:
        return words("draft.title.start", subject=subject)
    if now.deviation_points is None or direction(now.deviation_points) == 0:
        return words("draft.title.move", subject=subject, move=words(verb))
    agreement = "contrasts" if contrasts(verb, now) else "agrees"
    stance = words(stance_key(strength, now))
    return words(f"draft.title.{agreement}", subject=subject, move=words(verb), stance=stance)
