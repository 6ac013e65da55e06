"""Where the ratio stands: the facts beside the summary's chart."""

import streamlit as st

from lib.analytics.relative_strength import Standing
from lib.ui.reader import Reader


def standing_card(reader: Reader, standing: Standing) -> None:
    """Side of the average, level at which it turns, range, and distance to the threshold."""
    words = reader.words
    with st.container(border=True, height="stretch"):
        st.markdown(
            _table(words("standing.title"), words.formats.narrow_iso(standing.session), _facts(reader, standing)),
            width="stretch",
        )
        st.caption(words("card.leads.help", window=reader.selection.rules.window))


def _facts(reader: Reader, standing: Standing) -> list[tuple[str, str]]:
    words, formats = reader.words, reader.words.formats
    rules = reader.selection.rules
    facts = [(words("card.average", window=rules.window), formats.ratio(standing.average))]
    if standing.side is not None and standing.side_since is not None:
        since = words("card.since", day=formats.narrow_iso(standing.side_since))
        facts.append(
            (
                words(f"card.{standing.side}"),
                words("standing.side", weeks=formats.weeks(standing.side_weeks), since=since),
            )
        )
        turns = "card.turns_below" if standing.side == "above" else "card.turns_above"
        facts.append(
            (words(turns), f"{formats.ratio(standing.turn_level)} ({formats.signed_percent(standing.turn_move)})")
        )
    facts.append((words("card.range"), _range(reader, standing)))
    facts.append((words("standing.from_high"), formats.signed_percent(standing.drawdown)))
    distance = formats.points((standing.ratio - rules.threshold) * 100)
    facts.append((words("standing.to_threshold", level=formats.level(rules.threshold)), distance))
    return facts


def _range(reader: Reader, standing: Standing) -> str:
    if standing.range_low is None:
        return reader.words("card.range_pending")
    formats = reader.words.formats
    return f"{formats.ratio(standing.range_low)} – {formats.ratio(standing.range_high)}"


def _table(title: str, day: str, facts: list[tuple[str, str]]) -> str:
    rows = "\n".join(f"| {label} | {value} |" for label, value in facts)
    return f"| {title} | {day} |\n|:--|--:|\n{rows}"
