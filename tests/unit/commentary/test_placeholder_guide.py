"""The operations guide lists every placeholder there is, and none that is not."""

import re
from pathlib import Path

from lib.commentary.facts.measures import INDEX, RATIO

GUIDE = (Path(__file__).parents[3] / "docs" / "operations.md").read_text("utf-8")
SHOWN = re.findall(r"`\{([A-Za-z_.0-9]+)\}`", GUIDE.partition("## Living facts")[2].partition("\n## ")[0])


def test_the_guide_lists_exactly_the_placeholders_there_are():
    assert sorted(SHOWN) == sorted([*RATIO, *(f"RUO.{measure}" for measure in INDEX)])
