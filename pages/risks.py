"""What could turn it, and is it getting worse?"""

from lib.ui.context_line import context_line
from lib.ui.empty import nothing_to_show
from lib.ui.foot import foot
from lib.ui.loading import load_strength
from lib.ui.notices import notices
from lib.ui.reader import load_usable, open_reader
from lib.ui.risks.overview import risk_overview
from lib.ui.risks.page import risk_page
from lib.ui.risks.watchlist import open_watch
from lib.ui.share_menu import share_menu
from lib.ui.shares import share_risks
from lib.ui.week_shown import week_shown

with nothing_to_show("risks"):
    strength, reader = load_usable(open_reader(), load_strength)
    week = week_shown(reader, strength)
    watch = open_watch(reader)

    place = context_line(reader, week, strength)
    share_menu(place, reader, week, share_risks(reader, watch))
    notices(reader)
    if reader.view.risk:
        risk_page(reader, strength, watch, reader.view.risk)
    else:
        risk_overview(reader, watch)
    foot(reader, "risks", week, strength.provenance)
