"""Who leads, since when, and what would change it?"""

from lib.ui.context_line import context_line
from lib.ui.empty import nothing_to_show
from lib.ui.foot import foot
from lib.ui.headline import pair_headline
from lib.ui.loading import load_strength
from lib.ui.notices import notices
from lib.ui.reader import load_usable, open_reader
from lib.ui.states import states
from lib.ui.strength.tabs import strength_tabs
from lib.ui.strength.view import pair_view
from lib.ui.week_shown import week_shown

with nothing_to_show("relative_strength"):
    strength, reader = load_usable(open_reader(), load_strength)
    week = week_shown(reader, strength)

    share_place = context_line(reader, week, strength)
    notices(reader)
    pair_headline(reader, strength)
    states(reader, strength)
    pair_view(share_place)
    strength_tabs(reader, strength)
    foot(reader, "relative_strength", week, strength.provenance)
