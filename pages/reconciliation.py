"""Do the published figures follow from the data?"""

from lib.ui.context_line import context_line
from lib.ui.empty import nothing_to_show
from lib.ui.foot import foot
from lib.ui.loading import load_strength
from lib.ui.reader import load_usable, open_reader
from lib.ui.reconciliation.view import reconciliation_view
from lib.ui.week_shown import week_shown

with nothing_to_show("reconciliation"):
    strength, reader = load_usable(open_reader(), load_strength)
    week = week_shown(reader, strength)

    context_line(reader, week, strength)
    reconciliation_view(strength.provenance)
    foot(reader, "reconciliation", week, strength.provenance)
