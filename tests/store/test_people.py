from lib.domain.people import Person, Role


def test_a_fresh_store_knows_nobody(store):
    assert store.people.people() == ()
    assert store.people.person(1) is None


def test_whoever_chooses_a_name_is_an_analyst_and_keeps_his_key(store):
    yamada = store.people.named("山田")
    assert yamada == Person(yamada.key, "山田", Role.ANALYST)
    assert store.people.named("山田") == yamada
    assert store.people.person(yamada.key) == yamada


def test_two_people_never_share_a_name(store):
    one = store.people.named("Ｙａｍａｄａ", Role.ADMIN)
    assert store.people.named("yamada", Role.READER) == one
    other = store.people.named("Suzuki")
    assert store.people.people() == (one, other)
