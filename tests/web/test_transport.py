"""Headers, caching, redirects and languages."""

import pytest

from lib.web.routes import routes
from tests.web.conftest import NOW
from tests.web.http_server import serving

STRENGTH = "/api/v1/relative-strength?as_of=2025-10-31"
SUMMARY = "/api/v1/summary?as_of=2025-10-31"


@pytest.mark.parametrize("address", [STRENGTH, SUMMARY, f"{SUMMARY}&format=csv"])
def test_an_unchanged_view_is_not_sent_again(get, address):
    first = get(address)
    assert first.headers["Cache-Control"] == "no-cache"
    again = get(address, If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_a_tag_made_strong_or_weak_on_the_way_still_counts(get):
    tag = get(SUMMARY).headers["ETag"].removeprefix("W/")
    assert get(SUMMARY, If_None_Match=f'"other", {tag}').status == 304
    assert get(SUMMARY, If_None_Match="*").status == 304
    assert get(SUMMARY, If_None_Match='"other"').status == 200


def test_views_that_differ_have_different_tags(get):
    addresses = [SUMMARY, STRENGTH, f"{SUMMARY}&lang=ja", f"{SUMMARY}&format=csv", f"{STRENGTH}&window=52"]
    assert len({get(address).headers["ETag"] for address in addresses}) == len(addresses)


def test_a_default_written_out_is_the_same_view(get):
    assert get(f"{STRENGTH}&window=26").headers["ETag"] == get(STRENGTH).headers["ETag"]


def test_new_closes_make_a_new_tag(get, desk):
    before = get(SUMMARY).headers["ETag"]
    instruments = desk.store.universe.instruments()
    desk.store.universe.add(instruments[-1])  # grows the store's version without changing anything
    assert get(SUMMARY, If_None_Match=before).status == 200


@pytest.mark.parametrize("address", [STRENGTH, SUMMARY, "/healthz", "/readyz"])
def test_head_answers_without_a_body(get, address):
    answer = get(address, "HEAD")
    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize("address", [STRENGTH, f"{STRENGTH}&window=0", "/api/nothing", "/healthz"])
def test_no_browser_guesses_types_and_no_other_site_reads_along(get, address):
    answer = get(address, Origin="https://elsewhere.example")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("ja", "ja"), ("en-GB,ja;q=0.9", "en"), ("en;q=0.1, ja-JP;q=0.2", "ja"), ("ja;q=0", "en"), ("ja;q=x", "en")],
)
def test_the_best_accepted_language_wins(get, accepted, language):
    assert get(SUMMARY, Accept_Language=accepted).headers["Content-Language"] == language


def test_the_language_of_the_address_wins_over_the_header(get):
    assert get(f"{SUMMARY}&lang=en", Accept_Language="ja").headers["Content-Language"] == "en"


@pytest.mark.parametrize(
    ("address", "target"),
    [("/market_summary", "./"), ("/market_summary?week=2025-10-31&lang=ja", "./?week=2025-10-31&lang=ja")],
)
def test_the_front_page_has_one_address(get, address, target):
    answer = get(address)
    assert (answer.status, answer.headers["Location"]) == (307, target)


def test_an_unforeseen_fault_is_an_id_that_is_also_in_the_log(caplog):
    def broken():
        message = "a secret of the inside"
        raise RuntimeError(message)

    with serving(routes(broken, lambda: NOW)) as get:
        answer = get(SUMMARY)
    assert (answer.status, answer.error["code"]) == (500, "unexpected")
    assert b"secret" not in answer.body
    assert b"Traceback" not in answer.body
    assert f"id {answer.error['id']}" in caplog.text
    assert "a secret of the inside" in caplog.text
