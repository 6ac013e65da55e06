"""Who leads, since when, and what would change it?"""

from lib.ui.context_line import context_line
from lib.ui.empty import nothing_to_show
from lib.ui.foot import foot
from lib.ui.headline import pair_headline
from lib.ui.loading import load_strength
from lib.ui.reader import load_usable, open_reader
from lib.ui.shares import share_strength
from lib.ui.states import states
from lib.ui.strength_controls import strength_controls
from lib.ui.strength_metrics import strength_metrics
from lib.ui.strength_picture import strength_picture
from lib.ui.strength_tabs import strength_tabs
from lib.ui.week_shown import standing_in, week_shown

with nothing_to_show("relative_strength"):
    strength, reader = load_usable(open_reader(), load_strength)
    week = week_shown(reader, strength)

    context_line(reader, week, strength, share_strength(reader, strength))
    pair_headline(reader, strength)
    states(reader, strength)
    strength_controls(reader)
    strength_metrics(reader, standing_in(strength, week))
    strength_picture(reader, strength)
    strength_tabs(reader, strength)
    foot(reader, "relative_strength", week, strength.provenance)
