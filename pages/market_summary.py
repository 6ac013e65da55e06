"""What moved this week?"""

import streamlit as st

from lib.ui.cards import summary_cards
from lib.ui.context_line import context_line
from lib.ui.data_desk import data_desk
from lib.ui.empty import nothing_to_show
from lib.ui.foot import foot
from lib.ui.headline import summary_headline
from lib.ui.loading import load_summary
from lib.ui.notes.extract import note_extract
from lib.ui.notices import notices
from lib.ui.reader import load_usable, open_reader
from lib.ui.risks.watch import risk_watch
from lib.ui.share_menu import share_menu
from lib.ui.shares import share_summary
from lib.ui.states import states
from lib.ui.summary.index_table import index_table
from lib.ui.summary.standing_card import standing_card
from lib.ui.summary.summary_picture import summary_picture
from lib.ui.week_shown import standing_in

with nothing_to_show("market_summary"):
    summary, reader = load_usable(open_reader(), load_summary)
    words = reader.words
    standing = standing_in(summary.strength, summary.week)

    place = context_line(reader, summary.week, summary.strength)
    share_menu(place, reader, summary.week, share_summary(reader, summary))
    notices(reader)
    summary_headline(reader, summary)
    states(reader, summary.strength)
    summary_cards(reader, summary, standing)

    picture, facts = st.columns([2, 1])
    with picture:
        summary_picture(reader, summary)
    if standing is not None:
        with facts:
            standing_card(reader, standing)

    note, risks = st.columns([2, 1])
    with note:
        note_extract(reader, summary.week)
    with risks:
        risk_watch(reader, summary.week)

    about = words("table.indices.note", day=words.formats.iso(summary.week))
    st.markdown(f"**{words('table.indices')}** :gray[{about}]")
    index_table(reader, summary)
    data_desk(reader)
    foot(reader, "market_summary", summary.week, summary.provenance)
