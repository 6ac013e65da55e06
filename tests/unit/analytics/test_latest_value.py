import pytest

from lib.analytics.latest_value import latest_value
from tests.unit.analytics.frames import series


@pytest.mark.parametrize(("values", "latest"), [([1, 2], 2.0), ([1, None], None), ([], None)])
def test_the_latest_value_is_unknown_when_the_last_week_is(values, latest):
    assert latest_value(series(values)) == latest
