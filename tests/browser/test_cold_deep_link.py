"""A shared address works on a fresh server: the page comes with its frame."""

import pytest


@pytest.mark.parametrize("path", ["/", "/relative_strength", "/pairs"])
def test_a_cold_deep_link_opens_the_page_in_its_frame(visit, path):
    page = visit(path)
    assert page.locator('[data-testid="stTopNavLink"]').count() >= 2
    assert page.locator("h2").first.inner_text() != ""
    assert page.locator('[data-testid="stVegaLiteChart"]').count() >= 1
