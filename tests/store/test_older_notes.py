"""Notes of an older program are found by the spellings of this one."""

import pytest
from alembic import command
from sqlalchemy import create_engine

from lib.domain.note_question import NoteQuestion
from lib.store.migrate import configuration

OLDER = """
INSERT INTO people VALUES (1, '山田', '山田', 'analyst');
INSERT INTO notes VALUES
  ('2025-10-31', 'ja', '続伸', 1, 'published', 2, 2, '2025-11-01 10:00', '2025-11-01 11:00', false);
INSERT INTO note_revisions VALUES
  ('2025-10-31', 'ja', 1, 1, '2025-11-01 10:00', 'draft', NULL, 'M&A', '[]', '[]', '[]', '{}', '{}', ''),
  ('2025-10-31', 'ja', 2, 1, '2025-11-01 11:00', 'published', NULL,
   '続伸', '["small-cap"]', '[]', '[]', '{}', '{}', 'Ｓ＆Ｐ ５００とprivate
credit');
INSERT INTO note_search VALUES ('2025-10-31', 'ja', 's&p 500')
"""


@pytest.fixture
def older_url(empty_url, tmp_path):
    (tmp_path / "new").mkdir()
    engine = create_engine(empty_url)
    with engine.begin() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0007")
        for statement in OLDER.split(";\n"):
            connection.exec_driver_sql(statement)
    engine.dispose()
    return empty_url


def test_their_searched_copies_are_written_anew(opened, older_url):
    archive = opened(older_url).note_archive
    for question in ("SP500", "S&P 500", "private-credit", "small cap"):
        assert [note.content.title for note in archive.find(NoteQuestion(question))] == ["続伸"]
    assert archive.find(NoteQuestion("M&A")) == ()
