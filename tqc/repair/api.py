"""Repairing from a program: files as `tqc fix --yes` does it, or a text that the program holds."""

from __future__ import annotations

from collections.abc import Sequence

from tqc.changed import Changes, to_mend
from tqc.errors import TqcError
from tqc.examine import Settings
from tqc.files import Draft, find_drafts
from tqc.glossary import Glossary, load
from tqc.repair.drafts import Fixed, fix_draft, fix_drafts, once
from tqc.repair.planning import DEFAULT_FIX_CONFIDENCE
from tqc.repair.replacing import replace_file
from tqc.report.model import Problem


def fix(
    paths: Sequence[str],
    *,
    glossaries: Sequence[str] = (),
    bundled: Sequence[str] | None = None,
    no_bundled: bool = False,
    settings: Settings | None = None,
    minimum: float = DEFAULT_FIX_CONFIDENCE,
    write: bool = False,
    changes: Changes | None = None,
    jobs: int = 1,
) -> list[Fixed]:
    """Repair files, folders and patterns; what is certain, and nothing that brings a new finding.

    write: replace the files that change, each in one step; else only say what would be done.
    changes: only what has changed in git is repaired. jobs: drafts at a time, with the same result.
    Raises the first TqcError; files that come before it have been written.
    """
    drafts, errors = find_drafts(paths)
    if changes is not None:
        drafts, unstaged = to_mend(drafts, changes)
        errors += unstaged
    if errors:
        raise errors[0]
    drafts = once(drafts)
    glossary = load(glossaries, bundled, no_bundled=no_bundled)
    done: list[Fixed] = []
    outcomes = fix_drafts(drafts, glossary, settings or Settings(), minimum=minimum, jobs=jobs)
    for draft, fixed in zip(drafts, outcomes, strict=False):
        if isinstance(fixed, Problem):
            raise _error(fixed)
        if write and fixed.changed:
            replace_file(draft.file, fixed.before, fixed.after, path=draft.path)
        done.append(fixed)
    return done


def _error(problem: Problem) -> Exception:
    if problem.internal:
        return RuntimeError(f"{problem.path}: {problem.message}")
    return TqcError(problem.message, path=problem.path, line=problem.line, remedy=problem.remedy)


def fix_text(
    text: str,
    glossary: Glossary,
    settings: Settings | None = None,
    *,
    id: str = "<text>",
    minimum: float = DEFAULT_FIX_CONFIDENCE,
) -> str:
    """A text with the certain repairs, read as the file `id` would be ("a.md" is Markdown).

    Raises TqcError for what isn't text.
    """
    try:
        draft = Draft(id, id, text.encode("utf-8"))
    except UnicodeEncodeError as error:
        raise TqcError("the text holds half of a surrogate pair", path=id) from error
    return fix_draft(draft, glossary, settings or Settings(), minimum=minimum).after.decode("utf-8")
