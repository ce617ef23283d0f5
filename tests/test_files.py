"""Which files a folder gives, and which lines of them git says have changed."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path
from unittest.mock import patch

import pytest

from tqc.changed import Changes, only_changed
from tqc.errors import ReadError, UsageError
from tqc.files import find_drafts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for variable in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(variable, raising=False)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    return tmp_path


def put(folder: Path, **files: str) -> None:
    """Files by name: `__` is a slash, `_` a full stop."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def git(*arguments: str) -> None:
    who = ("-c", "user.name=T", "-c", "user.email=t@example.org")
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def found(*arguments: str) -> list[str]:
    return [draft.path for draft in find_drafts(arguments)[0]]


class TestFolders:
    def test_files_of_every_format_but_data(self, folder: Path) -> None:
        put(folder, a_md="", b_html="", c_xlf="", d_po="", e_srt="", f_jsonl="", g_csv="", h_py="")
        assert found(".") == ["./a.md", "./b.html", "./c.xlf", "./d.po", "./e.srt"]
        assert found("f.jsonl", "*.csv") == ["f.jsonl", "g.csv"]

    def test_gitignore_holds_with_and_without_a_repository(self, folder: Path) -> None:
        put(folder, a_md="", b_md="", sub__a_md="", sub__b_md="", out__a_md="")
        put(folder, _gitignore="/a.md\nout/\n# b.md\n", sub___gitignore="b.md\n")
        assert found(".") == ["./b.md", "./sub/a.md"]
        assert found("out") == ["out/a.md"]
        assert found("a.md") == ["a.md"]

    def test_what_cannot_be_read_is_told_and_the_rest_is_found(self, folder: Path) -> None:
        put(folder, a_md="", locked__b_md="", z_md="")
        scan = os.scandir

        def locked(path: str) -> object:
            if path.endswith("locked"):
                raise PermissionError(errno.EACCES, "Permission denied")
            return scan(path)

        with patch.object(os, "scandir", locked):
            drafts, errors = find_drafts(["."])
            alone = find_drafts(["locked"])
        assert [draft.path for draft in drafts] == ["./a.md", "./z.md"]
        assert [str(error) for error in errors] == ["./locked: can't be read: permission denied"]
        assert [str(error) for error in alone[1]] == ["locked: can't be read: permission denied"]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
    def test_only_regular_files_are_read(self, folder: Path) -> None:
        put(folder, a_md="text")
        (folder / "circle.md").symlink_to("circle.md")
        (folder / "nowhere.md").symlink_to("gone.md")
        (folder / "link.md").symlink_to("a.md")
        (folder / "self").symlink_to(".")
        os.mkfifo(folder / "pipe.md")
        assert found(".") == ["./a.md", "./link.md"]
        for name in ("circle.md", "nowhere.md", "pipe.md"):
            (draft,) = find_drafts([name])[0]
            with pytest.raises(ReadError, match=f"^{name}: can't be read: "):
                draft.read()

    def test_what_a_deeper_file_says_counts(self, folder: Path) -> None:
        put(folder, _gitignore="*.txt\n", sub___gitignore="!b.txt\n", sub__a_txt="", sub__b_txt="")
        assert found(".") == ["./sub/b.txt"]

    def test_files_above_the_folder_count_within_a_repository_only(self, folder: Path) -> None:
        put(folder, _gitignore="a.md\n", sub__deep__a_md="", sub__deep__b_md="")
        assert found("sub/deep") == ["sub/deep/a.md", "sub/deep/b.md"]
        (folder / ".git").mkdir()
        assert found("sub/deep") == ["sub/deep/b.md"]


def lines(*arguments: str, **what: object) -> dict[str, list[int] | None]:
    """The changed lines of each draft that has changed."""
    drafts = only_changed(find_drafts(arguments)[0], Changes(**what))  # type: ignore[arg-type]
    return {
        draft.path: None if draft.lines is None else [n for each in draft.lines for n in each]
        for draft in drafts
    }


@pytest.fixture
def repository(folder: Path) -> Path:
    put(folder, a_md="one\ntwo\nthree\nfour\n", b_md="same\n", sub__c_md="x\ny\n")
    git("init", "--initial-branch=main")
    git("add", ".")
    git("commit", "--message=first")
    return folder


class TestChanged:
    def test_since_a_revision(self, repository: Path) -> None:
        put(repository, a_md="one\n2\nthree\nfour\nfive\n")
        git("commit", "--all", "--message=second")
        put(repository, sub__c_md="y\n", new_md="n\n")
        assert lines(".", since="HEAD~1") == {"./a.md": [2, 5], "./new.md": None}
        assert lines("a.md", since="HEAD") == {}

    def test_what_others_have_committed_does_not_count(self, repository: Path) -> None:
        git("switch", "--create", "work")
        put(repository, a_md="one\ntwo\nthree\nfour\nmine\n")
        git("commit", "--all", "--message=mine")
        git("switch", "main")
        put(repository, b_md="theirs\n")
        git("commit", "--all", "--message=theirs")
        git("switch", "work")
        assert lines(".", since="main") == {"./a.md": [5]}

    def test_staged_is_read_as_it_would_be_committed(self, repository: Path) -> None:
        put(repository, a_md="one\ntwo\nthree\nstaged\n", b_md="not staged\n")
        git("add", "a.md")
        put(repository, a_md="not staged\n")
        assert lines("sub", ".", staged=True) == {"./a.md": [4]}
        (draft,) = only_changed(find_drafts(["a.md"])[0], Changes(staged=True))
        assert draft.read() == b"one\ntwo\nthree\nstaged\n"

    def test_a_file_that_is_moved_has_not_changed(self, repository: Path) -> None:
        git("mv", "a.md", "sub/moved.md")
        assert lines(".", staged=True) == {}

    def test_odd_names_and_binary_files(self, repository: Path) -> None:
        (repository / 'q"é\t.md').write_text("a\n", encoding="utf-8")
        (repository / "d.docx").write_bytes(b"PK\0\0")
        git("add", ".")
        assert lines(".", staged=True) == {"./d.docx": None, './q"é\t.md': [1]}

    @pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
    def test_a_revision_that_is_none(self, repository: Path, revision: str) -> None:
        with pytest.raises(UsageError, match=f"git knows no “{revision}”"):
            only_changed(find_drafts(["a.md"])[0], Changes(since=revision))
        assert not (repository / "x").exists()

    def test_outside_a_repository(self, folder: Path) -> None:
        put(folder, a_md="")
        with pytest.raises(UsageError, match="not a git repository"):
            lines("a.md", since="HEAD")
