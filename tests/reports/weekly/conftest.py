"""Material of the week of 2025-10-31, with a note that tries everything."""

from datetime import UTC, date, datetime

import pytest

from lib.domain.events import STARTING_EVENTS
from lib.domain.notes import NoteAddress, NoteContent, NoteState, Revision
from lib.domain.people import Person
from lib.locales.catalogue import words_for
from lib.reports.weekly.material import Material

MADE = datetime(2025, 11, 1, 6, 10, tzinfo=UTC)
NASTY = """# 相互関税の影響

**太字** と *斜体*、<script>alert(1)</script> #import "x" $x^2$ \\u{41} [bad](javascript:alert(1)) [ok](https://example.com/a?b=1&c=2)
![picture](https://example.com/p.png) `#let x = 1`

1. one
   - two

> 引用

| a | b |
|---|--:|
| <img src=x onerror=alert(2)> | 1 |

```
#sys.inputs
```
"""
NAMES = {"^RUO": "Russell 2000 Growth", "^DJI": "=cmd|' /C calc'!A0", "^GSPC": "S&P 500", "^VIX": "VIX"}


@pytest.fixture
def material(summary):
    """``material("ja", note="…")``"""

    def make(language="en", note=None):
        address = NoteAddress(date(2025, 10, 31), language)
        revision = Revision(address, 1, Person(1, "A. <b>"), MADE, NoteState.PUBLISHED, NoteContent("", note or ""))
        return Material(summary, STARTING_EVENTS, NAMES, words_for(language), revision if note else None)

    return make
