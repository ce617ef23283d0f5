"""The wheel: installed into an environment of its own, `tqc check` works from another directory.

The environment is new and holds nothing but the wheel. What the wheel requires is taken from the
environment that runs the tests, by PYTHONPATH, to save a download of 60 MB; tqc itself is not
found there, since an editable install is a .pth file, which PYTHONPATH doesn't follow.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built anew."""
    folder = tmp_path_factory.mktemp("wheel")
    built = run(
        *(
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--no-deps",
            "--quiet",
            "--wheel-dir",
            folder,
            ROOT,
        ),
        cwd=folder,
    )
    assert built.returncode == 0, built.stderr
    (path,) = folder.glob("tqc-*.whl")
    return path


def test_it_holds_the_glossaries_and_the_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    shipped = {name.rpartition("/")[2] for name in names if name.startswith("tqc/_glossary/")}
    assert shipped == {path.name for path in (ROOT / "glossary").glob("*.yaml")}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/NOTICE") for name in names)


def test_it_works_from_another_directory(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    binaries = home / ("Scripts" if os.name == "nt" else "bin")
    python = binaries / "python"
    installed = run(
        *(sys.executable, "-m", "pip", "--python", python),
        *("install", "--no-deps", "--no-index", "--quiet", wheel),
        cwd=tmp_path,
    )
    assert installed.returncode == 0, installed.stderr
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "draft.txt").write_text(
        "The chatbot of Dark Side of the Moon, a startup in Beijing, competes with Kimi.",
        encoding="utf-8",
    )
    borrowed = {
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "TQC_CACHE_DIR": str(tmp_path / "cache"),
    }
    where = run(python, "-c", "import tqc; print(tqc.__file__)", cwd=elsewhere, **borrowed)
    assert where.stdout.startswith(str(home)), where
    done = run(
        binaries / "tqc", "check", "draft.txt", "--format", "json", cwd=elsewhere, **borrowed
    )
    report = json.loads(done.stdout)
    names = {source["name"] for source in report["run"]["glossaries"]}
    assert names == {path.stem for path in (ROOT / "glossary").glob("*.yaml")}
    assert [f["suggestions"][0] for f in report["documents"][0]["findings"]] == ["Moonshot AI"]
    assert done.returncode == 1
