"""The grid: one small picture for every pair, in strips side by side."""

import streamlit as st

from lib.analytics.pair_standing import PairStanding
from lib.charts.pair_cell import PairCell, weeks_of
from lib.commentary.pairs import deviation_text, pair_name, side_text, strip_alt
from lib.services.pairs import PairsRead
from lib.ui.pairs.link import pair_address
from lib.ui.pairs.loading import load_pair_strip
from lib.ui.pairs.order import ordered
from lib.ui.reader import Reader

MOST_STRIPS, NARROWEST = 4, 280


def pair_pictures(reader: Reader, read: PairsRead) -> None:
    """Draw the strips; their order runs down the first, then down the next."""
    words = reader.words
    strips = strips_of(reader, read)
    with st.grid(len(strips), min_column_width=NARROWEST, gap="medium"):
        for place, cells in enumerate(strips):
            alt = strip_alt([cell.standing for cell in cells], words, reader.narrow_name)
            spec = load_pair_strip(reader.at, _spelled(reader, cells), words.language, cells)
            st.vega_lite_chart(spec, width="stretch", alt=alt, key=f"pair_strip_{place}")
    st.caption(words("pairs.grid.caption", window=read.grid.lines.window))


def strips_of(reader: Reader, read: PairsRead) -> list[list[PairCell]]:
    """Cells of the pairs in order, in as many strips of one length as a wide page holds."""
    rows = ordered(reader, read)
    count = min(MOST_STRIPS, len(rows))
    length = -(-len(rows) // count)
    cells = [_cell(reader, read, row) for row in rows]
    return [cells[first : first + length] for first in range(0, len(cells), length)]


def _spelled(reader: Reader, cells: list[PairCell]) -> str:
    """Everything a strip depends on, as the key of its cache."""
    return repr((reader.selection, reader.view.pairs.weeks, [(cell.name, cell.link) for cell in cells]))


def _cell(reader: Reader, read: PairsRead, row: int) -> PairCell:
    standing: PairStanding = read.grid.standings[row]
    return PairCell(
        name=pair_name(standing.pair, reader.narrow_name),
        link=pair_address(standing.pair),
        standing=standing,
        ratio=reader.words.formats.ratio(standing.ratio),
        side=side_text(standing, reader.words),
        deviation=deviation_text(standing, reader.words),
        weeks=weeks_of(read.grid.lines, row, reader.view.pairs.weeks),
    )
