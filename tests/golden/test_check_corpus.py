"""The check against sentences whose answers were made without it: how much it finds, how often it cries wolf."""

import json
from datetime import date
from pathlib import Path

import pytest

from lib.commentary.check import check_text
from lib.services.checking import facts_from
from tests.golden.check_corpus import WEEKS, right_sentences, templates, wrong_sentences

HERE = Path(__file__).parent
MISTAKEN = {"wrong", "contradicts"}
SAME = {"sign_lost": {"sign_lost", "sign_against_word"}}  # a word beside the sign makes it a contradiction
CORPUS = [json.loads(line) for line in (HERE / "check_corpus.jsonl").read_text("utf-8").splitlines()]
BY_HAND = [json.loads(line) for line in (HERE / "check_by_hand.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def facts(_recorded_frames):
    known = {}

    def of(day):
        return known.setdefault(day, facts_from(_recorded_frames, date.fromisoformat(day)))

    return of


def mistakes(sentence, facts):
    return [one for one in check_text(sentence["text"], facts(sentence["week"])) if one.verdict in MISTAKEN]


def found(sentence, facts):
    """Whether the planted mistake is marked where it stands, and with its cause."""
    planted = sentence["planted"]
    marks = [one for one in mistakes(sentence, facts) if one.start < planted["end"] and one.end > planted["start"]]
    causes = {planted["cause"]} | SAME.get(planted["cause"], set())
    return bool(marks), any(one.cause in causes for one in marks)


def rates(sentences, facts):
    right = [one for one in sentences if one["planted"] is None]
    wrong = [one for one in sentences if one["planted"] is not None]
    alarms = [one["text"] for one in right if mistakes(one, facts)]
    missed = [f"{one['planted']['cause']}: {one['text']}" for one in wrong if not found(one, facts)[1]]
    hit = 1 - len(missed) / len(wrong)
    print(
        f"{len(wrong)} wrong: {hit:.1%} found with the cause; {len(right)} right: {len(alarms) / len(right):.2%} alarms"
    )
    print("\n".join([*alarms, *missed][:20]))
    return hit, len(alarms) / len(right)


def test_the_corpus_is_large_and_in_both_languages():
    assert len(CORPUS) >= 150
    assert {one["lang"] for one in CORPUS} == {"ja", "en"}
    assert len(templates()) >= 60


def test_the_corpus_is_what_the_script_makes():
    texts = {(one["week"], one["text"]) for one in [*right_sentences(), *wrong_sentences()]}
    assert {(one["week"], one["text"]) for one in CORPUS} <= texts


def test_most_mistakes_are_found_with_their_cause_and_right_sentences_are_left_alone(facts):
    hit, alarms = rates(CORPUS, facts)
    assert hit >= 0.95
    assert alarms < 0.01


def test_sentences_written_by_hand_in_other_styles(facts):
    hit, alarms = rates(BY_HAND, facts)
    assert hit >= 0.95
    assert alarms < 0.01


@pytest.mark.parametrize("day", WEEKS[::5])
def test_every_template_of_a_week_is_left_alone_when_right(facts, day):
    assert [one["text"] for one in right_sentences((day,)) if mistakes(one, facts)] == []


@pytest.mark.parametrize("day", WEEKS[1::8])
def test_every_mistake_of_a_week_is_found(facts, day):
    planted = list(wrong_sentences((day,)))
    missed = [one["text"] for one in planted if not found(one, facts)[0]]
    assert len(missed) <= len(planted) * 0.02, missed
