"""A phone gets tabs where there is room for one thing at a time."""

from types import SimpleNamespace

import pytest

from lib.ui.phone import on_a_phone
from tests.pages.desk import write

# As these browsers tell, 2025.
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    " Version/18.6 Mobile/15E148 Safari/604.1"
)
CHROME = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36"
)
LAPTOP = (
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    " Version/18.6 Safari/605.1.15"
)


@pytest.mark.parametrize(("told", "phone"), [(SAFARI, True), (CHROME, True), (LAPTOP, False), (None, False)])
def test_a_phone_is_known_by_what_its_browser_tells(monkeypatch, told, phone):
    context = SimpleNamespace(headers={} if told is None else {"User-Agent": told})
    monkeypatch.setattr("lib.ui.phone.st", SimpleNamespace(context=context))
    assert on_a_phone() is phone


@pytest.mark.parametrize(("phone", "tabs"), [(True, ["Text (Markdown)", "Preview"]), (False, [])])
def test_text_and_preview_are_tabs_on_a_phone_alone(install, monkeypatch, phone, tabs):
    monkeypatch.setattr("lib.ui.notes.desk.on_a_phone", lambda: phone)
    reader = write(install(), week="2025-10-31")
    assert [tab.label for tab in reader.tabs] == tabs
