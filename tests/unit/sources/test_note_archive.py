"""Archives made by hand to do harm, and ordinary ones."""

import os
import stat
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from lib.domain.errors import InvalidInput
from lib.sources.notes import archive
from lib.sources.notes.archive import read_folder, read_zip


def packed(*members):
    """ZIP of (name or ZipInfo, content)."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members:
            target.writestr(name, content)
    return made.getvalue()


def problems(files):
    return {file.name: file.problem.reason if file.problem else None for file in files}


def test_files_come_in_the_order_of_their_names_and_what_the_system_put_there_is_left_out():
    content = packed(("b/2.md", "二"), ("a.md", "一"), (".DS_Store", "x"), ("__MACOSX/a.md", "x"), ("b/", ""))
    assert [(file.name, file.content.decode()) for file in read_zip(content)] == [("a.md", "一"), ("b/2.md", "二")]


@pytest.mark.parametrize("name", ["../a.md", "a/../../b.md", "/etc/a.md", "C:\\a.md", "..\\a.md", "c:a.md"])
def test_a_path_that_leads_out_is_not_opened(name):
    assert set(problems(read_zip(packed((name, "x")))).values()) == {"climbs_out"}


def test_a_link_is_not_followed():
    link = zipfile.ZipInfo("a.md")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert problems(read_zip(packed((link, "/etc/passwd")))) == {"a.md": "link"}


def test_a_member_that_packs_too_well_is_not_opened():
    assert problems(read_zip(packed(("data.json", b"0" * 5_000_000), ("a.md", "x")))) == {
        "a.md": None,
        "data.json": "bursts",
    }


def test_a_note_beyond_two_megabytes_is_not_opened():
    assert problems(read_zip(packed(("a.md", os.urandom(2_000_001))))) == {"a.md": "file_too_large"}


def test_a_member_that_lies_about_its_size_is_found_out():
    content = packed(("a.md", b"0" * 400_000))
    lying = content.replace((400_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert problems(read_zip(lying)) in ({"a.md": "bursts"}, {"a.md": "cannot_open"})


def test_a_damaged_member_is_reported_and_the_others_are_read():
    content = bytearray(packed(("a.md", os.urandom(1000)), ("b.md", "二")))
    content[60:90] = b"x" * 30
    assert problems(read_zip(bytes(content))) == {"a.md": "cannot_open", "b.md": None}


def test_an_encrypted_member_is_reported():
    content = packed(("a.md", "x"))
    start = content.index(b"PK\x01\x02")
    marked = content[: start + 8] + b"\x01" + content[start + 9 :]
    assert problems(read_zip(marked)) == {"a.md": "encrypted"}


def test_two_members_of_one_name_are_both_refused():
    with pytest.warns(UserWarning, match="Duplicate"):
        content = packed(("a.md", "x"), ("a.md", "y"))
    assert [file.problem.reason for file in read_zip(content)] == ["twice_in_zip"] * 2


def test_too_many_files_or_too_much_in_all_is_refused_before_anything_is_unpacked(monkeypatch):
    content = packed(*((f"{n}.md", "xx") for n in range(4)))
    monkeypatch.setattr(archive, "MOST_FILES", 3)
    with pytest.raises(InvalidInput) as many:
        read_zip(content)
    assert many.value.reason == "too_many"
    monkeypatch.setattr(archive, "MOST_FILES", 4)
    monkeypatch.setattr(archive, "LARGEST_WHOLE", 7)
    with pytest.raises(InvalidInput) as large:
        read_zip(content)
    assert large.value.reason == "file_too_large"


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"no zip at all", packed(("a.md", "x"))[:40]], ids=["empty", "two letters", "text", "half"]
)
def test_what_is_no_zip_is_refused(content):
    with pytest.raises(InvalidInput) as wrong:
        read_zip(content)
    assert wrong.value.reason == "unreadable_zip"


def test_a_folder_is_read_with_the_folders_in_it_and_links_are_not_followed(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text("一", "utf-8")
    (tmp_path / ".hidden").write_text("x")
    (tmp_path / "z.md").symlink_to("/etc/passwd")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "large.md").write_bytes(b"x" * 2_000_001)
    files = read_folder(tmp_path)
    assert problems(files) == {"in/a.md": None, "large.md": "file_too_large", "loop": "link", "z.md": "link"}
    assert files[0].content.decode() == "一"


def test_a_file_that_cannot_be_read_is_reported(tmp_path, monkeypatch):
    (tmp_path / "a.md").write_text("x")
    monkeypatch.setattr(Path, "read_bytes", lambda _path: (_ for _ in ()).throw(PermissionError()))
    assert problems(read_folder(tmp_path)) == {"a.md": "cannot_open"}
