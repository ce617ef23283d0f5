"""action.yml, the pre-commit hooks and the CI guide: what can be tried without their services."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from tqc.cli.app import group
from tqc.files import SUFFIXES

ROOT = Path(__file__).parents[1]
ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS: Any = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
GUIDE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
GLOSSARY = """\
name: house
languages: [zh, en]
terms:
  - id: bluewhale
    type: organization
    names: {zh: [蓝鲸云], en: [Lanjing Systems]}
    wrong: {en: [Blue Whale Cloud]}
"""
WRONG = "The chief of Blue Whale Cloud met her bankers in the city on Friday.\n"
MORE = "In spring the shares of Blue Whale Cloud rose again.\n"
RIGHT = "The company said that it would sell its shares in the spring.\n\n"

bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A shallow clone as a runner has it: a branch that adds a wrong name to a file with one."""
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    origin.mkdir()
    git(origin, "init", "-q")
    (origin / "house.yaml").write_text(GLOSSARY, encoding="utf-8")
    (origin / "a b.md").write_text(WRONG + "\n" + RIGHT, encoding="utf-8")
    git(origin, "add", ".")
    git(origin, "commit", "-qm", "one")
    git(origin, "checkout", "-qb", "change")
    (origin / "a b.md").write_text(WRONG + "\n" + RIGHT + MORE, encoding="utf-8")
    git(origin, "commit", "-qam", "two")
    git(tmp_path, "clone", "-q", "--depth=1", "--branch=change", origin.as_uri(), str(clone))
    return clone


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The action's last step, in the shell that a runner gives it."""
    step = ACTION["runs"]["steps"][-1]
    values = {name: spec["default"] for name, spec in ACTION["inputs"].items()}
    values |= {name.replace("_", "-"): value for name, value in inputs.items()}
    variables = {
        key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: values[found[1]], template)
        for key, template in step["env"].items()
    }
    scripts = folder.parent / "bin"
    scripts.mkdir(exist_ok=True)
    (scripts / "tqc").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tqc "$@"\n')
    (scripts / "tqc").chmod(0o755)
    clean = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={
            **clean,
            **variables,
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md"),
            "GITHUB_BASE_REF": "main",
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@bash
class TestAction:
    def test_a_pull_request_is_asked_about_its_lines(self, site: Path) -> None:
        done = run_action(
            site, glossary="house.yaml", arguments="--no-bundled", sarif="out/a.sarif"
        )
        assert (done.returncode, done.stderr) == (1, "")
        commands = [line for line in done.stdout.split("\n") if line.startswith("::")]
        assert [line.partition(",endLine")[0] for line in commands] == [
            "::error title=tqc::1 finding at or above major",
            "::warning file=a b.md,line=5",
        ]
        assert "Blue Whale Cloud" in (site.parent / "summary.md").read_text(encoding="utf-8")
        assert (site / "out" / "a.sarif").is_file()

    def test_or_about_whole_files(self, site: Path) -> None:
        done = run_action(
            site,
            glossary="house.yaml",
            arguments="--no-bundled\n--min-confidence=0.5",
            changed_only="false",
            paths="a b.md\n",
            fail_on="never",
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.count("::warning file=a b.md,") == 2

    def test_or_about_what_the_settings_say(self, site: Path) -> None:
        options = {"glossary": "house.yaml", "arguments": "--no-bundled", "changed_only": "false"}
        assert run_action(site, **options).returncode == 1
        (site / "other").mkdir()
        (site / "other" / "c.md").write_text(RIGHT, encoding="utf-8")
        (site / "tqc.toml").write_text('paths = ["other"]\n', encoding="utf-8")
        done = run_action(site, **options)
        assert (done.returncode, done.stdout) == (0, "no findings in 1 document\n")

    def test_no_input_is_a_command(self, site: Path) -> None:
        trap = '$(touch trapped) `touch trapped`; touch trapped "'
        done = run_action(site, paths=trap, glossary=trap, arguments="--no-bundled", baseline=trap)
        assert done.returncode == 2
        assert not (site / "trapped").exists()


def test_every_input_of_the_action_is_used_and_only_those() -> None:
    text = str(ACTION["runs"])
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])
    assert all("${{" not in step.get("run", "") for step in ACTION["runs"]["steps"])
    rows = set(re.findall(r"^\| `([\w-]+)` \|", GUIDE, re.MULTILINE))
    assert set(ACTION["inputs"]) <= rows


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_takes_what_a_folder_is_searched_for(hook: Any) -> None:
    pattern = re.compile(hook["files"])
    assert all(pattern.search(f"drafts/A{suffix}") for suffix in SUFFIXES)
    assert all(pattern.search(f"drafts/A{suffix.upper()}") for suffix in SUFFIXES)
    others = ("a.py", "a.json", "a.csv", "a.md.bak", "txt", "a.yaml")
    assert not any(pattern.search(name) for name in others)
    assert f"`{hook['id']}`" in GUIDE


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs(hook: Any, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As pre-commit runs it: the entry, the user's arguments, the files of the commit."""
    monkeypatch.chdir(site)
    (site / "c.md").write_text(RIGHT + MORE, encoding="utf-8")
    (site / "empty.txt").write_text("")
    git(site, "add", ".")
    command, *entry = hook["entry"].split()
    assert command == "tqc"
    arguments = [*entry, "--no-bundled", "--glossary", "house.yaml"]
    found = CliRunner().invoke(group, [*arguments, "c.md", "empty.txt"], standalone_mode=False)
    assert found.return_value == (0 if "fix" in hook["id"] else 1), found.output
    (site / "c.md").write_text(RIGHT, encoding="utf-8")
    git(site, "add", ".")
    for files in (["c.md", "empty.txt"], ["empty.txt"]):
        clean = CliRunner().invoke(group, [*arguments, *files], standalone_mode=False)
        assert clean.return_value == 0, clean.output


def snippets() -> Iterator[Any]:
    for match in re.finditer(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL):
        yield yaml.safe_load(match[1])


def test_the_guides_workflows_use_the_action_as_it_is() -> None:
    uses = [
        step
        for snippet in snippets()
        if "jobs" in snippet
        for job in snippet["jobs"].values()
        for step in job["steps"]
        if step["uses"].startswith("OWNER/tqc")
    ]
    assert len(uses) == 2
    assert all(set(step["with"]) <= set(ACTION["inputs"]) for step in uses)


def test_the_guides_hooks_exist() -> None:
    (repos,) = (snippet["repos"] for snippet in snippets() if "repos" in snippet)
    assert {hook["id"] for hook in repos[0]["hooks"]} <= {hook["id"] for hook in HOOKS}


def test_the_guides_gitlab_job_writes_what_it_hands_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (job,) = (snippet["tqc"] for snippet in snippets() if "tqc" in snippet)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("A sentence that ends in rdquo; is wrong.\n")
    (line,) = job["script"]
    command, *arguments = line.split()
    assert command == "tqc"
    done = CliRunner().invoke(group, [*arguments, "--no-bundled"], standalone_mode=False)
    assert done.return_value == 1
    assert all((tmp_path / file).is_file() for file in job["artifacts"]["reports"].values())
