from datetime import date

from lib.domain.annotations import Annotation


def test_a_remark_is_told_in_the_readers_language():
    pause = Annotation("^RUO", "^GSPC", date(2025, 4, 9), date(2025, 4, 9), "Tariffs paused", "関税の一時停止")
    assert (pause.text("en"), pause.text("ja")) == ("Tariffs paused", "関税の一時停止")
