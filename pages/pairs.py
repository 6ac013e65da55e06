"""Which side leads, pair by pair?"""

from lib.ui.context_line import context_line
from lib.ui.data_desk import data_desk
from lib.ui.empty import nothing_to_show
from lib.ui.foot import foot
from lib.ui.pairs.whole_list import pairs_view, read_chosen
from lib.ui.reader import open_reader

with nothing_to_show("pairs"):
    read, reader, _chosen = read_chosen(open_reader())

    share_place = context_line(reader, read.week, read.strength)
    pairs_view(share_place)
    if read.grid.lacking:
        data_desk(reader)
    foot(reader, "pairs", read.week, read.provenance)
