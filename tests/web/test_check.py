"""``POST /api/v1/check``."""

import json
from http.client import HTTPConnection

import pytest

from lib.web.check import LARGEST_BODY

SENTENCE = "The Russell 2000 Growth closed at 1,692.81 on October 31."


@pytest.fixture
def post(get):
    def send(query, body, kind="text/plain"):
        connection = HTTPConnection("127.0.0.1", get.port, timeout=30)
        connection.request("POST", f"/api/v1/check{query}", body, {"Content-Type": kind})
        answer = connection.getresponse()
        status, said = answer.status, json.loads(answer.read())
        connection.close()
        return status, said

    return send


def test_plain_text_is_checked(post):
    status, findings = post("?week=2025-10-31&lang=en", SENTENCE.encode())
    assert status == 200
    assert [one["cause"] for one in findings if one["verdict"] == "wrong"] == ["last_week"]


def test_json_is_checked_and_answers_the_same(post):
    body = json.dumps({"week": "2025-10-31", "lang": "en", "text": SENTENCE}).encode()
    assert post("", body, "application/json") == post("?week=2025-10-31&lang=en", SENTENCE.encode())


@pytest.mark.parametrize(
    ("query", "body", "kind", "parameter", "code"),
    [
        ("", b"x", "text/plain", "week", "missing"),
        ("?week=2025-10-30", b"x", "text/plain", "week", "no_such_week"),
        ("?week=2025-10-31&weeks=2", b"x", "text/plain", "weeks", "unknown_parameter"),
        ("?week=2025-10-31&lang=de", b"x", "text/plain", "lang", "unknown_choice"),
        ("?week=2025-10-31", b"\xff", "text/plain", "text", "not_utf8"),
        ("?week=2025-10-31", b"x", "application/json", "text", "not_json"),
        ("?week=2025-10-31", b"{}", "application/json", "text", "missing"),
        ("?week=2025-10-31", b"x" * (LARGEST_BODY // 2), "text/plain", "text", "too_long"),
    ],
)
def test_wrong_requests_name_their_parameter(post, query, body, kind, parameter, code):
    status, said = post(query, body, kind)
    assert (status, said["error"]["parameter"], said["error"]["code"]) == (400, parameter, code)


def test_reading_the_address_is_refused_with_the_method_it_takes(get):
    answer = get("/api/v1/check")
    assert (answer.status, answer.headers["Allow"], answer.error["code"]) == (405, "POST", "post_only")
