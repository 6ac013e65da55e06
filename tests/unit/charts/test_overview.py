import json
from datetime import date

import altair as alt
import pandas as pd
import pytest

from lib.charts.overview import overview
from lib.domain.drawing import Stretch
from lib.locales.catalogue import words_for

from .drawn import leaves

SPRING = Stretch(date(2025, 2, 7), date(2025, 6, 27))
DAY = 86_400_000


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("chosen", [None, SPRING])
def test_the_strip_is_a_valid_vega_lite_specification(strength, language, chosen):
    spec = overview(strength.weeks, chosen, words_for(language))
    alt.TopLevelLayerSpec.validate({**spec, "datasets": {}})
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec


def test_it_holds_every_week_whatever_is_chosen(strength):
    rows = overview(strength.weeks, SPRING, words_for("en"))["datasets"]["weeks"]
    assert [pd.Timestamp(row["t"], unit="ms") for row in rows] == list(strength.weeks.index)
    assert [row["ratio"] for row in rows] == pytest.approx(strength.weeks["ratio"].tolist(), abs=1e-9, nan_ok=True)


def test_a_missing_week_is_a_gap(strength_of):
    holed = strength_of(edit=lambda frame: frame.drop("2024-05-03"))
    rows = overview(holed.weeks, None, words_for("en"))["datasets"]["weeks"]
    assert [row["ratio"] for row in rows].count(None) == 1


def test_the_brush_begins_with_the_stretch_chosen_half_a_week_wider(strength):
    (brush,) = leaves(overview(strength.weeks, SPRING, words_for("en")))[0]["params"]
    first, last = brush["value"]["x"]
    assert pd.Timestamp(first, unit="ms") == pd.Timestamp("2025-02-03 12:00")
    assert pd.Timestamp(last, unit="ms") == pd.Timestamp("2025-06-30 12:00")
    (empty,) = leaves(overview(strength.weeks, None, words_for("en")))[0]["params"]
    assert "value" not in empty
