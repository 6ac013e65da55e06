"""The figures of recorded/README.md and issue 2, as the addresses answer them."""

import csv
import io

import pytest

STRENGTH = "/api/v1/relative-strength?instrument=^RUO&benchmark=^GSPC&window=26&as_of=2025-10-31"
SUMMARY = "/api/v1/summary?as_of=2025-10-31"


def rows_by(key, records):
    return {record[key]: record for record in records}


def read_csv(answer):
    return list(csv.DictReader(io.StringIO(answer.body.decode("utf-8"))))


@pytest.fixture(scope="module")
def strength(get):
    return get(STRENGTH).json


@pytest.fixture(scope="module")
def summary(get):
    return get(SUMMARY).json


def test_the_latest_week_is_the_week_asked_for(strength):
    assert (strength["instrument"], strength["benchmark"], strength["as_of"]) == ("^RUO", "^GSPC", "2025-10-31")
    assert strength["window"] == 26
    assert strength["latest"]["session"] == "2025-10-31"
    assert strength["weeks"][-1]["session"] == "2025-10-31"


def test_the_latest_week_has_the_published_ratio_and_the_corrected_deviation(strength):
    latest = strength["latest"]
    assert latest["ratio"] == pytest.approx(1686.56 / 6840.20, rel=1e-12)
    assert round(latest["ratio"] * 100, 2) == 24.66
    assert round(latest["average"] * 100, 2) == 23.98
    assert round(latest["deviation_points"], 2) == 0.67
    assert round(latest["relative_deviation"] * 100, 2) == 2.80
    assert latest["status"] == "final"


def test_the_latest_week_repeats_the_last_of_the_weeks(strength):
    last = strength["weeks"][-1]
    shared = ("session", "ratio", "average", "deviation_points", "relative_deviation", "status")
    assert {name: strength["latest"][name] for name in shared} == {name: last[name] for name in shared}


def test_the_tariff_shock_is_one_week_under_the_threshold(strength):
    weeks = rows_by("session", strength["weeks"])
    assert [round(weeks[day]["ratio"] * 100, 2) for day in ("2025-04-04", "2025-04-11", "2025-04-17")] == [
        23.37,
        22.84,
        23.26,
    ]  # product.md, decision 6
    spans = [regime for regime in strength["regimes"]["level"] if regime["extreme_session"] == "2025-04-11"]
    assert len(spans) == 1
    assert spans[0]["first"] == "2025-04-11"
    assert "2025-04-18" not in weeks, "2025-04-17 is a Thursday week: the exchange was closed on Good Friday"


def test_an_unknown_average_is_null_and_never_a_number(strength):
    assert [week["average"] for week in strength["weeks"][:25]] == [None] * 25
    assert strength["weeks"][25]["average"] is not None


def test_units_are_named_in_the_answer(strength, summary):
    assert strength["units"]["ratio"] == strength["units"]["average"] == "fraction of 1"
    assert strength["units"]["deviation_points"] == "points of per cent"
    assert summary["units"]["change"] == "fraction of 1"


def test_the_summary_has_the_published_changes(summary):
    rows = rows_by("symbol", summary["rows"])
    assert rows["^RUO"]["close"] == 1686.56
    assert rows["^GSPC"]["close"] == 6840.20
    published = {"^RUO": -0.37, "^DJI": 0.75, "^GSPC": 0.71}
    assert {symbol: round(rows[symbol]["change"] * 100, 2) for symbol in published} == published
    assert round(rows["^RUO"]["against_points"], 2) == -1.08  # design.md, the card "week against S&P 500"
    assert round(rows["^RUO"]["change_points"], 2) == -6.25  # design.md, the index table


def test_the_summary_says_why_a_close_is_unknown(summary):
    row = rows_by("symbol", summary["rows"])["^VIX"]
    assert (row["close"], row["change"], row["status"], row["reason"]) == (None, None, "missing", "not_stored")


def test_the_summary_names_its_week_its_strength_and_its_sources(summary, strength):
    assert summary["week"] == "2025-10-31"
    assert summary["strength"] == strength["latest"]
    assert {"symbol": "^DJI", "source": "recorded"} in summary["provenance"]["sources"]


def test_names_follow_the_language(get):
    assert get(f"{SUMMARY}&lang=ja").json["rows"][0]["name"] == "ラッセル2000グロース"
    assert get(SUMMARY, Accept_Language="ja-JP,ja;q=0.9,en;q=0.5").json["rows"][0]["name"] == "ラッセル2000グロース"
    assert get(SUMMARY, Accept_Language="fr").json["rows"][0]["name"] == "Russell 2000 Growth"


def test_csv_of_the_weeks_holds_the_digits_of_the_json(get, strength):
    lines = read_csv(get(f"{STRENGTH}&format=csv"))
    numbers = ("numerator_close", "denominator_close", "ratio", "average", "deviation_points", "relative_deviation")
    for line, week in zip(lines, strength["weeks"], strict=True):
        assert {name: line[name] for name in numbers} == {
            name: "" if week[name] is None else repr(week[name]) for name in numbers
        }
        assert (line["session"], line["status"]) == (week["session"], week["status"])


def test_csv_carries_provenance_beside_every_row(get):
    last = read_csv(get(f"{STRENGTH}&format=csv"))[-1]
    assert (last["numerator"], last["denominator"], last["source"], last["basis"]) == (
        "^RUO",
        "^GSPC",
        "recorded",
        "price",
    )
    assert (last["as_of"], last["known_on"], last["retrieved_at"]) == ("2025-10-31", "", "2026-01-17T12:00:00Z")


def test_csv_of_the_summary_holds_the_digits_of_the_json(get, summary):
    lines = rows_by("symbol", read_csv(get(f"{SUMMARY}&format=csv")))
    for row in summary["rows"]:
        for name in ("close", "change_points", "change", "against_points", "change_52w", "drawdown"):
            assert lines[row["symbol"]][name] == ("" if row[name] is None else repr(row[name]))


def test_csv_for_programs_starts_without_a_byte_order_mark(get):
    answer = get(f"{SUMMARY}&format=csv")
    assert answer.body.startswith(b"symbol,name,")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ratioscope-summary-2025-10-31.csv"'


def test_estimated_weeks_are_marked(get):
    statuses = {week["status"] for week in get("/api/v1/relative-strength").json["weeks"]}
    assert statuses == {"final", "derived", "estimated"}  # recorded/README.md


def test_the_inverse_is_the_reciprocal(get, strength):
    inverse = get(f"{STRENGTH}&inverse=yes").json
    assert inverse["inverse"] is True
    assert inverse["latest"]["ratio"] == pytest.approx(1 / strength["latest"]["ratio"], rel=1e-12)
