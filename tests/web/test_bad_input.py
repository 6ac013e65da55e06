"""Every wrong request names its parameter, in the reader's language, with a status of 4xx."""

import pytest

from lib.services.desk import open_desk
from lib.services.file_import import import_file, preview_file
from lib.settings import read_settings
from lib.web.routes import routes
from tests.web.conftest import NOW
from tests.web.http_server import serving

STRENGTH = "/api/v1/relative-strength"
SUMMARY = "/api/v1/summary"

# The "Bad input" list of issue 2, and what a careless program would let through.
WRONG = [
    (f"{STRENGTH}?window=0", 400, "window", "out_of_range"),
    (f"{STRENGTH}?window=1", 400, "window", "out_of_range"),
    (f"{STRENGTH}?window=-5", 400, "window", "out_of_range"),
    (f"{STRENGTH}?window=1000000", 400, "window", "out_of_range"),
    (f"{STRENGTH}?window=1e6", 400, "window", "not_a_whole_number"),
    (f"{STRENGTH}?window=half a year", 400, "window", "not_a_whole_number"),
    (f"{STRENGTH}?as_of=2019-05-24", 400, "as_of", "before_data"),
    (f"{STRENGTH}?as_of=2026-01-18", 400, "as_of", "future"),
    (f"{STRENGTH}?as_of=9999-12-31", 400, "as_of", "future"),
    (f"{STRENGTH}?as_of=yesterday", 400, "as_of", "not_a_date"),
    (f"{STRENGTH}?as_of=2025-02-30", 400, "as_of", "not_a_date"),
    (f"{STRENGTH}?as_of=20251031", 400, "as_of", "not_a_date"),
    (f"{STRENGTH}?known_on=2020-01-01", 400, "known_on", "known_before_data"),
    (f"{STRENGTH}?known_on=2027-01-01", 400, "known_on", "future"),
    (f"{STRENGTH}?benchmark=^RUO", 400, "benchmark", "same_as_instrument"),
    (f"{STRENGTH}?instrument=^GSPC", 400, "benchmark", "same_as_instrument"),
    (f"{STRENGTH}?instrument=NOSUCH", 404, "instrument", "not_in_universe"),
    (f"{STRENGTH}?benchmark=7203.T", 404, "benchmark", "not_in_universe"),
    (f"{STRENGTH}?instrument='; drop table closes", 400, "instrument", "malformed_symbol"),
    (f"{STRENGTH}?instrument=^VIX", 404, "instrument", "no_closes"),
    (f"{STRENGTH}?benchmark=^IXIC", 404, "benchmark", "no_closes"),
    (f"{STRENGTH}?threshold=0", 400, "threshold", "out_of_range"),
    (f"{STRENGTH}?threshold=nan", 400, "threshold", "not_a_number"),
    (f"{STRENGTH}?margin=-1", 400, "margin", "out_of_range"),
    (f"{STRENGTH}?exit_weeks=0", 400, "exit_weeks", "out_of_range"),
    (f"{STRENGTH}?inverse=perhaps", 400, "inverse", "not_yes_or_no"),
    (f"{STRENGTH}?basis=gross", 400, "basis", "unknown_choice"),
    (f"{STRENGTH}?basis=total_return", 400, "basis", "no_fund"),
    (f"{STRENGTH}?format=xml", 400, "format", "unknown_choice"),
    (f"{STRENGTH}?lang=de", 400, "lang", "unknown_choice"),
    (f"{STRENGTH}?windows=26", 400, "windows", "unknown_parameter"),
    (f"{STRENGTH}?window=26&window=52", 400, "window", "repeated"),
    (f"{SUMMARY}?as_of=1999-12-31", 400, "as_of", "before_data"),
    (f"{SUMMARY}?as_of=31.10.2025", 400, "as_of", "not_a_date"),
    (f"{SUMMARY}?window=26", 400, "window", "unknown_parameter"),
]


@pytest.mark.parametrize(("address", "status", "parameter", "code"), WRONG)
def test_a_wrong_request_names_its_parameter(get, address, status, parameter, code):
    answer = get(address)
    assert (answer.status, answer.error["parameter"], answer.error["code"]) == (status, parameter, code)
    assert len(answer.error["message"]) > 10


@pytest.mark.parametrize(("address", "status", "parameter", "code"), WRONG)
def test_a_wrong_request_is_told_in_japanese_too(get, address, status, parameter, code):
    answer = get(address, Accept_Language="ja")
    english = get(address, Accept_Language="en")
    assert answer.status == english.status == status
    assert answer.error["message"] != english.error["message"]
    assert answer.headers["Content-Language"] == "ja"


def test_the_message_says_what_would_be_right(get):
    assert get(f"{STRENGTH}?window=0").error["message"] == "Average length: 0 is outside 2 to 520."
    assert get(f"{STRENGTH}?window=0&lang=ja").error["message"] == "平均の長さ：0 は範囲外です（2〜520）。"


def test_an_empty_parameter_takes_its_default(get):
    assert get(f"{STRENGTH}?window=&as_of=&lang=").json["window"] == 26


def test_a_wrong_answer_is_not_kept_by_caches(get):
    assert get(f"{STRENGTH}?window=0").headers["Cache-Control"] == "no-store"


def test_an_unknown_address_is_answered_in_json(get):
    answer = get("/api/v2/summary")
    assert (answer.status, answer.error["code"]) == (404, "no_such_address")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_other_methods_are_refused_and_the_allowed_ones_named(get, method):
    answer = get(SUMMARY, method)
    assert (answer.status, answer.error["code"]) == (405, "method_not_allowed")
    assert answer.headers["Allow"] == "GET, HEAD"


def test_a_pair_without_common_sessions_is_not_found(tmp_path):
    settings = read_settings({"RATIOSCOPE_DATA_DIR": str(tmp_path), "RATIOSCOPE_SOURCE": "recorded"})
    desk = open_desk(settings, NOW)
    before_the_recorded_weeks = b"date,close\n2018-01-05,9.22\n2018-01-12,10.16\n"
    import_file(desk, preview_file("vix.csv", before_the_recorded_weeks, "^VIX", NOW), lambda: NOW)
    with serving(routes(lambda: desk, lambda: NOW)) as get:
        answer = get(f"{STRENGTH}?benchmark=^VIX")
    desk.store.close()
    assert (answer.status, answer.error["parameter"], answer.error["code"]) == (404, "benchmark", "no_common_sessions")
