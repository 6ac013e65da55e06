"""What does the desk think of the week?"""

from lib.ui.context_line import context_line
from lib.ui.empty import nothing_to_show
from lib.ui.foot import foot
from lib.ui.loading import load_strength
from lib.ui.notes.archive import note_archive
from lib.ui.notes.page import note_page
from lib.ui.notices import notices
from lib.ui.reader import load_usable, open_reader
from lib.ui.risks.block import risk_block
from lib.ui.share_menu import share_menu
from lib.ui.shares import share_note
from lib.ui.states import states
from lib.ui.week_shown import week_shown

with nothing_to_show("notes"):
    strength, reader = load_usable(open_reader(), load_strength)
    week = week_shown(reader, strength)

    place = context_line(reader, week, strength)
    share_menu(place, reader, week, share_note(reader, week))
    notices(reader)
    note_page(reader, week)
    risk_block(reader, week)
    note_archive()
    states(reader, strength)
    foot(reader, "notes", week, strength.provenance)
