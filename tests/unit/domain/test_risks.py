import re
from datetime import date

import pytest

from lib.domain.errors import InvalidInput
from lib.domain.markers import Marker
from lib.domain.risk_history import Judgement
from lib.domain.risks import Level, parse_risk
from lib.domain.starting_risks import STARTING_RISKS

ISSUE = (  # the start set, as the issue lists it
    "private credit; China economy; China and rare earths; European politics; Middle East; "
    "Ukraine war; market valuation; US government shutdown; tariffs and trade"
)


def test_the_start_set_is_the_one_that_was_asked_for():
    assert [risk.name_en.lower() for risk in STARTING_RISKS] == [name.lower() for name in ISSUE.split("; ")]


@pytest.mark.parametrize("risk", STARTING_RISKS, ids=lambda risk: risk.slug)
def test_a_starting_risk_is_explained_in_both_languages_and_judged_in_none(risk):
    japanese = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
    for english, translated in (
        (risk.name("en"), risk.name("ja")), (risk.what("en"), risk.what("ja")), (risk.why("en"), risk.why("ja"))
    ):  # fmt: skip
        assert english
        assert not japanese.search(english)
        assert japanese.search(translated)
    assert (risk.owner, risk.next_review, risk.proxy, risk.since, risk.sources) == ("", None, None, None, ())
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", risk.slug)


def test_names_and_addresses_are_told_apart():
    for of in ("slug", "name_en", "name_ja"):
        assert len({getattr(risk, of) for risk in STARTING_RISKS}) == len(STARTING_RISKS)


@pytest.mark.parametrize(("likelihood", "impact", "score"), [(4, 5, 20), (None, 5, None), (4, None, None)])
def test_a_score_needs_both_likelihood_and_impact(likelihood, impact, score):
    assert Judgement(Level.SECTION, likelihood=likelihood, impact=impact).score == score


def test_a_marker_speaks_both_languages():
    marker = Marker(date(2025, 10, 31), "Truce lapses", "休戦失効", "risk_level", "risks?risk=truce")
    assert (marker.label("en"), marker.label("ja")) == ("Truce lapses", "休戦失効")


@pytest.mark.parametrize("slug", ["private-credit", "fed-2026", "x", ""])
def test_the_name_of_a_risk_is_read_from_the_address(slug):
    assert parse_risk({"risk": slug}) == slug
    assert parse_risk({}) == ""


@pytest.mark.parametrize("slug", ["Private-Credit", "private credit", "-x", "<b>", "x" * 61, "関税"])
def test_what_can_be_no_name_of_a_risk_is_refused(slug):
    with pytest.raises(InvalidInput) as refused:
        parse_risk({"risk": slug})
    assert (refused.value.parameter, refused.value.reason) == ("risk", "no_such_risk")
